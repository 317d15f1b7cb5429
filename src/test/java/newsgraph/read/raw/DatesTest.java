package newsgraph.read.raw;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDateTime;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DatesTest {

    @ParameterizedTest
    @CsvSource({"2023-12-29,2023-12-29T00:00", "2023/12/9,2023-12-09T00:00", "2023年12月29日,2023-12-29T00:00", "20231229,2023-12-29T00:00",
        "2023-12-29T08:30:00,2023-12-29T08:30", "2023-12-29 08:30,2023-12-29T08:30", "2023年12月29日 8:05,2023-12-29T08:05", "2023-12-29T08:30:00+08:00,2023-12-29T08:30",
        "2023-12-29T00:30:00Z,2023-12-29T08:30", "'Fri, 29 Dec 2023 08:00:00 +0800',2023-12-29T08:00"})
    void a_date_is_read_as_it_is_written(String text, LocalDateTime date) {
        assertEquals(date, Dates.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"2023-13-01", "2023-02-30", "昨天", "''", "12月29日", "2023", "2023-12-29T25:00"})
    void what_is_no_date_gives_none(String text) {
        assertEquals("", Dates.parse(text).map(LocalDateTime::toString).orElse(""));
    }
}
