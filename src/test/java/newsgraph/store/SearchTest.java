package newsgraph.store;

import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SearchTest {

    private static final String PREFIXES = "PREFIX text: <http://jena.apache.org/text#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX ng: <https://w3id.org/newsgraph/ns#> "
            + "PREFIX schema: <https://schema.org/> PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> ";
    private final NamedGraph one = Graphs.load(TextPolicy.full).graph(Readings.meeting());
    private final NamedGraph other = Graphs.load(TextPolicy.full).graph(Readings.meeting("fedcba9876543210"));
    @TempDir
    private Path folder;

    @Test
    void text_is_found_in_queries_of_the_union_and_of_graphs() throws IOException {
        try (Store store = Built.of(folder, one, other)) {
            assertEquals(List.of(List.of("周岚")), Asked.rows(store, PREFIXES + "SELECT ?l { ?s text:query (rdfs:label \"周岚\") . ?s rdfs:label ?l }"));
            assertEquals(2, Asked.rows(store, PREFIXES + "SELECT ?a { ?a text:query (schema:headline \"防汛\") ; a ng:Article }").size());
            assertEquals(2, Asked.rows(store, PREFIXES + "SELECT ?g { ?s text:query (rdfs:label \"周岚\") . GRAPH ?g { ?s rdfs:label ?l } }").size());
            assertEquals(2, Asked.rows(store, PREFIXES + "SELECT ?g { GRAPH ?g { ?s text:query (rdfs:label \"周岚\") . ?s rdfs:label ?l } }").size());
            assertEquals(List.of(), Asked.rows(store, PREFIXES + "SELECT ?s { ?s text:query (rdfs:label \"北京\") }"));
        }
    }

    @Test
    void a_replaced_graph_is_found_by_its_new_words_only() throws IOException {
        Built.write(folder, List.of(one, other));
        String old = PREFIXES + "SELECT ?s { ?s text:query (schema:headline \"防汛工作\") }";
        Built.write(folder, List.of(renamed(one)));
        try (Store store = Store.open(folder)) {
            assertEquals(1, Asked.rows(store, old).size());
            assertEquals(1, Asked.rows(store, PREFIXES + "SELECT ?s { ?s text:query (schema:headline \"抗旱\") }").size());
            assertEquals(1, Asked.rows(store, PREFIXES + "SELECT ?s { ?s text:query (rdfs:label \"周岚\") }").size(), "an entity of two articles is one hit");
        }
    }

    @Test
    void what_a_server_writes_is_found_at_once_and_what_it_deletes_no_more() {
        try (Store store = Built.of(folder, one)) {
            Dataset served = store.dataset();
            update(served, "INSERT DATA { GRAPH <https://newsgraph.example/id/x> { <https://newsgraph.example/id/person/何静> rdfs:label \"何静\"@zh } }");
            assertEquals(1, count(served, "何静"));
            update(served, "DROP GRAPH <https://newsgraph.example/id/x>");
            assertEquals(0, count(served, "何静"));
            update(served, "DROP GRAPH <" + one.name() + ">");
            assertEquals(0, count(served, "周岚"));
        }
    }

    @Test
    void a_lost_index_is_made_again() throws IOException {
        Built.write(folder, List.of(one));
        Generations.delete(folder.resolve(FullText.FOLDER));
        try (Store store = Store.open(folder)) {
            assertTrue(Asked.rows(store, PREFIXES + "SELECT ?s { ?s text:query (rdfs:label \"周岚\") }").size() == 1);
        }
    }

    private static NamedGraph renamed(NamedGraph graph) {
        List<Triple> triples = new ArrayList<>();
        for (Triple triple : graph.triples()) {
            boolean headline = triple.getPredicate().getLocalName().equals("headline");
            Node object = headline ? NodeFactory.createLiteralLang("江州部署抗旱", "zh") : triple.getObject();
            triples.add(Triple.create(triple.getSubject(), triple.getPredicate(), object));
        }
        return new NamedGraph(graph.name(), triples);
    }

    private static void update(Dataset served, String update) {
        Txn.executeWrite(served, () -> UpdateExec.dataset(served.asDatasetGraph()).update(PREFIXES + update).execute());
    }

    private static int count(Dataset served, String words) {
        return Txn.calculateRead(served, () -> {
            try (QueryExec exec = QueryExec.dataset(served.asDatasetGraph()).query(PREFIXES + "SELECT ?s { ?s text:query (rdfs:label \"" + words + "\") . ?s rdfs:label ?l }").build()) {
                int[] rows = {0};
                exec.select().forEachRemaining(row -> rows[0]++);
                return rows[0];
            }
        });
    }
}
