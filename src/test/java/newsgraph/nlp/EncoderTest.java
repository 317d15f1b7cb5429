package newsgraph.nlp;

import newsgraph.model.Proposal;
import newsgraph.model.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("engine")
class EncoderTest {

    private static final Encoder ENCODER = Encoder.load().orElseThrow();
    private static final HanlpWords WORDS = new HanlpWords();
    private static final String TEXT = "江州市一家化工厂昨天发生爆炸，造成3人死亡。消防人员赶到厂区救援。";

    private static List<Proposal> events(String text) {
        return ENCODER.read(Prose.of(text, WORDS), true).stream().flatMap(window -> window.events().proposals().stream()).toList();
    }

    private static List<String> triggers(String text) {
        return events(text).stream().map(event -> event.trigger().of(text)).toList();
    }

    @Test
    void triggers_are_found_in_every_sentence_of_a_window() {
        List<String> found = triggers(TEXT);
        assertTrue(found.containsAll(List.of("爆炸", "死亡", "救援")), found::toString);
    }

    @Test
    void what_takes_part_stands_in_the_sentence_of_the_trigger() {
        Prose prose = Prose.of(TEXT, WORDS);
        assertEquals(2, prose.sentences().size());
        for (Proposal event : events(TEXT)) {
            Span sentence = prose.sentences().stream().filter(one -> one.contains(event.trigger())).findFirst().orElseThrow();
            assertTrue(event.arguments().stream().allMatch(argument -> sentence.contains(argument.span())), event::toString);
        }
    }

    @Test
    void characters_outside_the_basic_plane_count_as_one() {
        assertTrue(triggers("😀" + TEXT).containsAll(List.of("爆炸", "死亡", "救援")));
    }

    @Test
    void a_window_says_the_same_whatever_stands_around_it() {
        List<String> alone = events(TEXT).stream().map(Proposal::toString).toList();
        List<String> first = events(TEXT + "\n" + "今天天气晴朗。").stream().filter(event -> event.trigger().end() <= TEXT.length()).map(Proposal::toString).toList();
        assertEquals(alone, first);
    }
}
