package newsgraph.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time expression and its value.
 *
 * @param edtf     Extended Date/Time Format level 1, a duration {@code P3D} or a recurrence {@code R/P1W}; empty if nothing is known
 * @param earliest first day it can be; empty for durations, recurrences and what is unresolved
 * @param latest   last day it can be
 */
public record Time(Span span, String text, String edtf, Optional<LocalDate> earliest, Optional<LocalDate> latest, TimeBasis basis) implements Filler {
}
