package newsgraph.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Days of the Chinese calendar, 1900 to 2100, from the table {@code lunar-years.tsv}. */
final class LunarCalendar {

    /**
     * A lunar year.
     *
     * @param leap    month that comes twice, 0 if none
     * @param lengths days of the months in order, the leap month in its place
     */
    private record Year(LocalDate first, int leap, int[] lengths) {
    }

    private static final Map<Integer, Year> YEARS = load();

    private LunarCalendar() {
    }

    /** The day in the lunar year that begins in the Gregorian year; empty outside the table or if the month is shorter. */
    static Optional<LocalDate> day(int year, int month, boolean leap, int day) {
        return month(year, month, leap).filter(m -> day <= m.end().toLocalDate().toEpochDay() - m.first().toEpochDay()).map(m -> m.first().plusDays(day - 1L));
    }

    /** A whole month; empty if the year has no such leap month. */
    static Optional<Stretch> month(int year, int month, boolean leap) {
        Year table = YEARS.get(year);
        if (table == null || leap && table.leap() != month) {
            return Optional.empty();
        }
        int index = month - 1 + (table.leap() > 0 && (month > table.leap() || leap) ? 1 : 0);
        LocalDate first = table.first();
        for (int i = 0; i < index; i++) {
            first = first.plusDays(table.lengths()[i]);
        }
        return Optional.of(Stretch.days(first, first.plusDays(table.lengths()[index] - 1L), Grain.MONTH));
    }

    /** The days of the lunar year that begins in the Gregorian year. */
    static Optional<Stretch> year(int year) {
        return eve(year).filter(last -> YEARS.containsKey(year)).map(last -> Stretch.days(YEARS.get(year).first(), last, Grain.DAY));
    }

    /** 除夕: the day before the next new year. */
    static Optional<LocalDate> eve(int year) {
        return Optional.ofNullable(YEARS.get(year + 1)).map(next -> next.first().minusDays(1));
    }

    private static Map<Integer, Year> load() {
        Map<Integer, Year> years = new HashMap<>();
        for (String[] row : Rows.of("lunar-years.tsv", 4)) {
            int[] lengths = row[3].chars().map(c -> c == 'L' ? 30 : 29).toArray();
            years.put(Integer.valueOf(row[0]), new Year(LocalDate.parse(row[0] + "-" + row[1]), Integer.parseInt(row[2]), lengths));
        }
        return years;
    }
}
