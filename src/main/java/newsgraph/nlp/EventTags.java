package newsgraph.nlp;

import newsgraph.model.Proposal;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;

/** Scores of the event model to proposals: runs of tags as triggers, and for each trigger runs of tags as its arguments. */
final class EventTags {

    /** Columns of the tags: none, begin and inside of an event, of a saying; none, begin and inside of the main event. */
    private static final int ALL = 5;
    private static final int MAIN = 8;
    private static final List<String> ROLES = List.of("agent", "target", "time", "place");

    /** Less likely triggers are not proposed; what becomes an event is for the extraction to decide. */
    private static final double LIKELY = 0.3;

    private EventTags() {
    }

    /**
     * @param tags   a row for each character, the marks of begin and end around them
     * @param roles  for each pair of characters, the first the begin of a trigger
     * @param starts where the characters begin in the text, and where the last ends
     */
    static List<Proposal> proposals(float[][] tags, float[][][] roles, int[] starts) {
        int n = starts.length - 1;
        double[][] all = new double[n][];
        double[][] main = new double[n][];
        for (int i = 0; i < n; i++) {
            all[i] = softmax(tags[i + 1], 0, ALL);
            main[i] = softmax(tags[i + 1], ALL, MAIN);
        }
        List<Proposal> found = new ArrayList<>();
        for (int i = 0, end; i < n; i = end) {
            end = i + 1;
            double begins = all[i][1] + all[i][3];
            if (Math.max(begins, main[i][1]) >= LIKELY) {
                while (end < n && (begins >= main[i][1] ? all[end][2] + all[end][4] : main[end][2]) >= 0.5) {
                    end++;
                }
                boolean said = all[i][3] > all[i][1];
                found.add(new Proposal(new Span(starts[i], starts[end]), said, begins, main[i][1], arguments(roles[i + 1], starts, i, end)));
            }
        }
        return found;
    }

    private static List<Proposal.Argument> arguments(float[][] scores, int[] starts, int triggerBegin, int triggerEnd) {
        List<Proposal.Argument> arguments = new ArrayList<>();
        int n = starts.length - 1;
        for (int i = 0, end; i < n; i = end) {
            end = i + 1;
            int tag = top(scores[i + 1]);
            if (tag == 0) {
                continue;
            }
            int role = (tag - 1) / 2;
            double sure = softmax(scores[i + 1], 0, scores[i + 1].length)[tag];
            while (end < n && top(scores[end + 1]) == 2 * role + 2) {
                end++;
            }
            if (end <= triggerBegin || i >= triggerEnd) {
                arguments.add(new Proposal.Argument(ROLES.get(role), new Span(starts[i], starts[end]), sure));
            }
        }
        return arguments;
    }

    private static int top(float[] scores) {
        int top = 0;
        for (int i = 1; i < scores.length; i++) {
            top = scores[i] > scores[top] ? i : top;
        }
        return top;
    }

    private static double[] softmax(float[] scores, int from, int to) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            top = Math.max(top, scores[i]);
        }
        double sum = 0;
        double[] shares = new double[to - from];
        for (int i = from; i < to; i++) {
            shares[i - from] = Math.exp(scores[i] - top);
            sum += shares[i - from];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
