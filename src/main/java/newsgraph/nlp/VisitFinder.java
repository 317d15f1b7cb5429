package newsgraph.nlp;

import newsgraph.lexicon.Head;
import newsgraph.lexicon.Lexicon;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Places that somebody walks into, named by a run of nouns: 走进燃气应急调度中心, 来到南浦老街社区服务站; not 走进一家医院, not 来到现场. */
final class VisitFinder implements NameFinder {

    private static final Set<String> VERBS = Set.of("走进", "来到", "前往", "抵达", "步入", "走访", "察看", "参观", "考察", "调研");
    private static final double SCORE = 0.5;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST = 6;

    private final Lexicon lexicon;

    VisitFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Mention> find(Prose prose) {
        List<Mention> found = new ArrayList<>();
        for (List<Token> words : prose.words()) {
            for (int i = 0; i < words.size(); i++) {
                if (VERBS.contains(words.get(i).text())) {
                    visited(prose, words, i + 1).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Mention> visited(Prose prose, List<Token> words, int first) {
        int end = first;
        while (end < words.size() && end - first < MOST_WORDS && isNoun(words.get(end))) {
            end++;
        }
        for (int last = end; last - first >= FEWEST_WORDS; last--) {
            Span span = words.get(first).span().join(words.get(last - 1).span());
            Optional<Head> head = lexicon.headOf(span.of(prose.plain()));
            if (span.length() >= SHORTEST && head.filter(one -> one.sure() || one.className().equals("Facility")).isPresent()) {
                return Optional.of(prose.mention(span, head.get().className().equals("Facility") ? Ng.PLACE : Ng.ORGANIZATION, "visit", SCORE));
            }
        }
        return Optional.empty();
    }

    private static boolean isNoun(Token word) {
        char first = word.tag().charAt(0);
        return first == 'n' && !word.tag().startsWith("nnt") || first == 'j' || first == 'g' || first == 'b' || word.tag().equals("vn");
    }
}
