package newsgraph.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.model.Iri;
import newsgraph.store.Store;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The address of a thing gives its page or its triples, and the questions are answered as JSON. */
class LinkedDataTest {

    private static final String ZHOU = "/id/person/" + URLEncoder.encode("周岚", StandardCharsets.UTF_8);
    @TempDir
    private static Path folder;
    private static Store store;
    private static NewsServer server;
    private static Wire wire;

    @BeforeAll
    static void start() {
        store = SampleStore.meeting(folder);
        server = NewsServer.start(store, ServeOptions.reading(0));
        wire = new Wire(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/html,application/xhtml+xml,*/*;q=0.8 | text/html", "text/turtle | text/turtle", "application/ld+json | application/ld+json", "application/n-triples | application/n-triples",
        "application/rdf+xml;q=0.5, text/turtle;q=0.9 | text/turtle", "*/* | text/turtle",
    })
    void what_is_asked_for_is_given(String accept, String type) throws IOException {
        Wire.Answer answer = wire.get(ZHOU, "Accept: " + accept);
        assertEquals(200, answer.status());
        assertTrue(answer.has("Content-Type: " + type), answer.head());
        assertTrue(answer.has("Vary: Accept"), answer.head());
    }

    @ParameterizedTest
    @CsvSource({".ttl,TTL", ".jsonld,JSONLD11", ".nt,NT", ".rdf,RDFXML"})
    void a_file_of_a_thing_holds_what_is_said_of_it_and_what_leads_to_it(String ending, String lang) throws IOException {
        Model graph = ModelFactory.createDefaultModel();
        Lang language = switch (lang) { case "TTL" -> Lang.TURTLE; case "NT" -> Lang.NTRIPLES; case "RDFXML" -> Lang.RDFXML; default -> Lang.JSONLD11; };
        RDFDataMgr.read(graph, new ByteArrayInputStream(wire.get(ZHOU + ending).body().getBytes(StandardCharsets.UTF_8)), language);
        assertTrue(graph.listStatements(null, graph.createProperty("http://www.w3.org/2000/01/rdf-schema#label"), "周岚", "zh").hasNext());
        assertTrue(graph.listStatements(null, graph.createProperty("http://www.w3.org/ns/org#member"), graph.createResource("https://newsgraph.example/id/person/周岚")).hasNext());
    }

    @ParameterizedTest
    @CsvSource({"/id/person/nobody", "/id/person/nobody.ttl", "/id/weather/rain", "/id/event/xyz", "/id/", "/id/person/%ff%fe"})
    void what_no_article_speaks_of_is_not_found(String path) throws IOException {
        assertTrue(wire.get(path, "Accept: text/turtle").status() >= 400);
    }

    @Test
    void names_of_any_signs_keep_their_iri() {
        assertEquals(Optional.of(new Iri("https://newsgraph.example/id/org/A%20B%2FC")), Things.iri("org/A%20B%2FC"));
        assertEquals(Optional.of(new Iri("https://newsgraph.example/id/doc/C++(2024)")), Things.iri("doc/C++(2024)"));
        assertEquals(Optional.of(new Iri("https://newsgraph.example/id/person/周岚~2")), Things.iri("person/%E5%91%A8%E5%B2%9A~2"));
    }

    @Test
    void the_ready_made_questions_are_listed_and_answered() throws IOException {
        JsonNode questions = new ObjectMapper().readTree(wire.get("/explore/questions.json").body());
        assertTrue(questions.size() >= 24 && questions.get(0).get("question").asText().length() > 3);
        JsonNode answer = new ObjectMapper().readTree(wire.get("/explore/answer.json?question=posts&person=" + ZHOU.substring("/id/person/".length())).body());
        assertEquals("书记", answer.at("/results/bindings/0/title/value").asText());
    }

    @ParameterizedTest
    @CsvSource({"question=none", "question=posts&person=%22%7D%20DROP%20ALL", "question=/etc/hostname.rq", "question=who-attended&day=tomorrow", "''"})
    void wrong_questions_are_told_or_find_nothing(String asked) throws IOException {
        Wire.Answer answer = wire.get("/explore/answer.json?" + asked);
        JsonNode told = new ObjectMapper().readTree(answer.body());
        assertTrue(answer.status() == 400 && !told.get("message").asText().isEmpty() || told.at("/results/bindings").isEmpty(), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }
}
