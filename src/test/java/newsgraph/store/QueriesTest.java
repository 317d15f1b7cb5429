package newsgraph.store;

import newsgraph.rdf.Graphs;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QueriesTest {

    private static final Path CASES = Path.of("src/test/resources/cases/queries.tsv");
    @TempDir
    private static Path folder;
    private static Store store;

    @BeforeAll
    static void load() {
        Graphs graphs = Graphs.load(TextPolicy.full);
        store = Built.of(folder, graphs.graph(Readings.meeting()), graphs.graph(Readings.meeting("fedcba9876543210")));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<NamedQuery> queries() {
        return NamedQueries.list().stream();
    }

    static Stream<List<String>> cases() throws IOException {
        return Files.lines(CASES).filter(line -> !line.startsWith("#")).map(line -> Arrays.asList(line.split("\t", -1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_question_is_answered_as_the_table_says(List<String> row) throws IOException {
        Map<String, String> given = new LinkedHashMap<>();
        Stream.of(row.get(1).split(";")).filter(pair -> !pair.isEmpty()).forEach(pair -> given.put(pair.split("=")[0], pair.split("=")[1]));
        List<List<String>> answer = Asked.rows(store, NamedQueries.find(row.get(0)), given);
        assertEquals(Integer.parseInt(row.get(2)), answer.size(), answer.toString());
        if (!row.get(3).isEmpty()) {
            assertTrue(new HashSet<>(answer.get(0)).containsAll(List.of(row.get(3).split("\\|"))), answer.get(0).toString());
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_query_has_a_whole_header(NamedQuery query) {
        assertFalse(query.question().isEmpty() || query.english().isEmpty(), query.name());
        assertEquals(QueryFactory.create(query.sparql()).getResultVars().size(), query.columns().size(), query.name() + " says its columns");
        assertEquals(query.columns().size(), query.chineseColumns().size(), query.name() + " says its columns in Chinese");
        query.parameters().forEach(parameter -> assertFalse(parameter.chinese().isEmpty(), query.name() + " says " + parameter.name() + " in Chinese"));
        query.parameters().forEach(parameter -> assertTrue(query.sparql().contains("?" + parameter.name()), query.name() + " uses " + parameter.name()));
    }

    @Test
    void every_query_file_is_in_the_index_and_has_a_case() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            Set<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".rq")).map(name -> name.replace(".rq", "")).collect(Collectors.toSet());
            assertEquals(names, queries().map(NamedQuery::name).collect(Collectors.toSet()));
            assertEquals(names, cases().map(row -> row.get(0)).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "who-attended | weather=sunny | has no parameter weather; it takes called, place, day",
        "who-attended | day=yesterday | is no day: write it as 2023-12-27",
        "inferred-dates | day=2024-06-11 | it takes none",
    })
    void a_wrong_value_is_told(String name, String pair, String message) {
        Map<String, String> given = Map.of(pair.split("=")[0], pair.split("=")[1]);
        String said = assertThrows(StoreException.class, () -> Asked.rows(store, NamedQueries.find(name), given)).getMessage();
        assertTrue(said.contains(message), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"周岚\" } #", "\"@zh) } DROP ALL", "a> . ?s ?p ?o", "?x"})
    void a_value_never_becomes_part_of_the_query(String value) throws IOException {
        assertEquals(List.of(), Asked.rows(store, NamedQueries.find("posts"), Map.of("person", value)));
        assertEquals(List.of(), Asked.rows(store, NamedQueries.find("who-attended"), Map.of("called", value)));
    }

    @Test
    void tables_are_aligned_by_the_width_of_chinese_characters() {
        String table = Asked.text(store, NamedQueries.find("posts"), Map.of(), AnswerFormat.table);
        assertEquals("""
                name  title  of                      written       since
                ────  ─────  ──────────────────────  ────────────  ──────────
                周岚  书记   中国共产党江州市委员会  江州市委书记  2024-06-12
                """, table);
    }

    @Test
    void formats_that_do_not_fit_are_refused() {
        assertTrue(assertThrows(StoreException.class, () -> Asked.text(store, NamedQueries.find("posts"), Map.of(), AnswerFormat.ttl)).getMessage().contains("--format table"));
        NamedQuery graph = NamedQuery.parse("x", "CONSTRUCT WHERE { ?s <http://www.w3.org/ns/org#member> ?o }");
        assertTrue(assertThrows(StoreException.class, () -> Asked.text(store, graph, Map.of(), AnswerFormat.csv)).getMessage().contains("--format ttl"));
        assertTrue(Asked.text(store, graph, Map.of(), AnswerFormat.ttl).contains("org:member"));
    }

    @Test
    void csv_xml_and_yes_or_no_are_written() {
        assertTrue(Asked.text(store, NamedQueries.find("posts"), Map.of(), AnswerFormat.csv).startsWith("name,title,of,written,since\r\n周岚,书记,"));
        assertTrue(Asked.text(store, NamedQueries.find("posts"), Map.of(), AnswerFormat.xml).contains("<literal xml:lang=\"zh\">周岚</literal>"));
        assertEquals("yes\n", Asked.text(store, NamedQuery.parse("x", "ASK { ?s ?p ?o }"), Map.of(), AnswerFormat.table));
    }

    @Test
    void a_broken_query_is_told_with_its_line() {
        String said = assertThrows(StoreException.class, () -> Asked.rows(store, "SELECT * {\n ?s ?p \n}")).getMessage();
        assertTrue(said.startsWith("query test: ") && said.contains("at line 3"), said);
        assertTrue(assertThrows(StoreException.class, () -> NamedQueries.find("none.rq")).getMessage().contains("there is no such file"));
        assertTrue(assertThrows(StoreException.class, () -> NamedQueries.find("weather")).getMessage().contains("who-attended"));
    }
}
