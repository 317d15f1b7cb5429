package newsgraph.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Where the N-th unit lies inside a coarser stretch. */
final class Numbering {

    private Numbering() {
    }

    static Optional<Stretch> within(Step.Numbered step, Stretch outer) {
        LocalDateTime begin = outer.begin();
        int n = step.number();
        return switch (step.grain()) {
            case DECADE -> Optional.of(Stretch.of(Grain.DECADE, Grain.CENTURY.floor(begin).plusYears(n)));
            case YEAR -> Optional.of(Stretch.of(Grain.YEAR, begin.plusYears(n - 1L)));
            case HALF -> unit(Grain.HALF, Grain.YEAR.floor(begin).plusMonths(6L * (n - 1)));
            case QUARTER -> unit(Grain.QUARTER, Grain.YEAR.floor(begin).plusMonths(3L * (n - 1)));
            case SEASON -> season(n - 21, begin.getYear());
            case MONTH -> unit(Grain.MONTH, Grain.YEAR.floor(begin).plusMonths(n - 1L));
            case TEN_DAYS -> tenDays(n, begin.toLocalDate());
            case WEEK -> week(n, outer);
            case DAY -> day(n, outer);
            default -> Optional.empty();
        };
    }

    /** Seasons begin with 立春 (the sun at 315°), 立夏, 立秋, 立冬. */
    private static Optional<Stretch> season(int n, int year) {
        int next = n == 3 ? year + 1 : year;
        return Optional.of(Stretch.days(SolarTerms.day(year, (315 + 90 * n) % 360), SolarTerms.day(next, (45 + 90 * n) % 360).minusDays(1), Grain.SEASON));
    }

    private static Optional<Stretch> unit(Grain grain, LocalDateTime begin) {
        return Optional.of(new Stretch(begin, grain.plus(begin, 1), grain));
    }

    private static Optional<Stretch> tenDays(int n, LocalDate month) {
        LocalDate first = month.withDayOfMonth(10 * n - 9);
        LocalDate last = n == 3 ? month.withDayOfMonth(month.lengthOfMonth()) : first.plusDays(9);
        return Optional.of(Stretch.days(first, last, Grain.TEN_DAYS));
    }

    /** The first week of a month or year is the one with its first Monday. */
    private static Optional<Stretch> week(int n, Stretch outer) {
        LocalDateTime monday = Grain.WEEK.floor(outer.begin().plusDays(6));
        return unit(Grain.WEEK, monday.plusWeeks(n - 1L));
    }

    /** A day of a month; of a longer or shorter stretch the N-th day. */
    private static Optional<Stretch> day(int n, Stretch outer) {
        if (outer.grain() == Grain.MONTH && outer.begin().getDayOfMonth() == 1) {
            return Step.date(outer.begin().getYear(), outer.begin().getMonthValue(), n).map(Stretch::day);
        }
        LocalDateTime day = outer.begin().plusDays(n - 1L);
        return outer.contains(day) ? Optional.of(Stretch.of(Grain.DAY, day)) : Optional.empty();
    }
}
