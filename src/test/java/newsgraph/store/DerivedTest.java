package newsgraph.store;

import newsgraph.link.across.Namesakes;
import newsgraph.model.Ng;
import newsgraph.rdf.Finding;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Ontology;
import newsgraph.rdf.Validator;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was found by comparing articles is exported, validated, counted, and forgotten with its articles. */
class DerivedTest {

    private static final List<NamedGraph> ARTICLES = ResolutionTest.articles();
    /** A head of a village whom only one article names. */
    private static final Node VILLAGER = NodeFactory.createURI(Ng.BASE + "person/李强~2");
    private static final Node VILLAGE = NodeFactory.createURI(Ng.BASE + "org/柳树村村委会");
    @TempDir
    private Path folder;
    private Path kg;

    @BeforeEach
    void resolve() {
        kg = folder.resolve("kg");
        Built.write(kg, ARTICLES);
        try (Store store = Store.open(kg)) {
            Resolution.run(store, Namesakes.load(), line -> { });
            DatasetGraph graphs = store.graphs();
            Txn.executeWrite(graphs, () -> {
                for (Node thing : List.of(VILLAGER, VILLAGE)) {
                    Node other = NodeFactory.createURI("http://www.wikidata.org/entity/" + (thing.equals(VILLAGER) ? "Q1" : "Q2"));
                    graphs.add(Derived.MATCHES, thing, Vocabulary.node("skos:closeMatch"), other);
                    graphs.add(Derived.MATCHES, other, Terms.LABEL, NodeFactory.createLiteralLang("柳树村", "zh"));
                    graphs.add(Derived.ASKED, Derived.indexed(thing), Derived.DONE, NodeFactory.createLiteralString("http://example.org"));
                    new Doubts(graphs, Derived.MATCHES).add(thing, thing, other, 0.5, "a candidate");
                }
            });
        }
    }

    @Test
    void a_forgotten_article_leaves_nothing_of_its_own_in_any_graph() {
        NamedGraph village = ARTICLES.get(2);
        assertTrue(said("柳树村").size() > 3 && said("李强~2").size() > 3);
        try (StoreBuild build = Built.begin(kg)) {
            assertTrue(build.forget(village.name()));
        }
        assertEquals(Set.of(), said("柳树村"));
        assertEquals(Set.of(), said("李强~2"));
        assertEquals(Set.of(), said(village.name().value().replaceFirst(".*/", "")));
        assertFalse(said("person/李强").isEmpty(), "the other of this name stays");
        assertFalse(said("derived/events").isEmpty(), "what others tell stays");
    }

    @Test
    void of_an_event_of_two_articles_nothing_is_left_but_what_the_other_one_tells() {
        try (StoreBuild build = Built.begin(kg)) {
            build.forget(ARTICLES.get(5).name());
        }
        assertEquals(Set.of(), said("fedcba9876543210"));
        assertEquals(Set.of(), said("derived/events"));
    }

    @Test
    void an_article_that_the_books_do_not_know_is_forgotten_too() {
        Upkeep.backup(kg, folder.resolve("backup"));
        Upkeep.restore(folder.resolve("backup/graphs.nq.gz"), folder.resolve("moved"));
        kg = folder.resolve("moved");
        try (StoreBuild build = Built.begin(kg)) {
            assertTrue(build.forget(ARTICLES.get(2).name()));
        }
        assertEquals(Set.of(), said("柳树村"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kg.nq", "kg.trig", "kg.jsonld", "kg.ttl"})
    void it_is_exported_with_the_articles(String name) {
        Path file = folder.resolve(name);
        try (Store store = Store.open(kg)) {
            assertEquals(ARTICLES.size(), Export.write(store, file));
            DatasetGraph written = DatasetGraphFactory.create();
            RDFDataMgr.read(written, file.toUri().toString());
            DatasetGraph graphs = store.graphs();
            Txn.executeRead(graphs, () -> {
                for (Node graph : Derived.told()) {
                    Set<String> there = graphs.getGraph(graph).stream().map(Object::toString).collect(Collectors.toSet());
                    Set<String> found = (name.endsWith("ttl") ? written.getDefaultGraph() : written.getGraph(graph)).stream().map(Object::toString).collect(Collectors.toSet());
                    assertTrue(found.containsAll(there), graph.toString());
                }
                assertFalse(written.containsGraph(Derived.INDEX) || written.containsGraph(Derived.ASKED));
            });
        }
    }

    @Test
    void it_is_validated_with_what_the_articles_say() {
        try (Store store = Store.open(kg)) {
            List<Finding> findings = new ArrayList<>();
            DatasetGraph graphs = store.graphs();
            Txn.executeRead(graphs, () -> new DerivedValidation(graphs, Validator.load(), findings::add).run());
            assertEquals(List.of(), findings);
            Node merged = Txn.calculateRead(graphs, () -> new MergedEvents(graphs, touched -> { }).all().iterator().next());
            Txn.executeWrite(graphs, () -> graphs.deleteAny(Derived.EVENTS, merged, Terms.LABEL, Node.ANY));
            Txn.executeRead(graphs, () -> new DerivedValidation(graphs, Validator.load(), findings::add).run());
            assertEquals(List.of(merged.getURI()), findings.stream().map(Finding::node).toList());
        }
    }

    @Test
    void it_is_counted_beside_the_articles_not_among_them() {
        try (Store store = Store.open(kg)) {
            StoreStats stats = StoreStats.of(store);
            assertEquals(6, stats.classes().get("Article"));
            Map<String, Long> derived = stats.derived();
            assertEquals(2 * derived.get("merged events"), derived.get("events merged"));
            assertEquals(2, derived.get("matched"));
            assertTrue(derived.get("people apart") > 0 && derived.get("doubts") > 0, derived.toString());
            long meetings = stats.classes().get("Meeting");
            Resolution.undo(store);
            assertEquals(meetings, StoreStats.of(store).classes().get("Meeting"));
            assertEquals(Set.of("matched"), StoreStats.of(store).derived().keySet());
        }
    }

    /** All quads that say something, in whatever graph but the ontology's. */
    private Set<String> said(String what) {
        try (Store store = Store.open(kg)) {
            return Txn.calculateRead(store.graphs(), () -> store.graphs().stream().filter(quad -> !quad.getGraph().hasURI(Ontology.GRAPH)).map(Quad::toString)
                    .filter(quad -> quad.contains(what)).collect(Collectors.toSet()));
        }
    }
}
