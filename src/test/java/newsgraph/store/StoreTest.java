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
        StoreBuild build = Built.begin(folder);
        build.write(other);
        build.discard();
        build.close();
        try (Store store = Store.open(folder)) {
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

    private void write(NamedGraph... graphs) {
        Built.write(folder, List.of(graphs));
    }

    @SafeVarargs
    private static void export(Path folder, Path file, List<NamedGraph>... runs) {
        for (List<NamedGraph> run : runs) {
            Built.write(folder, run);
        }
        try (Store store = Store.open(folder)) {
            Export.write(store, file);
        }
    }
}
