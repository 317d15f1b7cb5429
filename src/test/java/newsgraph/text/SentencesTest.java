package newsgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import newsgraph.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SentencesTest {

    static Stream<String> rows() {
        return Cases.of("sentences.tsv").map(row -> row.get(0));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_text_falls_into_its_sentences(String row) {
        String parted = row.replace("\\n", "\n");
        String text = parted.replace("|", "");
        String wanted = Stream.of(parted.split("\\|")).map(String::strip).collect(Collectors.joining("|"));
        assertEquals(wanted, Sentences.in(text).stream().map(span -> span.of(text)).collect(Collectors.joining("|")));
    }

    @Test
    void sentences_cover_all_but_white_space_and_do_not_overlap() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = RandomText.of(random, 80);
            List<Span> sentences = Sentences.in(text);
            int end = 0;
            for (Span span : sentences) {
                assertTrue(span.begin() >= end && !span.of(text).isBlank(), text);
                assertTrue(text.substring(end, span.begin()).chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)), text);
                end = span.end();
            }
            assertTrue(text.substring(end).chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)), text);
        }
    }
}
