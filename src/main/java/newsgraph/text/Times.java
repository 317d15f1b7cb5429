package newsgraph.text;

import newsgraph.model.Time;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Time expressions and their values. */
public final class Times {

    private Times() {
    }

    /** The time expressions of a text in order, not overlapping, against the issue date if there is one. */
    public static List<Time> in(String text, Optional<LocalDateTime> issued) {
        return List.of();
    }
}
