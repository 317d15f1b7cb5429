package newsgraph.store;

import newsgraph.link.across.Namesakes;
import newsgraph.model.Iri;
import newsgraph.model.Ng;
import newsgraph.rdf.Finding;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import newsgraph.rdf.TripleOrder;
import newsgraph.rdf.Validator;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResolutionTest {

    private static final Namesakes NAMESAKES = Namesakes.load();
    private static final Graphs GRAPHS = Graphs.load(TextPolicy.full);
    private static final String PREFIXES = Vocabulary.PREFIXES.entrySet().stream().map(entry -> "PREFIX " + entry.getKey() + ": <" + entry.getValue() + ">\n").collect(Collectors.joining());

    @TempDir
    private Path folder;

    /** One premier, one head of a village, and a name without a post. */
    static List<NamedGraph> articles() {
        return List.of(holder("0001", "2024-01-01", "总理", "国务院", "中华人民共和国国务院"), holder("0002", "2024-06-01", "总理", "国务院", "中华人民共和国国务院"),
                holder("0003", "2024-03-01", "村长", "柳树村村委会", "松溪县柳树村村民委员会"), holder("0004", "2024-04-01", "", "", ""),
                GRAPHS.graph(Readings.meeting()), GRAPHS.graph(Readings.meeting("fedcba9876543210")));
    }

    private static NamedGraph holder(String key, String day, String post, String body, String label) {
        String iri = Ng.BASE + "article/" + key + "000000000000";
        String holding = Holdings.node(NodeFactory.createURI(Ng.BASE + "person/李强"), post, Ng.BASE + "org/" + body).getURI();
        String held = post.isEmpty() ? "" : "<" + holding + "> a ng:PositionHolding ; org:member person:李强 ; ng:title \"" + post + "\"@zh ; org:organization body:" + body
                + " . body:" + body + " a ng:Organization ; rdfs:label \"" + label + "\"@zh .";
        Graph graph = GraphFactory.createGraphMem();
        RDFParser.fromString(PREFIXES + "<" + iri + "> a ng:Article ; schema:datePublished \"" + day + "\"^^xsd:date . <" + iri + "#char=0,2> ng:refersTo person:李强 . "
                + "person:李强 a ng:Person ; rdfs:label \"李强\"@zh . " + held, Lang.TURTLE).parse(graph);
        return new NamedGraph(new Iri(iri), graph.stream().sorted(TripleOrder.INSTANCE).toList());
    }

    private Store store(String name, List<NamedGraph> articles) {
        Store store = Store.create(folder.resolve(name));
        add(store, articles);
        return store;
    }

    /** As a build would. */
    private static void add(Store store, List<NamedGraph> articles) {
        DatasetGraph graphs = store.graphs();
        Txn.executeWrite(graphs, () -> articles.forEach(article -> {
            Node name = NodeFactory.createURI(article.name().value());
            graphs.removeGraph(name);
            Derived.isRead(graphs, name);
            article.triples().forEach(triple -> graphs.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        }));
    }

    private static Resolution.Outcome resolve(Store store) {
        return Resolution.run(store, NAMESAKES, line -> { });
    }

    /** Everything but the bookkeeping. */
    private static Set<String> content(Store store) {
        DatasetGraph graphs = store.graphs();
        return Txn.calculateRead(graphs, () -> Iter.asStream(graphs.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)).filter(quad -> !quad.getGraph().equals(Derived.INDEX))
                .filter(quad -> !quad.isDefaultGraph()).map(Quad::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> holders(Store store, String post) {
        DatasetGraph graphs = store.graphs();
        Node title = NodeFactory.createLiteralLang(post, "zh");
        return Txn.calculateRead(graphs, () -> Iter.asStream(graphs.find(Node.ANY, Node.ANY, Terms.TITLE, title)).flatMap(quad -> Iter.asStream(graphs.find(quad.getGraph(), quad.getSubject(), Terms.MEMBER, Node.ANY)))
                .map(quad -> quad.getObject().getURI().substring(Ng.BASE.length())).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void two_posts_that_nobody_holds_together_are_two_people_and_a_bare_name_is_a_doubt() throws IOException {
        try (Store store = store("people", articles())) {
            resolve(store);
            assertEquals(Set.of("person/李强"), holders(store, "总理"));
            assertEquals(Set.of("person/李强~2"), holders(store, "村长"));
            List<List<String>> doubts = Asked.rows(store, NamedQueries.find("doubts"), Map.of("name", "李强"));
            assertEquals(1, doubts.size(), doubts::toString);
            assertTrue(doubts.get(0).contains(Ng.BASE + "person/李强~3"), doubts::toString);
        }
    }

    @Test
    void what_was_found_is_exported_loaded_and_taken_back() {
        Path file = folder.resolve("kg.nq");
        Set<String> wanted;
        try (Store store = store("made", articles())) {
            resolve(store);
            Export.write(store, file);
            wanted = content(store);
        }
        try (StoreBuild build = Built.begin(folder.resolve("loaded"))) {
            QuadFile.read(file, build::write);
            assertEquals(articles().size(), build.stored());
        }
        try (Store loaded = Store.open(folder.resolve("loaded")); Store plain = Built.of(folder.resolve("plain"), articles().toArray(new NamedGraph[0]))) {
            wanted.addAll(content(loaded).stream().filter(quad -> quad.contains(newsgraph.rdf.Ontology.GRAPH)).toList());
            assertEquals(wanted, content(loaded));
            resolve(loaded);
            assertEquals(wanted, content(loaded));
            Resolution.undo(loaded);
            assertEquals(content(plain), content(loaded));
        }
    }

    @Test
    void a_meeting_told_twice_is_one_event_with_the_evidence_of_both() throws IOException {
        try (Store store = Built.of(folder.resolve("events"), articles().toArray(new NamedGraph[0]))) {
            assertTrue(resolve(store).merged() >= 1);
            List<List<String>> rows = Asked.rows(store, NamedQueries.find("events-in-several-articles"), Map.of("called", "防汛"));
            assertEquals(1, rows.size(), rows::toString);
            assertEquals(List.of("2", "1"), rows.get(0).subList(3, 5), "two articles, one text");
        }
    }

    @Test
    void a_story_printed_twice_is_linked_and_no_longer_when_it_is_once() throws IOException {
        Path place = folder.resolve("texts");
        Built.write(place, articles());
        try (Store store = Store.open(place)) {
            assertEquals(1, resolve(store).copies());
            List<List<String>> rows = Asked.rows(store, NamedQueries.find("same-texts"), Map.of("called", "防汛"));
            assertEquals(List.of(List.of("2", "江州市召开防汛工作会议", "2024-06-12", "江州日报", "江州市召开防汛工作会议", "2024-06-12", "江州日报")), rows);
        }
        try (StoreBuild build = Built.begin(place)) {
            build.forget(articles().get(5).name());
        }
        try (Store store = Store.open(place)) {
            assertEquals(List.of(), Asked.rows(store, NamedQueries.find("same-texts"), Map.of()));
            assertEquals(0, resolve(store).copies());
        }
    }

    @Test
    void the_graph_with_merged_events_conforms_to_the_shapes() {
        try (Store store = store("shapes", List.of(GRAPHS.graph(Readings.meeting()), GRAPHS.graph(Readings.meeting("fedcba9876543210"))))) {
            resolve(store);
            Graph all = GraphFactory.createGraphMem();
            DatasetGraph graphs = store.graphs();
            Txn.executeRead(graphs, () -> graphs.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                if (!quad.getGraph().hasURI(newsgraph.rdf.Ontology.GRAPH) && !quad.getGraph().equals(Derived.INDEX)) {
                    all.add(Triple.create(quad.getSubject(), quad.getPredicate(), quad.getObject()));
                }
            }));
            assertEquals(List.<Finding>of(), Validator.load().findings(all));
        }
    }

    @Test
    void order_and_portions_make_no_difference() {
        List<NamedGraph> backwards = new ArrayList<>(articles());
        Collections.reverse(backwards);
        try (Store store = store("forwards", articles()); Store other = store("backwards", List.of())) {
            resolve(store);
            for (NamedGraph article : backwards) {
                add(other, List.of(article));
                resolve(other);
            }
            assertEquals(content(store), content(other));
        }
    }

    @Test
    void undo_leaves_the_articles_as_they_were_read() {
        try (Store store = store("undo", articles())) {
            Set<String> before = content(store);
            resolve(store);
            assertNotEquals(before, content(store));
            Resolution.undo(store);
            assertEquals(before, content(store));
        }
    }

    @Test
    void an_article_read_again_is_compared_again_and_nothing_else_is() {
        try (Store store = store("again", articles())) {
            resolve(store);
            Set<String> once = content(store);
            assertEquals(0, resolve(store).articles());
            add(store, articles().subList(2, 3));
            assertEquals(1, resolve(store).articles());
            assertEquals(once, content(store));
        }
    }

    @Test
    void an_article_read_again_by_a_build_is_marked_and_one_forgotten_leaves_no_merged_event() throws IOException {
        Path place = folder.resolve("built");
        Built.write(place, articles());
        try (Store store = Store.open(place)) {
            assertEquals(6, resolve(store).articles());
            assertEquals(1, Asked.rows(store, NamedQueries.find("events-in-several-articles"), Map.of("called", "防汛")).size());
        }
        try (StoreBuild build = Built.begin(place)) {
            build.forget(articles().get(5).name());
        }
        try (Store store = Store.open(place)) {
            assertEquals(List.of(), Asked.rows(store, NamedQueries.find("events-in-several-articles"), Map.of("called", "防汛")));
            resolve(store);
            assertEquals(Set.of("person/李强~2"), holders(store, "村长"));
        }
    }

    @Test
    void a_list_of_ones_own_decides_a_doubt_and_says_who_is_who() throws IOException {
        Path list = folder.resolve("list.ttl");
        Files.writeString(list, PREFIXES + "PREFIX ex: <http://example.org/> ex:li a ng:Person ; rdfs:label \"李强\"@zh ; owl:sameAs <http://www.wikidata.org/entity/Q0> . ex:h1 org:member ex:li ; ng:title \"总理\"@zh ; "
                + "org:organization ex:b1 . ex:h2 org:member ex:li ; ng:title \"村长\"@zh ; org:organization ex:b2 . ex:b1 rdfs:label \"中华人民共和国国务院\"@zh . "
                + "ex:b2 a ng:Organization ; rdfs:label \"松溪县柳树村村民委员会\"@zh ; skos:altLabel \"柳树村村委会\"@zh .");
        try (Store store = store("list", articles())) {
            resolve(store);
            assertEquals(Set.of("person/李强~2"), holders(store, "村长"));
            Resolution.authority(store, list);
            resolve(store);
            assertEquals(Set.of("person/李强"), holders(store, "村长"));
            String same = "PREFIX owl: <http://www.w3.org/2002/07/owl#> SELECT ?one ?other { ?one owl:sameAs ?other FILTER (!CONTAINS(STR(?one), \"/event/\")) } ORDER BY ?one ?other";
            assertEquals(List.of(List.of(Ng.BASE + "org/柳树村村委会", "http://example.org/b2"), List.of(Ng.BASE + "person/李强", "http://example.org/li"),
                    List.of(Ng.BASE + "person/李强", "http://www.wikidata.org/entity/Q0")), Asked.rows(store, same));
        }
    }

    @Test
    void an_article_taken_out_takes_its_people_and_evidence_along() {
        try (Store store = store("out", articles()); Store without = store("without", articles().subList(0, 5))) {
            resolve(store);
            DatasetGraph graphs = store.graphs();
            Txn.executeWrite(graphs, () -> graphs.removeGraph(NodeFactory.createURI(articles().get(5).name().value())));
            resolve(store);
            resolve(without);
            assertEquals(content(without), content(store));
        }
    }
}
