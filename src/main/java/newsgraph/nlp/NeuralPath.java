package newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * The best row of tags of one window by the neural model, as names, each with the probability that all its tags are right among the rows that make sense
 * (no inside without a begin). The tags are numbered as in {@link TagPath}.
 */
final class NeuralPath {

    /** None, and begin, inside, end and single of a person, a place, an organization. */
    static final int TAGS = 13;
    private static final double NEVER = -1e9;
    private static final int[][] BEFORE = TagPath.before();

    private final float[][] scores;
    private final int n;

    private NeuralPath(float[][] scores) {
        this.scores = scores;
        this.n = scores.length;
    }

    /** The names of a window; scores are a row of {@link #TAGS} for each character, on any scale of logarithms. */
    static List<TagPath.Name> names(float[][] scores) {
        return scores.length == 0 ? List.of() : new NeuralPath(scores).names();
    }

    private List<TagPath.Name> names() {
        int[] tags = best();
        List<TagPath.Name> names = new ArrayList<>();
        double[][] forward = null;
        double[][] backward = null;
        for (int begin = 0, end; begin < n; begin = end) {
            end = begin + 1;
            while (!TagPath.ends(tags[end - 1]) && end < n) {
                end++;
            }
            if (tags[begin] > 0) {
                forward = forward == null ? forward() : forward;
                backward = backward == null ? backward() : backward;
                names.add(new TagPath.Name(begin, end, (tags[begin] - 1) / 4, probability(tags, begin, end, forward, backward)));
            }
        }
        return names;
    }

    private int[] best() {
        double[][] best = new double[n][TAGS];
        int[][] from = new int[n][TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            best[0][tag] = scores[0][tag] + (TagPath.begins(tag) ? 0 : NEVER);
        }
        for (int i = 1; i < n; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                from[i][tag] = top(best[i - 1], BEFORE[tag]);
                best[i][tag] = best[i - 1][from[i][tag]] + scores[i][tag];
            }
        }
        int[] tags = new int[n];
        for (int tag = 0; tag < TAGS; tag++) {
            tags[n - 1] = TagPath.ends(tag) && best[n - 1][tag] > best[n - 1][tags[n - 1]] ? tag : tags[n - 1];
        }
        for (int i = n - 1; i > 0; i--) {
            tags[i - 1] = from[i][tags[i]];
        }
        return tags;
    }

    private static int top(double[] values, int[] among) {
        int top = among[0];
        for (int i : among) {
            top = values[i] > values[top] ? i : top;
        }
        return top;
    }

    private double[][] forward() {
        double[][] forward = new double[n][TAGS];
        for (int i = 0; i < n; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                forward[i][tag] = scores[i][tag] + (i > 0 ? logSum(forward[i - 1], BEFORE[tag]) : TagPath.begins(tag) ? 0 : NEVER);
            }
        }
        return forward;
    }

    /** Of each tag the rows behind it, itself not counted. */
    private double[][] backward() {
        double[][] backward = new double[n][TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            backward[n - 1][tag] = TagPath.ends(tag) ? 0 : NEVER;
        }
        for (int i = n - 1; i > 0; i--) {
            double[] sums = new double[TAGS];
            double top = Double.NEGATIVE_INFINITY;
            for (int tag = 0; tag < TAGS; tag++) {
                top = Math.max(top, scores[i][tag] + backward[i][tag]);
            }
            for (int tag = 0; tag < TAGS; tag++) {
                double value = Math.exp(scores[i][tag] + backward[i][tag] - top);
                for (int before : BEFORE[tag]) {
                    sums[before] += value;
                }
            }
            for (int tag = 0; tag < TAGS; tag++) {
                backward[i - 1][tag] = sums[tag] > 0 ? top + Math.log(sums[tag]) : NEVER;
            }
        }
        return backward;
    }

    private double probability(int[] tags, int begin, int end, double[][] forward, double[][] backward) {
        double row = forward[begin][tags[begin]] + backward[end - 1][tags[end - 1]];
        for (int i = begin + 1; i < end; i++) {
            row += scores[i][tags[i]];
        }
        double whole = Double.NEGATIVE_INFINITY;
        for (int tag = 0; tag < TAGS; tag++) {
            double one = forward[n - 1][tag] + (TagPath.ends(tag) ? 0 : NEVER);
            whole = Math.max(whole, one) + Math.log1p(Math.exp(-Math.abs(whole - one)));
        }
        return Math.min(1, Math.exp(row - whole));
    }

    private static double logSum(double[] values, int[] among) {
        double top = values[top(values, among)];
        double sum = 0;
        for (int i : among) {
            sum += Math.exp(values[i] - top);
        }
        return top + Math.log(sum);
    }
}
