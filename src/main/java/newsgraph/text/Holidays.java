package newsgraph.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
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

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }
}
