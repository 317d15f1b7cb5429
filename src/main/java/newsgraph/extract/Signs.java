package newsgraph.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What speaks for a fact or against it: names of signs with how much there is of each; most are there (1) or not. A sign may count together with another one: how
 * a time stands says something else than how an agent stands.
 */
final class Signs {

    /** What stands between a sign and the one it is counted together with. */
    static final char WITH = '&';

    private final String with;
    private final Map<String, Double> alone = new HashMap<>();
    private final Map<String, Double> together = new HashMap<>();

    /**
     * @param with the sign that others are counted together with; empty if none
     */
    Signs(String with) {
        this.with = with;
        set("always", 1);
        add(with, !with.isEmpty());
    }

    void add(String sign, boolean there) {
        if (there) {
            set(sign, 1);
        }
    }

    void set(String sign, double amount) {
        if (amount != 0) {
            alone.put(sign, amount);
        }
    }

    /** A sign by itself and together with the other one. */
    void both(String sign, boolean there) {
        if (there) {
            both(sign, 1);
        }
    }

    void both(String sign, double amount) {
        if (amount != 0) {
            alone.put(sign, amount);
            together.put(sign, amount);
        }
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

    /** Two characters that stand there, if both are letters. */
    void word(String sign, String text, int begin) {
        if (begin >= 0 && begin + 2 <= text.length() && Character.isLetter(text.charAt(begin)) && Character.isLetter(text.charAt(begin + 1))) {
            set(sign + text.substring(begin, begin + 2), 1);
        }
    }

    /** The sign that others are counted together with; empty if none. */
    String with() {
        return with;
    }

    /** What is there, each by itself. */
    Map<String, Double> alone() {
        return alone;
    }

    /** What is counted together with the other sign as well. */
    Map<String, Double> together() {
        return together;
    }

    /** All by name: the sign alone, or the other one, {@value #WITH} and the sign. */
    Map<String, Double> amounts() {
        Map<String, Double> amounts = new TreeMap<>(alone);
        together.forEach((sign, amount) -> amounts.put(with + WITH + sign, amount));
        return amounts;
    }
}
