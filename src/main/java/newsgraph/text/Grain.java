package newsgraph.text;

import java.time.LocalDateTime;

/** How fine a time is, coarse to fine. */
enum Grain {
    CENTURY, DECADE, YEAR, HALF, SEASON, QUARTER, MONTH, TEN_DAYS, WEEK, DAY, PART, HOUR, MINUTE, SECOND;

    /** The grain by its name in {@code time-words.tsv}: ten-days. */
    static Grain of(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /** The begin of the unit of this grain in which a moment lies. */
    LocalDateTime floor(LocalDateTime moment) {
        LocalDateTime day = moment.toLocalDate().atStartOfDay();
        return switch (this) {
            case CENTURY -> day.withDayOfYear(1).withYear(Math.floorDiv(moment.getYear(), 100) * 100);
            case DECADE -> day.withDayOfYear(1).withYear(Math.floorDiv(moment.getYear(), 10) * 10);
            case YEAR -> day.withDayOfYear(1);
            case HALF -> day.withDayOfMonth(1).withMonth(moment.getMonthValue() <= 6 ? 1 : 7);
            case SEASON, QUARTER -> day.withDayOfMonth(1).withMonth((moment.getMonthValue() - 1) / 3 * 3 + 1);
            case MONTH -> day.withDayOfMonth(1);
            case TEN_DAYS -> day.withDayOfMonth(Math.min(2, (moment.getDayOfMonth() - 1) / 10) * 10 + 1);
            case WEEK -> day.minusDays(moment.getDayOfWeek().getValue() - 1L);
            case DAY, PART -> day;
            case HOUR -> day.withHour(moment.getHour());
            case MINUTE -> day.withHour(moment.getHour()).withMinute(moment.getMinute());
            case SECOND -> moment.withNano(0);
        };
    }

    /** So many units of this grain later. */
    LocalDateTime plus(LocalDateTime moment, long units) {
        return switch (this) {
            case CENTURY -> moment.plusYears(100 * units);
            case DECADE -> moment.plusYears(10 * units);
            case YEAR -> moment.plusYears(units);
            case HALF -> moment.plusMonths(6 * units);
            case SEASON, QUARTER -> moment.plusMonths(3 * units);
            case MONTH -> moment.plusMonths(units);
            case TEN_DAYS -> moment.plusDays(10 * units);
            case WEEK -> moment.plusWeeks(units);
            case DAY, PART -> moment.plusDays(units);
            case HOUR -> moment.plusHours(units);
            case MINUTE -> moment.plusMinutes(units);
            case SECOND -> moment.plusSeconds(units);
        };
    }

    boolean coarserThan(Grain other) {
        return ordinal() < other.ordinal();
    }
}
