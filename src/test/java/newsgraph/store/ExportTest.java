package newsgraph.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

import javax.xml.parsers.DocumentBuilderFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExportTest {

    @TempDir
    private static Path folder;
    private static Store store;

    @BeforeAll
    static void load() {
        Graphs graphs = Graphs.load(TextPolicy.full);
        NamedGraph one = graphs.graph(Readings.meeting());
        store = Built.of(folder.resolve("kg"), one, graphs.graph(Readings.meeting("fedcba9876543210")));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"江州日报,,,,,2", "云城日报,,,,,0", ",2024-06-12,2024-06-12,,,2", ",2024-06-13,,,,0", ",,2024-06-11,,,0", ",,,江州,,2", ",,,中国,,2", ",,,云城,,0", ",,,,周岚,2", ",,,,何立志,0", "江州日报,2024-06-01,,江州,周岚,2"})
    void articles_are_chosen_by_paper_days_place_and_entity(String source, String from, String to, String place, String entity, int articles) {
        Selection selection = new Selection(given(source), given(from), given(to), given(place), given(entity));
        assertEquals(articles, Export.write(store, selection, folder.resolve("chosen.nq")));
    }

    @Test
    void a_construct_query_is_exported_sorted() throws IOException {
        Path file = folder.resolve("names.ttl");
        NamedQuery query = NamedQuery.parse("names", "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX ng: <https://w3id.org/newsgraph/ns#> CONSTRUCT { ?p rdfs:label ?l } { ?p a ng:Person ; rdfs:label ?l }");
        assertEquals(2, Export.write(store, query, Map.of(), file));
        assertEquals(2, RDFDataMgr.loadModel(file.toString()).size());
        NamedQuery select = NamedQuery.parse("rows", "SELECT * { ?s ?p ?o }");
        assertTrue(assertThrows(StoreException.class, () -> Export.write(store, select, Map.of(), file)).getMessage().contains("needs a CONSTRUCT query"));
    }

    @Test
    void tables_hold_each_row_once_and_join_by_their_iris() throws IOException {
        Tables.write(store, Selection.ALL, folder.resolve("tables"));
        List<String> people = Files.readAllLines(folder.resolve("tables/people.csv"));
        assertEquals(List.of("person,name", "https://newsgraph.example/id/person/何立民,何立民", "https://newsgraph.example/id/person/周岚,周岚"), people);
        assertEquals("event,type,label,factuality,earliest,latest,place,partOf,article", Files.readAllLines(folder.resolve("tables/events.csv")).get(0));
        assertEquals(7, Files.readAllLines(folder.resolve("tables/events.csv")).size(), "three events in each article");
        assertTrue(Files.readString(folder.resolve("tables/participations.csv")).contains(",chair,,https://newsgraph.example/id/person/周岚,周岚,江州市委书记,"));
        assertEquals(2, Files.readAllLines(folder.resolve("tables/posts.csv")).size());
    }

    @Test
    void a_network_has_each_node_once_and_edges_between_them() throws Exception {
        Path file = folder.resolve("network.graphml");
        GraphMl.write(store, Selection.ALL, file);
        Document network = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        List<String> nodes = attributes(network, "node", "id");
        assertEquals(nodes.stream().distinct().toList(), nodes);
        assertTrue(nodes.contains("https://newsgraph.example/id/person/周岚"));
        assertTrue(nodes.containsAll(attributes(network, "edge", "source")) && nodes.containsAll(attributes(network, "edge", "target")));
        assertTrue(attributes(network, "edge", "source").size() > 5);
    }

    @Test
    void json_ld_has_short_keys_and_plain_values() throws IOException {
        Path file = folder.resolve("kg.jsonld");
        Export.write(store, file);
        JsonNode all = new ObjectMapper().readTree(file.toFile());
        JsonNode things = all.get("@graph").get(0).get("@graph");
        JsonNode person = find(things, "person/周岚");
        assertEquals("Person", person.get("@type").asText());
        assertEquals("周岚", person.get("label").asText());
        JsonNode article = find(things, all.get("@graph").get(0).get("@id").asText());
        assertEquals("2024-06-12", article.get("datePublished").asText());
        assertEquals(1, article.get("repairedBreak").asInt());
    }

    @Test
    void a_store_is_described_with_counts_and_licence() {
        Path file = folder.resolve("void.ttl");
        DatasetDescription.write(store, "https://creativecommons.org/licenses/by/4.0/", file);
        Model description = RDFDataMgr.loadModel(file.toString());
        assertTrue(description.contains(null, description.createProperty("http://purl.org/dc/terms/license"), description.createResource("https://creativecommons.org/licenses/by/4.0/")));
        String articles = "ASK { ?s <http://rdfs.org/ns/void#class> <https://w3id.org/newsgraph/ns#Article> ; <http://rdfs.org/ns/void#entities> 2 }";
        assertTrue(QueryExecutionFactory.create(articles, description).execAsk());
    }

    private static String given(String value) {
        return value == null ? "" : value;
    }

    private static JsonNode find(JsonNode things, String id) {
        for (JsonNode thing : things) {
            if (thing.get("@id").asText().equals(id)) {
                return thing;
            }
        }
        throw new AssertionError("no " + id);
    }

    private static List<String> attributes(Document xml, String element, String attribute) {
        var found = xml.getElementsByTagName(element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getAttributes().getNamedItem(attribute).getNodeValue()).toList();
    }
}
