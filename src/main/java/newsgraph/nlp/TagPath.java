package newsgraph.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The best row of tags over the characters of a sentence, as names. */
record TagPath(List<Name> names) {

    /**
     * A name of the path.
     *
     * @param type        0 person, 1 place, 2 organization
     * @param probability that all its tags are right, by the model
     */
    record Name(int begin, int end, int type, double probability) {
    }

    private static final int TAGS = TagModel.TAGS;
    /** Worse than any score of a sentence. */
    private static final int NEVER = Integer.MIN_VALUE / 4;
    /** Odds of about 150 to one; a greater value changes no name of the development data. */
    private static final int SURE = 5 * TagModel.STEPS;
    private static final int[][] BEFORE = before();

    /**
     * The best path by Viterbi's algorithm, names with their marginal probability. Characters that are surely in no name cut the sentence into pieces that do
     * not depend on each other.
     */
    static TagPath best(TagModel model, long[] features) {
        int[] scores = model.scores(features, TagFeatures.COUNT);
        int n = scores.length / TAGS;
        List<Name> names = new ArrayList<>();
        for (int begin = 0, end; begin < n; begin = end) {
            end = begin + 1;
            if (!isSurelyNone(scores, begin)) {
                while (end < n && !isSurelyNone(scores, end)) {
                    end++;
                }
                names(model, scores, Math.max(0, begin - 1), Math.min(n, end + 1), names);
            }
        }
        return new TagPath(names);
    }

    private static boolean isSurelyNone(int[] scores, int i) {
        int other = Integer.MIN_VALUE;
        for (int tag = 1; tag < TAGS; tag++) {
            other = Math.max(other, scores[i * TAGS + tag]);
        }
        return scores[i * TAGS] - other >= SURE;
    }

    /** Adds the names between two offsets. */
    private static void names(TagModel model, int[] all, int from, int to, List<Name> names) {
        int[] scores = Arrays.copyOfRange(all, from * TAGS, to * TAGS);
        int[] tags = viterbi(model, scores, to - from);
        if (Arrays.stream(tags).allMatch(tag -> tag == 0)) {
            return;
        }
        TagMarginals marginals = new TagMarginals(model, scores, tags.length);
        for (int begin = 0, end; begin < tags.length; begin = end) {
            end = begin + 1;
            while (!ends(tags[end - 1]) && end < tags.length) {
                end++;
            }
            if (tags[begin] > 0) {
                names.add(new Name(from + begin, from + end, (tags[begin] - 1) / 4, marginals.of(tags, begin, end)));
            }
        }
    }

    private static int[] viterbi(TagModel model, int[] scores, int n) {
        int[] best = scores.clone();
        byte[] from = new byte[n * TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            best[tag] += begins(tag) ? 0 : NEVER;
        }
        for (int i = 1; i < n; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                int top = NEVER * 2;
                int argument = 0;
                for (int before : BEFORE[tag]) {
                    int score = best[(i - 1) * TAGS + before] + model.transition(before, tag);
                    argument = score > top ? before : argument;
                    top = Math.max(top, score);
                }
                best[i * TAGS + tag] += top;
                from[i * TAGS + tag] = (byte) argument;
            }
        }
        return back(best, from, n);
    }

    private static int[] back(int[] best, byte[] from, int n) {
        int[] tags = new int[n];
        int tag = 0;
        for (int i = n - 1; i >= 0; i--) {
            if (i == n - 1) {
                for (int other = 0; other < TAGS; other++) {
                    tag = ends(other) && best[i * TAGS + other] > best[i * TAGS + tag] ? other : tag;
                }
            }
            tags[i] = tag;
            tag = from[i * TAGS + tag];
        }
        return tags;
    }

    /** May stand at the begin of a sentence and behind a whole name: O, B, S. */
    static boolean begins(int tag) {
        return tag == 0 || tag % 4 == 1 || tag % 4 == 0;
    }

    /** May stand at the end of a sentence and before a new name: O, E, S. */
    static boolean ends(int tag) {
        return tag == 0 || tag % 4 == 3 || tag % 4 == 0;
    }

    /** For each tag those that may stand before it. */
    static int[][] before() {
        int[][] before = new int[TAGS][];
        for (int tag = 0; tag < TAGS; tag++) {
            int to = tag;
            before[tag] = IntStream.range(0, TAGS)
                    .filter(one -> begins(to) ? ends(one) : !ends(one) && (one - 1) / 4 == (to - 1) / 4).toArray();
        }
        return before;
    }
}
