package newsgraph.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.chrono.HijrahDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Named days, from the table {@code holidays.tsv}, which says how their rules are written. */
final class Holidays {

    /** The stretch a named day covers in a year; empty where the calendar does not reach. */
    interface Rule {
        Optional<Stretch> in(int year);
    }

    private Holidays() {
    }

    static Map<String, Rule> load() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (String[] row : Rows.of("holidays.tsv", 2)) {
            Rule rule = rule(row[1].split(" "));
            rules.put(row[0], rule);
            if (row.length > 2) {
                for (String name : row[2].split(" ")) {
                    rules.put(name, rule);
                }
            }
        }
        return rules;
    }

    private static Rule rule(String[] words) {
        return switch (words[0]) {
            case "lunar" -> lunar(monthDay(words[1]));
            case "lunar-eve" -> year -> LunarCalendar.eve(year).map(Stretch::day);
            case "term" -> year -> Optional.of(Stretch.day(SolarTerms.day(year, Integer.parseInt(words[1]))));
            case "nth" -> nth(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            case "easter" -> year -> Optional.of(Stretch.day(easter(year).plusDays(Integer.parseInt(words[1]))));
            case "hijri" -> year -> hijri(year, monthDay(words[1]));
            case "period" -> period(words[1], words.length > 2 ? days(monthDay(words[2]), monthDay(words[3])) : year -> Optional.empty());
            case "days" -> days(monthDay(words[1]), monthDay(words[2]));
            default -> days(monthDay(words[0]), monthDay(words[0]));
        };
    }

    private static Rule lunar(MonthDay day) {
        return year -> LunarCalendar.day(year, day.getMonthValue(), false, day.getDayOfMonth()).map(Stretch::day);
    }

    private static Rule nth(int month, int count, int weekday) {
        return year -> Optional.of(Stretch.day(Year.of(year).atMonth(Month.of(month)).atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(count, DayOfWeek.of(weekday)))));
    }

    private static Rule days(MonthDay first, MonthDay last) {
        return year -> Optional.of(Stretch.days(first.atYear(year), last.atYear(year), Grain.DAY));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int correction = (golden + 11 * moon + 22 * sunday) / 451;
        int days = moon + sunday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** The first such day in the Gregorian year; empty where the JDK's calendar does not reach. */
    private static Optional<Stretch> hijri(int year, MonthDay day) {
        try {
            int before = HijrahDate.from(LocalDate.of(year, 1, 1)).get(java.time.temporal.ChronoField.YEAR);
            for (int hijri = before; hijri <= before + 1; hijri++) {
                LocalDate date = LocalDate.from(HijrahDate.of(hijri, day.getMonthValue(), day.getDayOfMonth()));
                if (date.getYear() == year) {
                    return Optional.of(Stretch.day(date));
                }
            }
            return Optional.empty();
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
    }

    /** The days off work around a holiday, which the State announces for each year; where they are not known, another rule. */
    private static Rule period(String holiday, Rule otherwise) {
        Map<Integer, Stretch> periods = new HashMap<>();
        Rows.of("holiday-periods.tsv", 4).stream().filter(row -> row[1].equals(holiday))
                .forEach(row -> periods.put(Integer.valueOf(row[0]), Stretch.days(LocalDate.parse(row[2]), LocalDate.parse(row[3]), Grain.DAY)));
        return year -> Optional.ofNullable(periods.get(year)).or(() -> otherwise.in(year));
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }
}
