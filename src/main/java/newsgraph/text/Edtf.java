package newsgraph.text;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Writes stretches in Extended Date/Time Format (ISO 8601-2), level 1; an interval is written as coarse as its ends allow: 2024/2026, 2024-01/2024-06. */
final class Edtf {

    private Edtf() {
    }

    static String of(Stretch stretch) {
        LocalDateTime begin = stretch.begin();
        return switch (stretch.grain()) {
            case CENTURY -> whole(stretch, 100) ? century(begin.getYear()) : interval(stretch);
            case DECADE -> whole(stretch, 10) && begin.getYear() >= 0 ? year(begin.getYear()).substring(0, 3) + "X" : interval(stretch);
            case SEASON -> season(begin);
            default -> interval(stretch);
        };
    }

    /** The first part of the stretch as coarse as its grain: 2024, 2024-03, 2024-03-05, 2024-03-05T08:30. */
    static String begin(Stretch stretch) {
        return at(stretch.begin(), fineness(stretch));
    }

    static String end(Stretch stretch) {
        return at(stretch.end().minusSeconds(1), fineness(stretch));
    }

    static String year(int year) {
        String digits = Integer.toString(Math.abs(year));
        return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static String interval(Stretch stretch) {
        if (Grain.PART.coarserThan(stretch.grain()) && isUnit(stretch)) {
            return at(stretch.begin(), stretch.grain() == Grain.HOUR ? Grain.MINUTE : stretch.grain());
        }
        String begin = begin(stretch);
        String end = end(stretch);
        return begin.equals(end) ? begin : begin + "/" + end;
    }

    private static boolean isUnit(Stretch stretch) {
        return stretch.grain().plus(stretch.begin(), 1).equals(stretch.end());
    }

    private static boolean whole(Stretch stretch, int years) {
        return stretch.begin().plusYears(years).equals(stretch.end()) && stretch.begin().getYear() % years == 0;
    }

    private static String century(int year) {
        return year < 0 ? year(year) + "/" + year(year + 99) : year(year).substring(0, 2) + "XX";
    }

    /** 21 spring (begins in February), 22 summer (May), 23 autumn (August), 24 winter (November). */
    private static String season(LocalDateTime begin) {
        return year(begin.getYear()) + "-2" + (begin.getMonthValue() + 1) / 3;
    }

    private static Grain fineness(Stretch stretch) {
        if (Grain.PART.coarserThan(stretch.grain())) {
            return stretch.grain() == Grain.SECOND ? Grain.SECOND : Grain.MINUTE;
        }
        LocalDate first = stretch.first();
        LocalDate after = stretch.last().plusDays(1);
        if (stretch.grain() == Grain.PART || first.getDayOfMonth() != 1 || after.getDayOfMonth() != 1 || stretch.grain() == Grain.DAY) {
            return Grain.DAY;
        }
        boolean years = first.getMonthValue() == 1 && after.getMonthValue() == 1 && stretch.grain().compareTo(Grain.YEAR) <= 0;
        return years ? Grain.YEAR : Grain.MONTH;
    }

    private static String at(LocalDateTime moment, Grain grain) {
        String year = year(moment.getYear());
        return switch (grain) {
            case YEAR -> year;
            case MONTH -> year + two("-", moment.getMonthValue());
            case DAY -> day(moment);
            case MINUTE -> day(moment) + two("T", moment.getHour()) + two(":", moment.getMinute());
            default -> day(moment) + two("T", moment.getHour()) + two(":", moment.getMinute()) + two(":", moment.getSecond());
        };
    }

    private static String day(LocalDateTime moment) {
        return year(moment.getYear()) + two("-", moment.getMonthValue()) + two("-", moment.getDayOfMonth());
    }

    private static String two(String mark, int number) {
        return mark + (number < 10 ? "0" : "") + number;
    }
}
