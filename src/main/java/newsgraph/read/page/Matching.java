package newsgraph.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Divides the lines of one group among the bodies behind it. A group may hold the headlines of several articles, whose texts then follow one after the other
 * without headlines of their own; which line goes with which text is told by the words that they share.
 */
final class Matching {

    private static final double NEVER = Double.NEGATIVE_INFINITY;

    /** How much of what a line shares with every passage alike is left out of account. */
    private static final double COMMON = 0.6;

    private final double[][] sums;
    private final double[][] shared;
    private final double[] cuts;
    private final double[] starts;
    private final int lineCount;
    private final int passageCount;

    /**
     * The words of lines and passages, and what else speaks for a place.
     *
     * @param cut   how good it is that a further article's headlines begin at a line; negative infinity where a line would be parted from its other half
     * @param start how good it is that a further body begins at a passage; negative infinity inside sentences
     */
    Matching(List<Set<String>> lines, List<Set<String>> passages, Affinity affinity, IntToDoubleFunction cut, IntToDoubleFunction start) {
        lineCount = lines.size();
        passageCount = passages.size();
        cuts = IntStream.range(0, lineCount + 1).mapToDouble(line -> line == 0 || line == lineCount ? 0 : cut.applyAsDouble(line)).toArray();
        starts = IntStream.range(0, passageCount + 1).mapToDouble(passage -> passage == 0 || passage == passageCount ? 0 : start.applyAsDouble(passage)).toArray();
        shared = new double[lineCount][passageCount];
        sums = new double[lineCount + 1][passageCount + 1];
        for (int line = 0; line < lineCount; line++) {
            double all = 0;
            for (int passage = 0; passage < passageCount; passage++) {
                shared[line][passage] = affinity.shared(lines.get(line), passages.get(passage));
                all += shared[line][passage];
            }
            for (int passage = 0; passage < passageCount; passage++) {
                sums[line + 1][passage + 1] = shared[line][passage] - COMMON * all / passageCount + sums[line][passage + 1] + sums[line + 1][passage] - sums[line][passage];
            }
        }
    }

    /**
     * A division into articles.
     *
     * @param lines    first line of each article's headlines
     * @param passages first passage of each article's body
     */
    record Division(double worth, List<Integer> lines, List<Integer> passages) {
    }

    /** The best division into so many articles; its worth is negative infinity if there is none. */
    Division into(int articles) {
        double[][][] best = new double[articles + 1][lineCount + 1][passageCount + 1];
        int[][][] from = new int[articles + 1][lineCount + 1][passageCount + 1];
        for (double[][] plane : best) {
            for (double[] row : plane) {
                Arrays.fill(row, NEVER);
            }
        }
        best[0][0][0] = 0;
        for (int article = 1; article <= articles; article++) {
            for (int line = 0; line < lineCount; line++) {
                for (int passage = 0; passage < passageCount; passage++) {
                    if (best[article - 1][line][passage] > NEVER) {
                        extend(best, from, article, line, passage, articles);
                    }
                }
            }
        }
        return division(best, from, articles);
    }

    private void extend(double[][][] best, int[][][] from, int article, int line, int passage, int articles) {
        boolean last = article == articles;
        for (int lineEnd = last ? lineCount : line + 1; lineEnd <= lineCount; lineEnd++) {
            for (int end = last ? passageCount : passage + 1; end <= passageCount && cuts[lineEnd] > NEVER; end++) {
                double worth = best[article - 1][line][passage] + cuts[lineEnd] + starts[end] + worth(line, lineEnd, passage, end);
                if (worth > best[article][lineEnd][end]) {
                    best[article][lineEnd][end] = worth;
                    from[article][lineEnd][end] = line * (passageCount + 1) + passage;
                }
            }
        }
    }

    /** How much more than usual the lines share with the passages; with the first one, which repeats a headline, counted twice. */
    private double worth(int line, int lineEnd, int passage, int end) {
        double worth = sums[lineEnd][end] - sums[line][end] - sums[lineEnd][passage] + sums[line][passage];
        for (int i = line; i < lineEnd; i++) {
            worth += shared[i][passage];
        }
        return worth;
    }

    private Division division(double[][][] best, int[][][] from, int articles) {
        List<Integer> lines = new ArrayList<>();
        List<Integer> passages = new ArrayList<>();
        int line = lineCount;
        int passage = passageCount;
        for (int article = articles; article > 0; article--) {
            int back = from[article][line][passage];
            line = back / (passageCount + 1);
            passage = back % (passageCount + 1);
            lines.add(0, line);
            passages.add(0, passage);
        }
        return new Division(best[articles][lineCount][passageCount], lines, passages);
    }
}
