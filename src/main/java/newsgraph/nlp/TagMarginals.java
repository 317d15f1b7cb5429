package newsgraph.nlp;

/** Probabilities of rows of tags in one sentence, by the forward-backward algorithm. */
final class TagMarginals {

    private static final int TAGS = TagModel.TAGS;
    private static final int[][] BEFORE = TagPath.before();

    /** e to the power of -i/STEPS; the last ones are next to nothing. */
    private static final double[] POWERS = powers();

    private final double[] local;
    private final double[] forward;
    private final double[] backward;
    private final double[] scale;
    private final double[] step = new double[TAGS * TAGS];

    TagMarginals(TagModel model, int[] scores, int n) {
        local = new double[n * TAGS];
        forward = new double[n * TAGS];
        backward = new double[n * TAGS];
        scale = new double[n];
        for (int i = 0; i < step.length; i++) {
            step[i] = Math.exp((double) model.transition(i / TAGS, i % TAGS) / TagModel.STEPS);
        }
        for (int i = 0; i < n; i++) {
            int max = Integer.MIN_VALUE;
            for (int tag = 0; tag < TAGS; tag++) {
                max = Math.max(max, scores[i * TAGS + tag]);
            }
            for (int tag = 0; tag < TAGS; tag++) {
                local[i * TAGS + tag] = POWERS[Math.min(POWERS.length - 1, max - scores[i * TAGS + tag])];
            }
        }
        forward(n);
        backward(n);
    }

    private static double[] powers() {
        double[] powers = new double[30 * TagModel.STEPS];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.exp(-(double) i / TagModel.STEPS);
        }
        return powers;
    }

    private void forward(int n) {
        for (int i = 0; i < n; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                double sum = i == 0 && TagPath.begins(tag) ? 1 : 0;
                for (int k = 0; i > 0 && k < BEFORE[tag].length; k++) {
                    int before = BEFORE[tag][k];
                    sum += forward[(i - 1) * TAGS + before] * step[before * TAGS + tag];
                }
                forward[i * TAGS + tag] = sum * local[i * TAGS + tag];
                scale[i] += forward[i * TAGS + tag];
            }
            for (int tag = 0; tag < TAGS; tag++) {
                forward[i * TAGS + tag] /= scale[i];
            }
        }
    }

    private void backward(int n) {
        double end = 0;
        for (int tag = 0; tag < TAGS && n > 0; tag++) {
            end += TagPath.ends(tag) ? forward[(n - 1) * TAGS + tag] : 0;
        }
        for (int tag = 0; tag < TAGS && n > 0; tag++) {
            backward[(n - 1) * TAGS + tag] = TagPath.ends(tag) ? 1 / end : 0;
        }
        for (int i = n - 1; i > 0; i--) {
            for (int tag = 0; tag < TAGS; tag++) {
                double here = local[i * TAGS + tag] * backward[i * TAGS + tag] / scale[i];
                for (int before : BEFORE[tag]) {
                    backward[(i - 1) * TAGS + before] += step[before * TAGS + tag] * here;
                }
            }
        }
    }

    /** The probability of a tag at a character. */
    double of(int i, int tag) {
        return forward[i * TAGS + tag] * backward[i * TAGS + tag];
    }

    /** The probability that the tags from begin to end are these. */
    double of(int[] tags, int begin, int end) {
        double p = forward[begin * TAGS + tags[begin]];
        for (int i = begin + 1; i < end; i++) {
            p *= step[tags[i - 1] * TAGS + tags[i]] * local[i * TAGS + tags[i]] / scale[i];
        }
        return Math.min(1, p * backward[(end - 1) * TAGS + tags[end - 1]]);
    }
}
