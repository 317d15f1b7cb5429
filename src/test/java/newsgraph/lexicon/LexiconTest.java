package newsgraph.lexicon;

import org.junit.jupiter.api.Test;

import java.io.StringReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LexiconTest {

    @Test
    void the_packed_lists_load_and_know_what_everybody_knows() {
        Lexicon lexicon = Lexicon.load();
        assertEquals("中国共产党中央委员会", lexicon.organizations().get("党中央").orElseThrow().name());
        assertEquals("市政府", lexicon.posts().get("市长").orElseThrow().body());
        assertTrue(lexicon.bodies().get("市委").orElseThrow().isName());
        assertEquals("GovernmentBody", lexicon.headOf("江州市公安局").orElseThrow().className());
        assertEquals(1, lexicon.topics().in("践行习近平文化思想").stream().distinct().count());
    }

    @Test
    void a_row_with_too_many_cells_is_named() {
        LexiconException wrong = assertThrows(LexiconException.class, () -> Table.read("x.tsv", new StringReader("# c\na\tb\n1\t2\t3\n"), "a", "b"));
        assertEquals("x.tsv, line 3: 3 cells where 2 belong; take the extra tab out", wrong.getMessage());
    }

    @Test
    void other_columns_than_expected_are_named() {
        LexiconException wrong = assertThrows(LexiconException.class, () -> Table.read("x.tsv", new StringReader("a\tc\n"), "a", "b"));
        assertTrue(wrong.getMessage().startsWith("x.tsv, line 1: the columns are a, b"), wrong.getMessage());
    }

    @Test
    void a_missing_list_says_what_is_missing() {
        assertTrue(assertThrows(LexiconException.class, () -> Table.resource("/lexicon/none.tsv", "a")).getMessage().contains("/lexicon/none.tsv"));
    }

    @Test
    void missing_cells_are_empty_and_several_values_are_parted_by_bars() {
        Table.Row row = Table.read("x.tsv", new StringReader("a\tb\n1\n2\tx|y\n"), "a", "b").rows().get(0);
        assertEquals("", row.cell(1));
        assertEquals(0, row.values(1).size());
    }
}
