package newsgraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Builds killed at random moments: the store opens, holds whole articles only, and the next build completes it. More of them: {@code mvn -Dtest=CrashTest -Dkills=30 test}. */
class CrashTest {

    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int ARTICLES = 20;
    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void a_build_killed_at_any_moment_is_completed_by_the_next() throws IOException, InterruptedException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        write(inputs, "a.txt", 0, ARTICLES / 2);
        write(inputs, "b.txt", ARTICLES / 2, ARTICLES);
        Path undisturbed = export(inputs, folder.resolve("undisturbed"));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long whole = time(inputs, folder.resolve("timed"));
        Path store = folder.resolve("store");
        for (int kill = 0; kill < KILLS; kill++) {
            String when = "seed " + seed + ", kill " + kill;
            if (kill % 3 == 0) {
                begin(kill / 3, folder.resolve("old"), store);
            }
            killAfter(random.nextLong(whole), inputs, store);
            check(store, when);
            if (kill % 3 == 2) {
                assertEquals(-1, Files.mismatch(undisturbed, export(inputs, store)), when);
                checkSearch(store);
            }
        }
    }

    /** Every second round begins with a store of other articles under the same names, so graphs are replaced and dropped too. */
    private static void begin(int round, Path old, Path store) throws IOException {
        Generations.delete(store);
        if (round % 2 == 1) {
            Files.createDirectories(old);
            write(old, "a.txt", ARTICLES / 4, ARTICLES + 5);
            Path inputs = store.resolveSibling("inputs");
            Files.move(inputs, store.resolveSibling("kept"));
            Files.move(old, inputs);
            KilledBuild.run(inputs, store);
            Files.move(inputs, old);
            Files.move(store.resolveSibling("kept"), inputs);
        }
    }

    private static void write(Path inputs, String name, int from, int to) throws IOException {
        Files.write(inputs.resolve(name), IntStream.range(from, to).mapToObj(i -> "稿件" + i).toList());
    }

    private Path export(Path inputs, Path store) throws IOException {
        KilledBuild.run(inputs, store);
        Path file = folder.resolve(store.getFileName() + ".nq");
        try (Store built = Store.open(store)) {
            assertEquals(ARTICLES, Export.write(built, file));
        }
        return file;
    }

    /** Milliseconds from the beginning of an undisturbed build to its end. */
    private static long time(Path inputs, Path store) throws IOException, InterruptedException {
        Process build = begin(inputs, store);
        long begin = System.nanoTime();
        assertEquals(0, build.waitFor());
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void killAfter(long milliseconds, Path inputs, Path store) throws IOException, InterruptedException {
        Process build = begin(inputs, store);
        build.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        build.destroyForcibly().waitFor();
    }

    private static Process begin(Path inputs, Path store) throws IOException {
        Process build = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp",
                System.getProperty("java.class.path"), KilledBuild.class.getName(), inputs.toString(), store.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals('b', build.getInputStream().read());
        return build;
    }

    private static void check(Path folder, String when) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Store store = Store.create(folder)) {
            DatasetGraph graphs = store.graphs();
            Txn.executeRead(graphs, () -> {
                for (Node name : ArticleGraphs.names(graphs)) {
                    assertEquals(KilledBuild.TRIPLES, graphs.getGraph(name).size(), when);
                    assertTrue(graphs.contains(name, Node.ANY, Node.ANY, graphs.getGraph(name).find().next().getObject()), when + ": every index knows it");
                }
            });
        }
    }

    private static void checkSearch(Path folder) {
        try (Store store = Store.open(folder)) {
            List<TextHit> hits = store.text().index().query(List.of(), "label:\"防汛会议\"", null, null, 10_000, null);
            assertEquals(2 * ARTICLES, hits.size());
            assertEquals(2 * ARTICLES, Stream.of(hits).flatMap(List::stream).map(hit -> hit.getNode() + " " + hit.getLiteral()).distinct().count());
        }
    }
}
