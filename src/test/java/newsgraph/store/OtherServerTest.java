package newsgraph.store;

import newsgraph.cli.Main;
import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.rdf.NamedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Builds into a Fuseki that runs elsewhere. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class OtherServerTest {

    private static final Map<String, String> EDITOR = Map.of("NEWSGRAPH_USER", FusekiProcess.USER, "NEWSGRAPH_PASSWORD", FusekiProcess.PASSWORD);
    /** Enough for several updates of 50,000 quads. */
    private static final List<NamedGraph> ARTICLES = IntStream.range(0, 200).mapToObj(i -> KilledBuild.graph(Article.of("稿件" + i, "稿件" + i, Imprint.NONE))).toList();
    @TempDir
    private Path folder;

    @Test
    void a_build_goes_on_after_the_server_was_killed() throws IOException, InterruptedException {
        try (FusekiProcess server = new FusekiProcess(folder.resolve("fuseki"))) {
            server.start();
            StoreBuild build = build(server);
            ARTICLES.forEach(build::write);
            Thread killer = killer(server);
            StoreException broken = null;
            try {
                build.close();
            } catch (StoreException e) {
                broken = e;
            }
            killer.join();
            assertTrue(broken != null && broken.getMessage().contains("build again"), "killed within the first update: " + broken);
            server.start();
            build(server).close();
            assertEquals(quads(folder.resolve("here")), quadsOf(server));
        }
    }

    /** Kills the server when it has got to work. */
    private static Thread killer(FusekiProcess server) {
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(300);
                server.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        killer.start();
        return killer;
    }

    @Test
    void a_password_comes_from_the_environment_or_a_file_and_is_never_told() throws IOException, InterruptedException {
        try (FusekiProcess server = new FusekiProcess(folder.resolve("fuseki"))) {
            server.start();
            Path article = Files.writeString(folder.resolve("a.txt"), "周岚会见秦晓舟\n\n江州市市长周岚3月5日在江州宾馆会见云城大学校长秦晓舟。");
            assertTrue(newsgraph(server, article, 0, EDITOR).contains("1 article"));
            assertFalse(newsgraph(server, article, 1, Map.of("NEWSGRAPH_USER", FusekiProcess.USER, "NEWSGRAPH_PASSWORD", FusekiProcess.PASSWORD + "x")).contains("1 article"));
            Path netrc = Files.writeString(folder.resolve("netrc"), "machine localhost login " + FusekiProcess.USER + " password " + FusekiProcess.PASSWORD + "\n");
            newsgraph(server, article, 0, Map.of("NETRC", netrc.toString()));
            assertTrue(newsgraph(server, article, 1, Map.of("NETRC", folder.resolve("none").toString())).contains("set NEWSGRAPH_USER"));
        }
    }

    /** Runs a build as a program of its own; returns all that it said. */
    private String newsgraph(FusekiProcess server, Path article, int code, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "build", article.toString(), "--engine", "fast", "--store", folder.resolve("books").toString(), "--endpoint",
                server.address("update")).redirectErrorStream(true);
        command.environment().putAll(environment);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, process.waitFor(), said);
        assertFalse(said.contains(FusekiProcess.PASSWORD) || said.contains(basic()), said);
        return said;
    }

    private static String basic() {
        return Base64.getEncoder().encodeToString((FusekiProcess.USER + ":" + FusekiProcess.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private StoreBuild build(FusekiProcess server) {
        return StoreBuild.remote(server.address("update"), folder.resolve("books"), Built.SETTINGS, Checks.NONE, EDITOR, Duration.ofMillis(5));
    }

    private static List<String> quads(Path store) throws IOException {
        Path file = store.resolveSibling("here.nq");
        try (Store built = Built.of(store, ARTICLES.toArray(NamedGraph[]::new))) {
            Export.write(built, file);
        }
        return Files.readAllLines(file).stream().sorted().toList();
    }

    private static List<String> quadsOf(FusekiProcess server) throws IOException, InterruptedException {
        HttpRequest all = HttpRequest.newBuilder(URI.create(server.address("get"))).header("Accept", "application/n-quads").header("Authorization", "Basic " + basic()).build();
        return HttpClient.newHttpClient().send(all, HttpResponse.BodyHandlers.ofString()).body().lines().sorted().toList();
    }
}
