package newsgraph.store;

import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import newsgraph.rdf.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StoreTest {

    private static final String TRIPLES = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER (?g != <https://w3id.org/newsgraph/ns>) }";
    private final NamedGraph one = Graphs.load(TextPolicy.full).graph(Readings.meeting());
    private final NamedGraph other = Graphs.load(TextPolicy.full).graph(Readings.meeting("fedcba9876543210"));
    @TempDir
    private Path folder;

    @Test
    void an_article_read_again_replaces_its_graph() throws IOException {
        write(one, other);
        NamedGraph shorter = new NamedGraph(one.name(), one.triples().subList(0, 10));
        write(shorter);
        try (Store store = Store.open(folder)) {
            assertEquals(String.valueOf(10 + other.triples().size()), Asked.rows(store, TRIPLES).get(0).get(0));
        }
    }

    @Test
    void storing_twice_is_storing_once() throws IOException {
        write(one, other);
        write(one, other, one);
        try (Store store = Store.open(folder)) {
            assertEquals(String.valueOf(one.triples().size() + other.triples().size()), Asked.rows(store, TRIPLES).get(0).get(0));
        }
    }

    @Test
    void queries_see_the_union_of_all_articles_and_the_ontology() throws IOException {
        write(one, other);
        try (Store store = Store.open(folder)) {
            String query = "PREFIX ng: <https://w3id.org/newsgraph/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?e { ?e a/rdfs:subClassOf ng:PublicActivity } ORDER BY ?e";
            assertEquals(4, Asked.rows(store, query).size(), "a meeting and an inspection in each of two articles");
            String holdings = "PREFIX ng: <https://w3id.org/newsgraph/ns#> SELECT ?h (COUNT(?e) AS ?n) { ?h a ng:PositionHolding ; ng:evidence ?e } GROUP BY ?h";
            assertEquals("2", Asked.rows(store, holdings).get(0).get(1), "one holding, told by two articles");
        }
    }

    @Test
    void a_discarded_run_leaves_what_was_there() throws IOException {
        write(one);
        try (Store store = Store.open(folder)) {
            GraphSink sink = store.sink();
            sink.write(other);
            sink.discard();
            sink.close();
            assertEquals(String.valueOf(one.triples().size()), Asked.rows(store, TRIPLES).get(0).get(0));
        }
    }

    @Test
    void order_and_number_of_runs_do_not_change_the_export() throws IOException {
        Path once = folder.resolve("once.nq");
        Path twice = folder.resolve("twice.nq");
        export(folder.resolve("a"), once, List.of(one, other));
        export(folder.resolve("b"), twice, List.of(other), List.of(one));
        assertEquals(Files.readString(once), Files.readString(twice));
    }

    @Test
    void a_store_that_is_open_in_another_process_says_so() throws IOException, InterruptedException {
        write(one);
        Process holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                StoreHolder.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8)).lines().anyMatch("ready"::equals));
            String said = assertThrows(StoreException.class, () -> Store.open(folder)).getMessage();
            assertTrue(said.contains("is open in another process (process " + holder.pid() + ")") && said.contains("--endpoint"), said);
        } finally {
            holder.destroy();
            holder.waitFor();
        }
        Store.open(folder).close();
    }

    @Test
    void a_folder_that_is_no_store_is_refused() throws IOException {
        assertTrue(assertThrows(StoreException.class, () -> Store.open(folder.resolve("none"))).getMessage().contains("is no store"));
        Files.writeString(folder.resolve("letter.txt"), "x");
        assertTrue(assertThrows(StoreException.class, () -> Store.create(folder)).getMessage().contains("holds other files"));
    }

    @Test
    void a_store_is_validated_article_by_article() throws IOException {
        NamedGraph broken = new NamedGraph(other.name(), other.triples().stream().filter(triple -> !triple.getPredicate().getLocalName().equals("factuality")).toList());
        write(one, broken);
        try (Store store = Store.open(folder)) {
            List<Object> findings = new ArrayList<>();
            assertEquals(2, Validation.store(store, Validator.load(), findings::add));
            assertEquals(3, findings.size(), findings.toString());
        }
    }

    @Test
    void many_articles_are_committed_in_parts_and_compacted() throws IOException {
        NamedGraph[] many = new NamedGraph[600];
        for (int i = 0; i < many.length; i++) {
            many[i] = Graphs.load(TextPolicy.quote).graph(Readings.meeting(String.format("%016x", i)));
            if (i > 3) {
                many[i] = new NamedGraph(new newsgraph.model.Iri(many[0].name() + String.valueOf(i)), many[0].triples());
            }
        }
        write(many);
        try (Store store = Store.open(folder); var files = Files.walk(folder)) {
            assertEquals(String.valueOf(many.length * many[0].triples().size()), Asked.rows(store, TRIPLES).get(0).get(0));
            assertEquals(1, files.filter(file -> file.getFileName().toString().startsWith("Data-")).count(), "only the compacted generation is left");
        }
    }

    private void write(NamedGraph... graphs) {
        write(folder, List.of(graphs));
    }

    private static void write(Path folder, List<NamedGraph> graphs) {
        try (Store store = Store.create(folder); GraphSink sink = store.sink()) {
            graphs.forEach(sink::write);
        }
    }

    @SafeVarargs
    private static void export(Path folder, Path file, List<NamedGraph>... runs) {
        for (List<NamedGraph> run : runs) {
            write(folder, run);
        }
        try (Store store = Store.open(folder)) {
            Export.write(store, file);
        }
    }
}
