package newsgraph.nlp;

import newsgraph.model.Mention;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides among proposed names: none overlaps another, the longer one wins, of equally long ones the surer one. */
final class MentionChooser {

    private static final Comparator<Mention> BEST_FIRST = Comparator.comparingInt((Mention mention) -> -mention.span().length())
            .thenComparingDouble(mention -> -mention.score()).thenComparing(Mention::span).thenComparing(Mention::type).thenComparing(Mention::finder);

    /** The chosen names in text order. */
    List<Mention> choose(List<Mention> proposals) {
        List<Mention> chosen = new ArrayList<>();
        for (Mention proposal : proposals.stream().sorted(BEST_FIRST).toList()) {
            Span span = proposal.span();
            if (chosen.stream().noneMatch(other -> other.span().overlaps(span))) {
                chosen.add(proposal);
            }
        }
        chosen.sort(Comparator.comparing(Mention::span));
        return List.copyOf(chosen);
    }
}
