package newsgraph.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import newsgraph.model.Ng;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Against a service of the reconciliation API on this machine, which answers as that of Wikidata does. */
class ReconciliationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MATCHES = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?one ?other { ?one skos:%s ?other } ORDER BY ?one ?other";

    @TempDir
    private Path folder;
    private HttpServer server;
    private final List<JsonNode> asked = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/reconcile", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String answer = exchange.getRequestMethod().equals("GET") ? "{\"versions\":[\"0.2\"],\"name\":\"test\",\"identifierSpace\":\"http://www.wikidata.org/entity/\",\"batchSize\":2}"
                    : answer(JSON.readTree(URLDecoder.decode(body.substring("queries=".length()), StandardCharsets.UTF_8))).toString();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.createContext("/page", exchange -> {
            byte[] bytes = "<html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** 周岚 for sure, two of the name 何立民, nobody else. */
    private ObjectNode answer(JsonNode queries) {
        ObjectNode answer = JSON.createObjectNode();
        queries.fieldNames().forEachRemaining(key -> {
            asked.add(queries.get(key));
            var result = answer.putObject(key).putArray("result");
            String name = queries.get(key).get("query").asText();
            if (name.equals("周岚")) {
                result.addObject().put("id", "Q1").put("name", "周岚").put("score", 100).put("match", true);
            } else if (name.equals("何立民")) {
                result.addObject().put("id", "Q2").put("name", "何立民").put("score", 80).put("match", false);
                result.addObject().put("id", "Q3").put("name", "何立民（作家）").put("score", 40.5).put("match", false);
            }
        });
        return answer;
    }

    private String url(String path) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + path;
    }

    private Reconciliation.Outcome run(Store store, int limit) {
        return Reconciliation.run(store, url("/reconcile"), Map.of("person", "Q5"), limit, line -> { });
    }

    private Store store() {
        return Built.of(folder, Graphs.load(TextPolicy.full).graph(Readings.meeting()));
    }

    @Test
    void a_sure_answer_is_an_exact_match_and_others_are_candidates_with_scores() throws IOException {
        try (Store store = store()) {
            Reconciliation.Outcome done = run(store, 100);
            assertEquals(List.of(1, 2), List.of(done.exact(), done.close()));
            assertEquals(List.of(List.of(Ng.BASE + "person/周岚", "http://www.wikidata.org/entity/Q1")), Asked.rows(store, String.format(MATCHES, "exactMatch")));
            List<List<String>> review = Asked.rows(store, NamedQueries.find("doubts"), Map.of());
            assertEquals(List.of("0.8", "0.41"), review.stream().map(row -> row.get(2)).toList(), review::toString);
            assertTrue(asked.stream().allMatch(query -> query.get("type").asText().equals("Q5")));
        }
    }

    @Test
    void what_was_asked_is_not_asked_again() {
        try (Store store = store()) {
            int first = run(store, 1).asked() + run(store, 100).asked();
            assertEquals(asked.size(), first);
            assertEquals(0, run(store, 100).asked());
            assertEquals(asked.size(), asked.stream().map(query -> query.get("query").asText()).distinct().count());
        }
    }

    @Test
    void a_service_that_is_none_or_away_is_named() {
        try (Store store = store()) {
            for (String path : List.of("/page", "/away")) {
                StoreException wrong = assertThrows(StoreException.class, () -> Reconciliation.run(store, url(path), Map.of("person", ""), 1, line -> { }));
                assertTrue(wrong.getMessage().startsWith(url(path)), wrong::getMessage);
            }
        }
    }
}
