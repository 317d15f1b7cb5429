package newsgraph.text;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * A length of time as written: 三天, 两年半, 2621.2小时. Kept as its units, since a month has no length in days.
 *
 * @param grain  its finest unit
 * @param working working days: skips weekends when counted from a date
 */
record Period(BigDecimal years, BigDecimal months, BigDecimal weeks, BigDecimal days, BigDecimal hours, BigDecimal minutes, BigDecimal seconds, Grain grain,
        boolean working) {

    static final Period NONE = new Period(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO,
            Grain.YEAR, false);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** With so many more units. */
    Period plus(BigDecimal count, Grain unit) {
        Grain finest = this == NONE || grain.coarserThan(unit) ? unit : grain;
        return switch (unit) {
            case CENTURY -> with(years.add(count.movePointRight(2)), months, weeks, days, hours, minutes, seconds, finest);
            case YEAR -> with(years.add(count), months, weeks, days, hours, minutes, seconds, finest);
            case QUARTER -> with(years, months.add(count.multiply(BigDecimal.valueOf(3))), weeks, days, hours, minutes, seconds, finest);
            case MONTH -> with(years, months.add(count), weeks, days, hours, minutes, seconds, finest);
            case WEEK -> with(years, months, weeks.add(count), days, hours, minutes, seconds, finest);
            case DAY -> with(years, months, weeks, days.add(count), hours, minutes, seconds, finest);
            case HOUR -> with(years, months, weeks, days, hours.add(count), minutes, seconds, finest);
            case MINUTE -> with(years, months, weeks, days, hours, minutes.add(count), seconds, finest);
            default -> with(years, months, weeks, days, hours, minutes, seconds.add(count), finest);
        };
    }

    /** With half a unit more; where there is a whole finer unit, with that: P2Y6M. */
    Period plusHalf(Grain unit) {
        return switch (unit) {
            case YEAR -> plus(BigDecimal.valueOf(6), Grain.MONTH);
            case DAY -> plus(BigDecimal.valueOf(12), Grain.HOUR);
            case HOUR -> plus(BigDecimal.valueOf(30), Grain.MINUTE);
            case MINUTE -> plus(BigDecimal.valueOf(30), Grain.SECOND);
            default -> plus(HALF, unit);
        };
    }

    Period workingDays() {
        return new Period(years, months, weeks, days, hours, minutes, seconds, grain, true);
    }

    private Period with(BigDecimal y, BigDecimal mo, BigDecimal w, BigDecimal d, BigDecimal h, BigDecimal mi, BigDecimal s, Grain finest) {
        return new Period(y, mo, w, d, h, mi, s, finest, working);
    }

    /** ISO 8601: P2Y6M, PT2H30M. */
    String iso() {
        String date = unit(years, "Y") + unit(months, "M") + unit(weeks, "W") + unit(days, "D");
        String clock = unit(hours, "H") + unit(minutes, "M") + unit(seconds, "S");
        return "P" + date + (clock.isEmpty() ? "" : "T" + clock);
    }

    private static String unit(BigDecimal count, String letter) {
        return count.signum() == 0 ? "" : NumeralReader.plain(count).toPlainString() + letter;
    }

    /** How many units it is where it is one kind of unit, whole and few; else 0. */
    int count() {
        BigDecimal count = years.add(months).add(weeks).add(days);
        boolean one = iso().matches("P\\d{1,4}[YMWD]");
        return one ? grain == Grain.QUARTER ? count.intValue() / 3 : grain == Grain.CENTURY ? count.intValue() / 100 : count.intValue() : 0;
    }

    boolean isEmpty() {
        return iso().length() == 1;
    }

    /** This much later ({@code sign} 1) or earlier (-1). */
    LocalDateTime from(LocalDateTime moment, int sign) {
        LocalDateTime months = moment.plusMonths(sign * (years.movePointRight(0).multiply(BigDecimal.valueOf(12)).add(this.months)).longValue());
        long wholeDays = weeks.multiply(BigDecimal.valueOf(7)).add(days).longValue();
        LocalDateTime days = working ? workingDays(months, sign, wholeDays) : months.plusDays(sign * wholeDays);
        BigDecimal halfMonth = this.months.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(30));
        long clock = hours.multiply(BigDecimal.valueOf(3600)).add(minutes.multiply(BigDecimal.valueOf(60))).add(seconds).longValue();
        return days.plusDays(sign * halfMonth.longValue()).plusSeconds(sign * clock);
    }

    private static LocalDateTime workingDays(LocalDateTime moment, int sign, long count) {
        LocalDateTime day = moment;
        for (long left = Math.min(count, 2000); left > 0;) {
            day = day.plusDays(sign);
            left -= day.getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        return day;
    }

    /** Hours, minutes and seconds only. */
    boolean clockOnly() {
        return Grain.PART.coarserThan(grain) && years.signum() + months.signum() + weeks.signum() + days.signum() == 0;
    }

    /** 两个半月: what remains of a month is counted in days. */
    boolean fractionOfMonth() {
        return months.stripTrailingZeros().scale() > 0;
    }

    /** True where it can be counted from a date without leaving the calendar. */
    boolean countable() {
        return years.compareTo(BigDecimal.valueOf(5000)) <= 0 && months.precision() - months.scale() <= 4 && days.precision() - days.scale() <= 6
                && weeks.precision() - weeks.scale() <= 5 && hours.precision() - hours.scale() <= 7 && minutes.precision() - minutes.scale() <= 8
                && seconds.precision() - seconds.scale() <= 9;
    }
}
