package newsgraph.nlp;

import newsgraph.model.Mention;
import newsgraph.model.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("engine")
class NameModelTest {

    private static final Encoder ENCODER = Encoder.load().orElseThrow();
    private static final NameModel MODEL = new NameModel(Sureness.load(), Optional.empty());
    private static final String SENTENCE = "李明华昨天在南京会见了联合国教科文组织的代表。";

    private static List<String> names(String text, Span... sentences) {
        Prose prose = new Prose(text, text, List.of(sentences), Collections.nCopies(sentences.length, List.of()));
        return MODEL.names(prose, ENCODER.read(prose, false)).stream().map(NameModelTest::written).toList();
    }

    private static String written(Mention mention) {
        return mention.type().localName() + " " + mention.surface();
    }

    @Test
    void finds_people_places_and_organizations() {
        assertEquals(List.of("Person 李明华", "Place 南京", "Organization 联合国教科文组织"), names(SENTENCE, new Span(0, SENTENCE.length())));
    }

    @Test
    void sentences_of_one_paragraph_are_read_together_as_far_as_they_fit() {
        String text = "甲乙。丙丁。\n戊己。";
        List<Span> sentences = List.of(new Span(0, 3), new Span(3, 6), new Span(7, 10));
        assertEquals(List.of(new Span(0, 6), new Span(7, 10)), Windows.over(text, sentences, 254, 64).stream().map(Windows.Window::seen).toList());
        assertEquals(sentences, Windows.over(text, sentences, 5, 2).stream().map(Windows.Window::seen).toList());
    }

    @Test
    void a_paragraph_says_the_same_whatever_stands_around_it() {
        String text = SENTENCE + "\n" + SENTENCE;
        int second = SENTENCE.length() + 1;
        Prose prose = new Prose(text, text, List.of(new Span(0, SENTENCE.length()), new Span(second, text.length())), List.of(List.of(), List.of()));
        List<Mention> found = MODEL.names(prose, ENCODER.read(prose, false));
        List<Mention> alone = found.stream().filter(mention -> mention.span().begin() < second).toList();
        List<Mention> again = found.stream().filter(mention -> mention.span().begin() >= second)
                .map(m -> new Mention(new Span(m.span().begin() - second, m.span().end() - second), m.surface(), m.type(), m.finder(), m.score())).toList();
        assertEquals(alone, again);
    }

    @Test
    void many_threads_share_one_model() {
        List<String> alone = names(SENTENCE, new Span(0, SENTENCE.length()));
        assertTrue(IntStream.range(0, 64).parallel().mapToObj(i -> names(SENTENCE, new Span(0, SENTENCE.length()))).allMatch(alone::equals));
    }

    @Test
    void windows_own_every_offset_once_and_split_no_character() {
        String text = "😀字".repeat(500);
        List<Windows.Window> windows = Windows.over(text, List.of(new Span(3, text.length())), 254, 64);
        int next = 3;
        for (Windows.Window window : windows) {
            assertEquals(next, window.owned().begin());
            assertTrue(window.seen().contains(window.owned()));
            assertTrue(window.seen().length() <= 254);
            assertTrue(!Character.isLowSurrogate(text.charAt(window.seen().begin())));
            next = window.owned().end();
        }
        assertEquals(text.length(), next);
    }

    @Test
    void probabilities_are_those_of_all_rows_of_tags_that_make_sense() {
        float[][] even = new float[1][NeuralPath.TAGS];
        even[0][4] = 1;
        TagPath.Name only = NeuralPath.names(even).get(0);
        assertEquals(Math.E / (Math.E + 3), only.probability(), 1e-6);
        assertEquals(List.of(), NeuralPath.names(new float[0][]));
    }
}
