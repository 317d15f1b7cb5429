package newsgraph.serve;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a report is about.
 *
 * @param name a name of a person, body, place, document or topic as people write it; empty: everything
 * @param from first day of events, if bounded
 * @param to   last day of events, if bounded
 * @param most events told at most, the latest first
 * @param language of the labels
 */
public record Selection(String name, Optional<LocalDate> from, Optional<LocalDate> to, int most, Language language) {

    /** The days in words. */
    String period() {
        return from.isEmpty() && to.isEmpty() ? "" : from.map(LocalDate::toString).orElse("…") + " — " + to.map(LocalDate::toString).orElse("…");
    }
}
