package newsgraph.text;

import newsgraph.model.Amount;
import newsgraph.model.Time;

import java.util.List;

/** Numbers with their units. */
public final class Amounts {

    private Amounts() {
    }

    /** The amounts of a text in order, not overlapping, none inside one of the times. */
    public static List<Amount> in(String text, List<Time> times) {
        return List.of();
    }
}
