package newsgraph.nlp;

import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words that HanLP tags as names: nr people, ns places, nt organizations. */
final class HanlpFinder implements NameFinder {

    /** Share of right ones among such proposals on the visible news corpora, rounded down. */
    private static final double SCORE = 0.6;

    @Override
    public List<Mention> find(Prose prose) {
        List<Mention> found = new ArrayList<>();
        for (List<Token> words : prose.words()) {
            for (Token word : words) {
                type(word.tag()).ifPresent(type -> found.add(prose.mention(word.span(), type, "hanlp", SCORE)));
            }
        }
        return found;
    }

    private static Optional<Iri> type(String tag) {
        return Optional.ofNullable(tag.startsWith("nr") ? Ng.PERSON : tag.startsWith("ns") ? Ng.PLACE : tag.startsWith("nt") ? Ng.ORGANIZATION : null);
    }
}
