package newsgraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a person at the terminal sees: exit codes, standard output, standard error. */
@Tag("engine")
class MainTest {

    private static final String ONE = "江州市市长周岚3月5日在江州宾馆会见云城大学校长秦晓舟。\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--help                                         | 0 | Usage",
            "annotate --help                                | 0 | --engine",
            "--version                                      | 0 | newsgraph",
            "anotate x.txt                                  | 2 | annotate",
            "annotate                                       | 2 | INPUT",
            "annotate --colour x.txt                        | 2 | --colour",
            "annotate no-such-file.txt                      | 1 | no-such-file.txt",
            "annotate --date 29.12.2023 pom.xml             | 2 | write it as 2023-12-29",
            "annotate --threads 0 pom.xml                   | 2 | at least 1",
            "annotate --engine best pom.xml                 | 2 | accurate",
            "query who-attended --store no-such-store       | 1 | is no store",
            "ask 今天天气怎么样                                 | 2 | is not understood",
            "export --store no-such-store -o kg.ttl         | 1 | is no store",
            "extract data/articles -o kg.docx               | 1 | does not say its format",
            "extract data/articles/court.txt -o no/such/a.ttl | 1 | there is no such folder",
            "validate                                       | 2 | say what to validate",
            "validate no-such-graph.ttl                     | 1 | there is no such file"})
    void a_wrong_command_line_is_answered_with_a_sentence_and_its_exit_code(String command, int code, String told) {
        Ran ran = Ran.newsgraph(command.split(" +"));
        assertEquals(code, ran.code(), ran.err());
        assertTrue((ran.out() + ran.err()).contains(told), ran.out() + ran.err());
        assertEquals(code == 0, ran.err().isEmpty(), "help goes to standard output, errors to standard error");
    }

    @Test
    void nothing_but_results_is_printed_to_standard_output() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), ONE);
        Ran ran = Ran.newsgraph("annotate", "--engine", "fast", "--lines", file.toString());
        assertEquals(0, ran.code(), ran.err());
        JsonNode record = new ObjectMapper().readTree(ran.lines().get(0));
        assertEquals("0", record.get("id").asText());
        assertEquals(ONE.strip(), record.get("text").asText());
        assertTrue(record.get("mentions").findValuesAsText("text").contains("周岚"), ran.out());
        assertTrue(ran.err().contains("1 article, "), ran.err());
    }

    @Test
    void offsets_are_code_points() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "😀😀" + ONE);
        JsonNode record = new ObjectMapper().readTree(Ran.newsgraph("annotate", "--engine", "fast", "--lines", file.toString()).lines().get(0));
        int[] text = record.get("text").asText().codePoints().toArray();
        assertFalse(record.get("mentions").isEmpty());
        for (String layer : List.of("mentions", "times")) {
            record.get(layer).forEach(found -> assertEquals(found.get("text").asText(),
                    new String(text, found.get("begin").asInt(), found.get("end").asInt() - found.get("begin").asInt())));
        }
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        byte[] one = Ran.newsgraph("extract", "--engine", "fast", "--threads", "1", "--format", "nq", "--quiet", "data/articles").bytes();
        byte[] two = Ran.newsgraph("extract", "--engine", "fast", "--threads", "2", "--format", "nq", "--quiet", "data/articles").bytes();
        assertTrue(one.length > 100_000, one.length + " bytes");
        assertArrayEquals(one, two);
    }

    @Test
    void what_was_skipped_is_named_and_worth_an_exit_code_if_asked() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"" + ONE.strip() + "\"}\n{\"text\": \n");
        Ran lenient = Ran.newsgraph("annotate", "--engine", "fast", folder.toString());
        assertEquals(0, lenient.code(), lenient.err());
        assertTrue(lenient.err().contains("a.jsonl:2"), lenient.err());
        assertEquals(1, lenient.lines().size());
        assertEquals(3, Ran.newsgraph("annotate", "--engine", "fast", "--strict", folder.toString()).code());
    }

    @Test
    void a_folder_without_articles_is_a_failure() {
        Ran ran = Ran.newsgraph("annotate", "--engine", "fast", folder.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("no article was found"), ran.err());
    }

    @Test
    void a_run_without_an_article_leaves_the_graph_file_of_an_earlier_one() throws IOException {
        Path graph = folder.resolve("out.ttl");
        assertEquals(0, Ran.withInput(ONE, "extract", "--engine", "fast", "-", "-o", graph.toString()).code());
        byte[] earlier = Files.readAllBytes(graph);
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        assertEquals(1, Ran.newsgraph("extract", "--engine", "fast", empty.toString(), "-o", graph.toString()).code());
        assertArrayEquals(earlier, Files.readAllBytes(graph));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(Set.of("out.ttl", "empty.txt"), left.map(file -> file.getFileName().toString()).collect(Collectors.toSet()), "nothing half written");
        }
    }

    @Test
    void show_marks_names_by_letters_where_there_are_no_colours() {
        Ran plain = Ran.withInput(ONE, "show", "--engine", "fast", "--color", "never", "-");
        assertEquals(0, plain.code(), plain.err());
        assertTrue(plain.out().contains("[周岚|人]"), plain.out());
        assertTrue(Ran.withInput(ONE, "show", "--engine", "fast", "--color", "always", "-").out().contains("\u001b[36m周岚"), "colours");
    }
}
