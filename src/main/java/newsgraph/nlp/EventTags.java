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

    /**
     * Runs of characters that take part in a trigger's event. Agent and target are told apart for a run as a whole, as it is often sure that somebody takes
     * part and not on which side.
     */
    private static List<Proposal.Argument> arguments(float[][] scores, int[] starts, int triggerBegin, int triggerEnd) {
        List<Proposal.Argument> arguments = new ArrayList<>();
        int n = starts.length - 1;
        double[][] shares = new double[n][];
        for (int i = 0; i < n; i++) {
            shares[i] = softmax(scores[i + 1], 0, scores[i + 1].length);
        }
        for (int i = 0, end; i < n; i = end) {
            end = i + 1;
            int kind = kind(shares[i]);
            if (kind < 0) {
                continue;
            }
            while (end < n && kind(shares[end]) == kind && share(shares[end], kind, 2) >= share(shares[end], kind, 1)) {
                end++;
            }
            if (end <= triggerBegin || i >= triggerEnd) {
                double[] sums = new double[ROLES.size()];
                for (int k = i; k < end; k++) {
                    for (int role = 0; role < sums.length; role++) {
                        sums[role] += shares[k][2 * role + 1] + shares[k][2 * role + 2];
                    }
                }
                int role = kind > 0 ? kind + 1 : sums[0] >= sums[1] ? 0 : 1;
                double sure = (kind > 0 ? sums[role] : sums[0] + sums[1]) / (end - i);
                arguments.add(new Proposal.Argument(ROLES.get(role), new Span(starts[i], starts[end]), sure));
            }
        }
        return arguments;
    }

    /** 0 for somebody who takes part, 1 for a time, 2 for a place; -1 for none. */
    private static int kind(double[] shares) {
        int top = -1;
        double most = shares[0];
        for (int kind = 0; kind < 3; kind++) {
            double share = share(shares, kind, 1) + share(shares, kind, 2);
            if (share > most) {
                most = share;
                top = kind;
            }
        }
        return top;
    }

    /**
     * @param place 1 for the begin of a kind, 2 for its inside
     */
    private static double share(double[] shares, int kind, int place) {
        return kind == 0 ? shares[place] + shares[2 + place] : shares[2 * (kind + 1) + place];
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
