package newsgraph.text;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A stretch of the calendar.
 *
 * @param end   exclusive
 * @param grain what one calls it by; a part of a day is known only as its day
 */
record Stretch(LocalDateTime begin, LocalDateTime end, Grain grain) {

    /** The unit of a grain in which a moment lies. */
    static Stretch of(Grain grain, LocalDateTime moment) {
        LocalDateTime begin = grain.floor(moment);
        return new Stretch(begin, grain.plus(begin, 1), grain);
    }

    static Stretch day(LocalDate date) {
        return of(Grain.DAY, date.atStartOfDay());
    }

    static Stretch year(int year) {
        return of(Grain.YEAR, LocalDate.of(year, 1, 1).atStartOfDay());
    }

    static Stretch days(LocalDate first, LocalDate last, Grain grain) {
        return new Stretch(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), grain);
    }

    /** From the begin of this one to the end of the other. */
    Stretch to(Stretch other) {
        return new Stretch(begin, other.end, grain.coarserThan(other.grain) ? other.grain : grain);
    }

    boolean contains(LocalDateTime moment) {
        return !moment.isBefore(begin) && moment.isBefore(end);
    }

    LocalDate first() {
        return begin.toLocalDate();
    }

    LocalDate last() {
        return end.minusSeconds(1).toLocalDate();
    }
}
