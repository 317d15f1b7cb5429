package newsgraph.model;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class HintsTest {

    /** Four characters from offset 10, the second of two units; the last one is another part's. */
    private static final Hints.Part PART = new Hints.Part(new int[] {10, 11, 13, 14, 15}, new float[][] {{1, 0}, {3, 2}, {5, 4}, {7, 6}}, new Span(10, 14));

    @Test
    void a_stretch_has_the_mean_of_its_characters() {
        assertArrayEquals(new double[] {2, 1}, Hints.of(List.of(PART)).over(new Span(10, 13)).orElseThrow());
    }

    @Test
    void each_part_answers_for_its_own_stretch() {
        Hints.Part next = new Hints.Part(new int[] {13, 14, 15}, new float[][] {{9, 9}, {8, 8}}, new Span(14, 15));
        Hints hints = Hints.of(List.of(PART, next));
        assertArrayEquals(new double[] {5, 4}, hints.over(new Span(13, 14)).orElseThrow());
        assertArrayEquals(new double[] {8, 8}, hints.over(new Span(14, 15)).orElseThrow());
    }

    @Test
    void nothing_is_known_where_nobody_has_read() {
        assertEquals(Optional.empty(), Hints.NONE.over(new Span(0, 5)));
        assertEquals(Optional.empty(), Hints.of(List.of(PART)).over(new Span(20, 25)));
    }
}
