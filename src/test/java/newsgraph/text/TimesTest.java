package newsgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import newsgraph.model.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TimesTest {

    static Stream<List<String>> rows() {
        return Cases.of("times.tsv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_time_is_found_with_its_value(List<String> row) {
        String text = row.get(1).replaceAll("[\\[\\]]", "");
        Optional<LocalDateTime> issued = row.get(0).equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(row.get(0)).atStartOfDay());
        List<Time> times = Times.in(text, issued);
        assertEquals(row.get(1), marked(text, times));
        assertEquals(row.subList(2, row.size()), times.stream().map(TimesTest::value).toList());
    }

    private static String marked(String text, List<Time> times) {
        StringBuilder marked = new StringBuilder(text);
        for (int i = times.size() - 1; i >= 0; i--) {
            marked.insert(times.get(i).span().end(), ']').insert(times.get(i).span().begin(), '[');
        }
        return marked.toString();
    }

    private static String value(Time time) {
        return Stream.of(time.edtf(), time.earliest().map(LocalDate::toString).orElse(""), time.latest().map(LocalDate::toString).orElse(""), time.basis().name())
                .map(part -> part.isEmpty() ? "-" : part).collect(Collectors.joining(" "));
    }

    @Test
    void times_do_not_overlap_and_say_the_text_and_have_lawful_values() throws IOException {
        Pattern lawful = edtf();
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            String text = RandomText.of(random, 60);
            Optional<LocalDateTime> issued = random.nextBoolean() ? Optional.of(LocalDate.of(2023, 12, 29).minusDays(random.nextInt(4000)).atStartOfDay()) : Optional.empty();
            int end = 0;
            for (Time time : Times.in(text, issued)) {
                assertTrue(time.span().begin() >= end && !time.span().isEmpty(), text);
                assertEquals(time.span().of(text), time.text(), text);
                assertTrue(time.earliest().isEmpty() || time.latest().isEmpty() || !time.latest().get().isBefore(time.earliest().get()), text);
                assertTrue(time.edtf().isEmpty() || lawful.matcher(time.edtf().replaceFirst("^P[^/]+/", "")).matches(), text + time);
                end = time.span().end();
            }
            assertEquals(Times.in(text, issued), Times.in(text, issued), text);
        }
    }

    /** The values that the shapes allow; a length between two (P2Y/P3Y) is left out of the graph. */
    private static Pattern edtf() throws IOException {
        Matcher shape = Pattern.compile("sh:pattern \"(\\^\\(R\\[0-9].*)\" \\] ,").matcher(Files.readString(Path.of("ontology/shapes.ttl")));
        assertTrue(shape.find());
        return Pattern.compile(shape.group(1).replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "一", "十", "一百", "2023年", "前", "1-", "1,111,", "（", "农历", "每", "至", "12:", " "})
    void a_million_characters_in_one_line_take_no_more_than_seconds(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            List<Time> times = Times.in(text, Optional.empty());
            Amounts.in(text, times);
            Sentences.in(text);
        });
    }
}
