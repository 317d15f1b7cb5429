package newsgraph.nlp;

import newsgraph.model.Proposal;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores of the event model to proposals: a run of tags as a trigger, and runs of tags as its arguments, all in one sentence. Rows are counted as the model counts
 * them: a mark, the characters of the window, a mark.
 *
 * @param from   the first row of the sentence
 * @param to     behind its last row
 * @param starts where the characters of the window begin in the text, and where the last ends
 */
record EventTags(int from, int to, int[] starts) {

    /** Columns of the tags: none, begin and inside of an event, of a saying; none, begin and inside of the main event. */
    private static final int ALL = 5;
    private static final int MAIN = 8;
    private static final List<String> ROLES = List.of("agent", "target", "time", "place");

    /** The sentence that a row stands in; numbers: the sentence of each row. */
    static EventTags of(long[] numbers, int row, int[] starts) {
        int from = row;
        while (numbers[from - 1] == numbers[row]) {
            from--;
        }
        int to = row + 1;
        while (numbers[to] == numbers[row]) {
            to++;
        }
        return new EventTags(from, to, starts);
    }

    private Span span(int begin, int end) {
        return new Span(starts[begin - 1], starts[end - 1]);
    }

    /** Where the trigger ends that begins in a row: as one of any event, or as the main one. */
    int end(float[][] tags, int begin) {
        double[] first = softmax(tags[begin], 0, ALL);
        boolean any = first[1] + first[3] >= softmax(tags[begin], ALL, MAIN)[1];
        int end = begin + 1;
        while (end < to && goesOn(tags[end], any)) {
            end++;
        }
        return end;
    }

    private static boolean goesOn(float[] tags, boolean any) {
        double[] shares = any ? softmax(tags, 0, ALL) : softmax(tags, ALL, MAIN);
        return (any ? shares[2] + shares[4] : shares[2]) >= 0.5;
    }

    /**
     * The event of a trigger.
     *
     * @param tags  a row of scores for each row of the window
     * @param roles the scores of the roles that each row has in this event
     */
    Proposal proposal(float[][] tags, float[][] roles, int begin, int end) {
        double[] all = softmax(tags[begin], 0, ALL);
        return new Proposal(span(begin, end), all[3] > all[1], all[1] + all[3], softmax(tags[begin], ALL, MAIN)[1], arguments(roles, begin, end));
    }

    /**
     * Runs of characters that take part in a trigger's event. Agent and target are told apart for a run as a whole, as it is often sure that somebody takes
     * part and not on which side.
     */
    private List<Proposal.Argument> arguments(float[][] scores, int triggerBegin, int triggerEnd) {
        List<Proposal.Argument> arguments = new ArrayList<>();
        double[][] shares = new double[to][];
        for (int i = from; i < to; i++) {
            shares[i] = softmax(scores[i], 0, scores[i].length);
        }
        for (int i = from, end; i < to; i = end) {
            end = i + 1;
            int kind = kind(shares[i]);
            if (kind < 0) {
                continue;
            }
            while (end < to && kind(shares[end]) == kind && share(shares[end], kind, 2) >= share(shares[end], kind, 1)) {
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
                arguments.add(new Proposal.Argument(ROLES.get(role), span(i, end), sure));
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
