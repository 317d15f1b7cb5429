package newsgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class CalendarTest {

    @ParameterizedTest
    @CsvSource({"2024,2024-02-10", "2023,2023-01-22", "2000,2000-02-05", "1949,1949-01-29", "2033,2033-01-31"})
    void the_first_month_begins_on_the_day_of_the_spring_festival(int year, LocalDate day) {
        assertEquals(day, LunarCalendar.day(year, 1, false, 1).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"2020,4,2020-05-23", "2023,2,2023-03-22", "2025,6,2025-07-25"})
    void a_leap_month_follows_the_month_of_its_number(int year, int month, LocalDate day) {
        assertEquals(day, LunarCalendar.day(year, month, true, 1).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"2024,15,2024-04-04", "2023,15,2023-04-05", "2024,270,2024-12-21", "2023,270,2023-12-22", "2024,285,2024-01-06", "2021,315,2021-02-03", "2024,0,2024-03-20"})
    void a_solar_term_falls_on_the_day_the_calendar_prints(int year, int longitude, LocalDate day) {
        assertEquals(day, SolarTerms.day(year, longitude));
    }

    @ParameterizedTest
    @CsvSource({"两千四百五,2450", "一千零五,1005", "四百五十,450", "1.2万亿,1200000000000", "5亿1万4千6百,500014600", "壹佰伍拾,150", "二〇二三,2023", "三万五千亿,3500000000000", "十五,15", "3.5,3.5"})
    void a_number_has_the_value_one_says(String written, String value) {
        Numeral number = Numerals.any(Folding.fold(written), 0).orElseThrow();
        assertEquals(written.length(), number.end());
        assertEquals(value, number.value().toString());
    }
}
