package newsgraph.nlp;

import newsgraph.model.Mention;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides among proposed names: of all rows of names that do not overlap it takes the one of the greatest weight. A name weighs its length times how much
 * surer it is than {@link #DOUBT}, so 上海市公安局 at 0.7 wins over the 上海市 in it at 0.9, and a doubtful long one loses to a sure short one.
 */
final class MentionChooser {

    /** Names less sure than this are left out: taking a name pays when it is right more often than half of F1. */
    private static final double DOUBT = 0.38;
    /** Longer names weigh no more: a whole clause is never a name. */
    private static final int LONGEST = 24;

    private static final String OPENING = "“‘《（(「『【";
    private static final String CLOSING = "”’》）)」』】";

    private static final Comparator<Mention> BY_END = Comparator.comparingInt((Mention mention) -> mention.span().end()).thenComparing(Mention::span)
            .thenComparing(Mention::type);

    /** The chosen names in text order. */
    List<Mention> choose(List<Mention> proposals) {
        List<Mention> merged = merged(proposals);
        int n = merged.size();
        double[] best = new double[n + 1];
        int[] before = new int[n];
        boolean[] taken = new boolean[n];
        for (int i = 0; i < n; i++) {
            before[i] = endingBy(merged, i, merged.get(i).span().begin());
            double with = best[before[i]] + weight(merged.get(i));
            taken[i] = with > best[i];
            best[i + 1] = Math.max(with, best[i]);
        }
        List<Mention> chosen = new ArrayList<>();
        for (int i = n - 1; i >= 0; i = taken[i] ? before[i] - 1 : i - 1) {
            if (taken[i]) {
                chosen.add(merged.get(i));
            }
        }
        Collections.reverse(chosen);
        return chosen;
    }

    private static double score(List<Mention> same) {
        double doubt = 1;
        double again = 0;
        for (Mention mention : same) {
            if (mention.finder().equals(ArticleNames.FINDER)) {
                again = Math.max(again, mention.score());
            } else {
                doubt *= 1 - mention.score();
            }
        }
        return Math.max(again, 1 - doubt);
    }

    /** Quotation marks and brackets in a name come in pairs. */
    private static boolean isPaired(String surface) {
        int open = -1;
        for (int i = 0; i < surface.length(); i++) {
            int opening = OPENING.indexOf(surface.charAt(i));
            int closing = CLOSING.indexOf(surface.charAt(i));
            if (closing >= 0 && closing != open) {
                return false;
            }
            open = closing >= 0 ? -1 : opening >= 0 ? opening : open;
        }
        return open < 0;
    }

    private static double weight(Mention mention) {
        return (mention.score() - DOUBT) * Math.min(LONGEST, mention.span().length());
    }

    /** How many of the first i end at or before an offset. */
    private static int endingBy(List<Mention> mentions, int i, int offset) {
        int low = 0;
        int high = i;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * One proposal a span: those of one type strengthen each other (but for the article's own names, which are no second opinion), then the surest type is
     * kept; its finder is the surest one. By end.
     */
    private static List<Mention> merged(List<Mention> proposals) {
        Map<Span, Mention> bySpan = new TreeMap<>();
        List<Mention> sorted = new ArrayList<>(proposals.stream().filter(proposal -> isPaired(proposal.surface())).toList());
        sorted.sort(Comparator.comparing(Mention::span).thenComparing(Mention::type).thenComparing(Mention::score, Comparator.reverseOrder())
                .thenComparing(Mention::finder));
        for (int begin = 0, end; begin < sorted.size(); begin = end) {
            Mention first = sorted.get(begin);
            for (end = begin + 1; end < sorted.size() && sorted.get(end).span().equals(first.span()) && sorted.get(end).type().equals(first.type());) {
                end++;
            }
            Mention strengthened = new Mention(first.span(), first.surface(), first.type(), first.finder(), score(sorted.subList(begin, end)));
            bySpan.merge(first.span(), strengthened, (one, other) -> other.score() > one.score() ? other : one);
        }
        List<Mention> merged = new ArrayList<>(bySpan.values());
        merged.sort(BY_END);
        return merged;
    }
}
