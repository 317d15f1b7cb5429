package newsgraph.extract;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What speaks for a fact or against it: names of signs with how much there is of each; most are there (1) or not. A sign may count together with another one: how
 * a time stands says something else than how an agent stands.
 */
final class Signs {

    private final Map<String, Double> amounts = new TreeMap<>();
    private final String with;

    /**
     * @param with the sign that others are counted together with; empty if none
     */
    Signs(String with) {
        this.with = with;
        amounts.put("always", 1.0);
        add(with, !with.isEmpty());
    }

    void add(String sign, boolean there) {
        set(sign, there ? 1 : 0);
    }

    void set(String sign, double amount) {
        if (amount != 0) {
            amounts.put(sign, amount);
        }
    }

    /** A sign by itself and together with the other one. */
    void both(String sign, boolean there) {
        both(sign, there ? 1 : 0);
    }

    void both(String sign, double amount) {
        set(sign, amount);
        set(with + "&" + sign, amount);
    }

    /** Numbers in a row, if there are any. */
    void row(String sign, Optional<double[]> amounts) {
        double[] row = amounts.orElse(new double[0]);
        for (int i = 0; i < row.length; i++) {
            set(sign + i, row[i]);
        }
    }

    /** A character, unless there is none. */
    void character(String sign, int character) {
        add(sign + Character.toString(character), !Character.isWhitespace(character) && !Character.isISOControl(character));
    }

    Map<String, Double> amounts() {
        return amounts;
    }
}
