package newsgraph.rdf;

import newsgraph.model.Entity;
import newsgraph.model.EntityIris;
import newsgraph.model.Event;
import newsgraph.model.Imprint;
import newsgraph.model.Article;
import newsgraph.model.Analysis;
import newsgraph.model.Links;
import newsgraph.model.Location;
import newsgraph.model.Ng;
import newsgraph.model.Reading;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GraphsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/graph/meeting.ttl");
    private static final Graphs GRAPHS = Graphs.load(TextPolicy.full);
    private static final Validator VALIDATOR = Validator.load();

    @Test
    void a_reading_gives_the_golden_graph() throws IOException {
        Model graph = ModelFactory.createModelForGraph(graph(GRAPHS.graph(Readings.meeting())));
        if (Boolean.getBoolean("golden.update")) {
            Vocabulary.PREFIXES.forEach(graph::setNsPrefix);
            Files.writeString(GOLDEN, turtle(graph));
        }
        Model golden = RDFDataMgr.loadModel(GOLDEN.toString());
        assertTrue(graph.isIsomorphicWith(golden), () -> "missing:\n" + turtle(golden.difference(graph)) + "\ntoo many:\n" + turtle(graph.difference(golden)));
    }

    @Test
    void a_place_of_the_tables_has_its_code_its_point_and_its_end() {
        Location location = new Location("310108", Optional.of(new Location.Point(31.25, 121.45)), Optional.of(LocalDate.of(2015, 11, 4)));
        Entity place = new Entity(EntityIris.of("place", "闸北区"), Ng.ADMINISTRATIVE_REGION, "闸北区", List.of(), Optional.empty(), Optional.of(location));
        Reading reading = Readings.meeting();
        Links links = new Links(Map.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.of(place));
        Analysis analysis = new Analysis(reading.article(), List.of(), List.of(), List.of(), links);
        String turtle = turtle(ModelFactory.createModelForGraph(graph(GRAPHS.graph(new Reading(analysis, List.of())))));
        assertTrue(turtle.contains("POINT(121.45 31.25)") && turtle.contains("\"310108\"") && turtle.contains("\"../2015-11-04\""), turtle);
    }

    @ParameterizedTest
    @EnumSource(TextPolicy.class)
    void every_kind_of_fact_conforms_to_the_shapes(TextPolicy policy) {
        assertEquals(List.of(), VALIDATOR.findings(graph(Graphs.load(policy).graph(Readings.meeting()))));
    }

    @Test
    void the_same_reading_gives_the_same_list_and_no_blank_node() {
        List<Triple> once = GRAPHS.graph(Readings.meeting()).triples();
        assertEquals(once, Graphs.load(TextPolicy.full).graph(Readings.meeting()).triples());
        assertTrue(once.stream().noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank()));
    }

    @Test
    void another_page_gives_another_article_but_the_same_holding() {
        Graph one = graph(GRAPHS.graph(Readings.meeting()));
        Graph other = graph(GRAPHS.graph(Readings.meeting("fedcba9876543210")));
        assertNotEquals(subject(one, "ng:Article"), subject(other, "ng:Article"));
        assertNotEquals(subject(one, "ng:Meeting"), subject(other, "ng:Meeting"));
        assertEquals(subject(one, "ng:PositionHolding"), subject(other, "ng:PositionHolding"));
        org.apache.jena.graph.GraphUtil.addInto(one, other);
        assertEquals(List.of(), VALIDATOR.findings(one), "the union of two articles conforms");
    }

    @Test
    void two_events_of_one_type_at_one_trigger_stay_two() {
        Reading reading = Readings.meeting();
        Event check = reading.facts(Event.class).skip(2).findFirst().orElseThrow();
        Event twin = new Event("e3", check.type(), check.trigger(), "检查桥梁", check.factuality(), check.roles(), check.subEventOf(), check.evidence());
        Graph graph = graph(GRAPHS.graph(new Reading(reading.analysis(), List.of(check, twin))));
        assertEquals(2, graph.find(Node.ANY, Vocabulary.node("rdf:type"), Vocabulary.node("ng:Inspection")).toList().size());
        assertEquals(List.of(), VALIDATOR.findings(graph));
    }

    @Test
    void an_article_with_nothing_in_it_conforms() {
        Article article = Article.of("0", "", Imprint.NONE);
        Reading reading = new Reading(new Analysis(article, List.of(), List.of(), List.of(), Links.NONE), List.of());
        assertEquals(List.of(), VALIDATOR.findings(graph(GRAPHS.graph(reading))));
    }

    @ParameterizedTest
    @EnumSource(value = TextPolicy.class, names = {"quote", "hash"})
    void the_text_as_a_whole_stays_out_unless_asked_for(TextPolicy policy) {
        String all = turtle(ModelFactory.createModelForGraph(graph(Graphs.load(policy).graph(Readings.meeting()))));
        assertFalse(all.contains("isString"));
        assertEquals(policy == TextPolicy.quote, all.contains("要加强堤防检查，建设韧性城市"));
        assertTrue(all.contains("周岚"));
    }

    @Test
    void a_finding_names_article_passage_and_rule() {
        Graph graph = graph(GRAPHS.graph(Readings.meeting()));
        graph.remove(Node.ANY, Vocabulary.node("ng:factuality"), Node.ANY);
        Finding finding = VALIDATOR.findings(graph).get(0);
        assertEquals("江州市召开防汛工作会议 (meeting-1)", finding.article());
        assertFalse(finding.passage().isEmpty());
        assertTrue(finding.rule().contains("factuality"), finding.rule());
    }

    static Graph graph(NamedGraph graph) {
        Graph all = GraphFactory.createGraphMem();
        graph.triples().forEach(all::add);
        return all;
    }

    private static Node subject(Graph graph, String type) {
        return graph.find(Node.ANY, Vocabulary.node("rdf:type"), Vocabulary.node(type)).next().getSubject();
    }

    private static String turtle(Model model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, RDFFormat.TURTLE_BLOCKS);
        return out.toString(StandardCharsets.UTF_8);
    }
}
