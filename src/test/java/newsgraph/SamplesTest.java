package newsgraph;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The sample articles are there, in the formats that README promises, and say when and where they were printed. */
class SamplesTest {

    static List<Path> texts() {
        return Samples.files().stream().filter(file -> file.toString().contains(".txt")).toList();
    }

    @Test
    void there_are_four_pages_and_at_least_24_articles_in_five_formats() throws IOException {
        List<String> names = Samples.files().stream().map(file -> file.getFileName().toString()).toList();
        long pages = names.stream().filter(name -> name.startsWith("page-")).count();
        long records = Samples.text(Samples.FOLDER.resolve("briefs.jsonl")).lines().count();
        assertEquals(4, pages);
        assertTrue(names.size() - pages - 1 + records >= 24, "articles");
        assertTrue(names.stream().anyMatch(name -> name.endsWith(".html")) && names.stream().anyMatch(name -> name.endsWith(".gz")), names.toString());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_tells_date_source_and_place_and_has_a_headline(Path file) {
        String text = Samples.text(file);
        assertTrue(Samples.frontMatter(text).keySet().containsAll(List.of("date", "source", "place")), file.toString());
        assertFalse(text.split("---\n", 3)[2].split("\n")[0].matches(".*[。，]$"), "headline of " + file);
        assertFalse(text.contains("\uFFFD"), "broken characters in " + file);
    }

    @Test
    void a_record_has_an_id_a_title_a_date_and_a_text() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Samples.text(Samples.FOLDER.resolve("briefs.jsonl")).lines().toList()) {
            List.of("id", "title", "date", "text").forEach(field -> assertTrue(has(json, line, field), field + " in " + line));
        }
    }

    private static boolean has(ObjectMapper json, String line, String field) {
        try {
            return json.readTree(line).hasNonNull(field);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
