package newsgraph.store;

import com.sun.net.httpserver.HttpServer;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RemoteTest {

    private static final Map<String, String> EDITOR = Map.of("NEWSGRAPH_USER", "editor", "NEWSGRAPH_PASSWORD", "geheim");
    private final NamedGraph one = Graphs.load(TextPolicy.full).graph(Readings.meeting());
    private final NamedGraph other = Graphs.load(TextPolicy.full).graph(Readings.meeting("fedcba9876543210"));
    @TempDir
    private Path folder;

    @Test
    void a_fuseki_is_given_articles_and_forgets_them() throws IOException {
        DatasetGraph graphs = DatasetGraphFactory.createTxnMem();
        FusekiServer server = server(graphs);
        try {
            String url = "http://localhost:" + server.getPort() + "/news/update";
            write(url, EDITOR, one, other);
            assertEquals(new HashSet<>(one.triples()), new HashSet<>(graphs.getGraph(NodeFactory.createURI(one.name().value())).find().toList()));
            write(url, EDITOR, new NamedGraph(one.name(), one.triples().subList(0, 10)));
            assertEquals(10, graphs.getGraph(NodeFactory.createURI(one.name().value())).size());
            try (StoreBuild build = build(url, EDITOR)) {
                assertTrue(build.forget(other.name()));
            }
            assertFalse(graphs.containsGraph(NodeFactory.createURI(other.name().value())));
            String said = assertThrows(StoreException.class, () -> write(url, Map.of("HOME", folder.toString()), one)).getMessage();
            assertTrue(said.contains("NEWSGRAPH_USER") && !said.contains("geheim"), said);
            Path netrc = Files.writeString(folder.resolve("netrc"), "machine elsewhere login a password b\nmachine localhost\n  login editor\n  password geheim\n");
            write(url, Map.of("NETRC", netrc.toString()), one);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_away_for_a_while_is_tried_again_and_one_with_a_limit_gets_less_at_a_time() throws IOException {
        DatasetGraph graphs = DatasetGraphFactory.createTxnMem();
        int[] calls = {0};
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/update", exchange -> {
            String update = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = ++calls[0] % 2 == 1 ? 503 : update.length() > 150_000 ? 413 : 204;
            if (status == 204) {
                Txn.executeWrite(graphs, () -> UpdateExec.dataset(graphs).update(update).execute());
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            write("http://localhost:" + server.getAddress().getPort() + "/update", Map.of("HOME", folder.toString()), one, other);
        } finally {
            server.stop(0);
        }
        assertEquals(one.triples().size() + other.triples().size(), graphs.stream().count());
        try (var staged = Files.list(folder.resolve("books/staged"))) {
            assertEquals(0, staged.count());
        }
    }

    @Test
    void what_a_server_did_not_take_is_sent_by_the_next_build() throws IOException {
        DatasetGraph graphs = DatasetGraphFactory.createTxnMem();
        FusekiServer server = server(graphs);
        int port = server.getPort();
        StoreBuild build = build("http://localhost:" + port + "/news/update", EDITOR);
        build.write(one);
        server.stop();
        String said = assertThrows(StoreException.class, build::close).getMessage();
        assertTrue(said.contains("after 8 tries") && said.contains("build again"), said);
        FusekiServer again = server(graphs);
        try (StoreBuild next = build("http://localhost:" + again.getPort() + "/news/update", EDITOR)) {
            assertEquals(one.triples().size(), graphs.stream().count());
        } finally {
            again.stop();
        }
    }

    @Test
    void a_password_never_goes_over_the_network_as_clear_text() {
        String said = assertThrows(StoreException.class, () -> build("http://kg.example/update", EDITOR)).getMessage();
        assertTrue(said.contains("use https") && !said.contains("geheim"), said);
    }

    private static FusekiServer server(DatasetGraph graphs) {
        DataService.Builder service = DataService.newBuilder(graphs).addEndpoint(Operation.Update, "update", Auth.policyAllowSpecific("editor"));
        return FusekiServer.create().port(0).loopback(true).securityHandler(JettySecurityLib.makeSecurityHandler("news", JettySecurityLib.makeUserStore("editor", "geheim"), AuthScheme.BASIC))
                .add("/news", service).build().start();
    }

    private StoreBuild build(String url, Map<String, String> environment) {
        return StoreBuild.remote(url, folder.resolve("books"), Built.SETTINGS, Checks.NONE, environment, Duration.ofMillis(5));
    }

    private void write(String url, Map<String, String> environment, NamedGraph... graphs) {
        try (StoreBuild build = build(url, environment)) {
            for (NamedGraph graph : graphs) {
                build.write(graph);
            }
        }
    }
}
