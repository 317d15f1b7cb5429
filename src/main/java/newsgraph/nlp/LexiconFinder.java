package newsgraph.nlp;

import newsgraph.lexicon.GenericBody;
import newsgraph.lexicon.KnownOrganization;
import newsgraph.lexicon.Lexicon;
import newsgraph.lexicon.Trie;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;

/** Names by list: well-known organizations, bodies without a place (市委), named ideas. */
final class LexiconFinder implements NameFinder {

    /** Full names and long aliases; shorter ones may be parts of words. */
    private static final double LONG = 0.9;
    private static final double SHORT = 0.7;
    private static final double GENERIC = 0.6;
    private static final double TOPIC = 0.95;

    private final Lexicon lexicon;

    LexiconFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Mention> find(Prose prose) {
        List<Mention> found = new ArrayList<>();
        WordBorders borders = WordBorders.of(prose);
        for (Trie.Match<KnownOrganization> match : lexicon.organizations().in(prose.plain())) {
            if (borders.around(match.span())) {
                found.add(prose.mention(match.span(), Ng.ORGANIZATION, "lexicon", match.span().length() > 3 ? LONG : SHORT));
            }
        }
        for (Trie.Match<GenericBody> match : lexicon.bodies().in(prose.plain())) {
            if (match.value().isName() && borders.around(match.span())) {
                found.add(prose.mention(match.span(), Ng.ORGANIZATION, "lexicon", GENERIC));
            }
        }
        for (Span span : lexicon.topics().in(prose.plain())) {
            found.add(prose.mention(span, Ng.TOPIC, "lexicon", TOPIC));
        }
        return found;
    }
}
