package newsgraph.store;

import newsgraph.model.Iri;
import newsgraph.rdf.Finding;
import newsgraph.rdf.NamedGraph;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A graph with one contradiction of each kind: each query finds its own and nothing else. */
class ConsistencyTest {

    private static final String WRONG = """
            @prefix ng: <https://w3id.org/newsgraph/ns#> . @prefix cv: <https://w3id.org/newsgraph/cv#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix org: <http://www.w3.org/ns/org#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix : <https://newsgraph.example/id/> .
            :zhou a ng:Person ; rdfs:label "周岚"@zh . :one rdfs:label "江州市委"@zh . :two rdfs:label "云城市委"@zh .
            :holding a ng:PositionHolding ; org:member :zhou ; org:organization :one , :two ; ng:title "书记"@zh .
            :t1 a ng:Time ; ng:edtf "2024-06-11" ; sem:hasEarliestBeginTimeStamp "2024-07-11"^^xsd:date ; sem:hasLatestEndTimeStamp "2024-07-11"^^xsd:date .
            :t2 a ng:Time ; ng:edtf "1970" ; sem:hasEarliestBeginTimeStamp "1970-01-01"^^xsd:date ; sem:hasLatestEndTimeStamp "1970-12-31"^^xsd:date .
            :t3 a ng:Time ; ng:edtf "1969-05" ; sem:hasEarliestBeginTimeStamp "1969-05-01"^^xsd:date ; sem:hasLatestEndTimeStamp "1969-05-31"^^xsd:date .
            :t4 a ng:Time ; ng:edtf "XXXX-05" . :t5 a ng:Time ; ng:edtf "2023-12-27/2023-12-28" ; sem:hasEarliestBeginTimeStamp "2023-12-27"^^xsd:date .
            :birth a ng:Birth ; ng:factuality cv:happened ; rdfs:label "出生"@zh ; ng:time :t2 . :p1 ng:inEvent :birth ; ng:actor :zhou ; ng:role cv:agent .
            :early a ng:Meeting ; ng:factuality cv:happened ; rdfs:label "早会"@zh ; ng:time :t3 . :p2 ng:inEvent :early ; ng:actor :zhou ; ng:role cv:attendee .
            :death a ng:Death ; ng:factuality cv:happened ; rdfs:label "逝世"@zh ; ng:time :t5 . :p3 ng:inEvent :death ; ng:actor :zhou ; ng:role cv:agent .
            :t5 sem:hasLatestEndTimeStamp "2023-12-28"^^xsd:date .
            :late a ng:Visit ; ng:factuality cv:happened ; rdfs:label "访问"@zh ; ng:time :t1 . :p4 ng:inEvent :late ; ng:actor :zhou ; ng:role cv:agent .
            """;
    @TempDir
    private static Path folder;
    private static Store store;

    @BeforeAll
    static void load() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(WRONG, Lang.TURTLE).parse(graph);
        store = Built.of(folder, new NamedGraph(new Iri("https://newsgraph.example/id/article/0"), graph.find().toList()));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void all_of_them_are_reported_with_what_they_are() {
        List<Finding> found = new ArrayList<>();
        Contradictions.find(store, found::add);
        assertEquals(4, found.size(), found.toString());
        assertEquals("check-post-of-two-bodies", found.get(0).rule());
        assertEquals("周岚, 书记, 江州市委, 云城市委", found.get(0).message());
    }

    @ParameterizedTest
    @CsvSource({"check-post-of-two-bodies, holding", "check-day-outside-month, t1", "check-act-before-birth, early", "check-act-after-death, late"})
    void a_contradiction_is_found(String query, String node) throws IOException {
        List<List<String>> rows = Asked.rows(store, NamedQueries.find(query), Map.of());
        assertEquals(1, rows.size(), rows.toString());
        assertEquals("https://newsgraph.example/id/" + node, rows.get(0).get(0));
    }
}
