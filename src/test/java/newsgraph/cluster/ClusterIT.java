package newsgraph.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The job on a real cluster of two workers gives what one process gives, also when a worker is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COPIES = 60;
    private static final String SLICE = "12000";
    private static final long MINUTES = 20;

    @TempDir
    private static Path folder;
    private static Path input;
    private static List<String> wanted;
    private static LocalCluster cluster;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(LocalCluster.HOME.resolve("jars")), "Spark is not there: mvn -B -f src/cluster/pom.xml package");
        input = articles();
        Path single = folder.resolve("single.nq");
        newsgraph("extract", "--engine", "fast", "--quiet", input.toString(), "-o", single.toString());
        wanted = Files.readAllLines(single).stream().sorted().distinct().toList();
        assertTrue(wanted.size() > 10_000, wanted.size() + " quads");
        cluster = new LocalCluster(Files.createDirectories(folder.resolve("logs")));
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** The sample records many times, each copy an article of its own, and two people of one name; every tenth line is broken. */
    private static Path articles() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            for (String line : Files.readAllLines(Path.of("data", "articles", "briefs.jsonl"))) {
                ObjectNode record = (ObjectNode) JSON.readTree(line);
                record.put("id", record.path("id").asText() + "-" + copy).put("date", LocalDate.of(2024, 3, 1).plusDays(copy % 7).toString());
                lines.add(record.toString());
            }
            if (copy % 10 == 9) {
                lines.add("{\"id\": \"broken\", ");
            }
            String post = copy % 2 == 0 ? "国务院副总理" : "云城大学校长";
            lines.add(JSON.createObjectNode().put("id", "namesake-" + copy).put("date", "2024-03-05").put("text", post + "沈砚秋3月4日主持召开会议。").toString());
        }
        return Files.write(Files.createDirectories(folder.resolve("in")).resolve("articles.jsonl"), lines);
    }

    @Test
    @Order(1)
    void the_result_is_that_of_one_process() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        assertDone(submit("whole", out), "whole");
        assertEquals(wanted, quads(out));
        JsonNode manifest = JSON.readTree(out.resolve("manifest.json").toFile());
        assertEquals(COPIES / 10, manifest.get("skipped").asInt());
        assertEquals(7, manifest.get("days").size());
        assertTrue(manifest.get("slices").asInt() > 4, manifest.toString());
        assertTrue(Files.readString(files(out.resolve("_skipped")).get(0)).contains("broken JSON"), "the dead letters say why");
    }

    @Test
    @Order(2)
    void what_is_done_is_not_done_again() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path redone = files(out.resolve("_slices")).get(0);
        Files.delete(redone);
        assertDone(submit("again", out), "again");
        int slices = JSON.readTree(out.resolve("manifest.json").toFile()).get("slices").asInt();
        assertTrue(cluster.log("again").contains(slices + " slices, " + (slices - 1) + " of them done before"), "log: again");
        assertEquals(wanted, quads(out));
    }

    @Test
    @Order(3)
    void a_killed_worker_changes_nothing() throws IOException, InterruptedException {
        Path out = folder.resolve("killed");
        Process job = submit("killed", out);
        Path done = out.resolve("_slices");
        while (job.isAlive() && (!Files.isDirectory(done) || files(done).isEmpty())) {
            Thread.sleep(50);
        }
        assertTrue(job.isAlive(), "the job has more to do when its worker is killed");
        cluster.killWorker();
        assertDone(job, "killed");
        assertEquals(wanted, quads(out));
        assertTrue(files(out).stream().noneMatch(file -> file.toString().contains("_temporary")), "nothing unfinished is left");
    }

    /** Two articles of one text, people of one name and a meeting told twice are among them. */
    @Test
    @Order(4)
    void articles_are_compared_as_in_a_store() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path resolved = folder.resolve("resolved");
        assertDone(cluster.submit("resolve", Resolve.class, out.toString(), "-o", resolved.toString()), "resolve");
        newsgraph("load", out.toString(), "--store", folder.resolve("one").toString());
        newsgraph("resolve", "--store", folder.resolve("one").toString());
        newsgraph("load", resolved.toString(), "--store", folder.resolve("other").toString());
        List<String> wantedInStore = exported("one");
        for (String graph : List.of("texts", "people", "events")) {
            assertTrue(wantedInStore.stream().anyMatch(quad -> quad.contains("/derived/" + graph + ">")), graph);
        }
        assertEquals(wantedInStore, exported("other"));
    }

    private static List<String> exported(String store) throws IOException, InterruptedException {
        Path file = folder.resolve(store + ".nq");
        newsgraph("export", "--store", folder.resolve(store).toString(), "-o", file.toString());
        return Files.readAllLines(file).stream().sorted().toList();
    }

    private static void newsgraph(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx1g", "-Dfile.encoding=UTF-8", "-jar", "target/newsgraph.jar"));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("newsgraph.log");
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        assertEquals(0, code, Files.readString(log));
    }

    private static Process submit(String name, Path out) throws IOException {
        return cluster.submit(name, Job.class, input.toString(), "-o", out.toString(), "--engine", "fast", "--slice", SLICE);
    }

    private static void assertDone(Process job, String name) throws IOException, InterruptedException {
        assertTrue(job.waitFor(MINUTES, TimeUnit.MINUTES), name + " takes too long");
        assertEquals(0, job.exitValue(), cluster.log(name));
    }

    private static List<String> quads(Path out) throws IOException {
        List<String> quads = new ArrayList<>();
        for (Path file : files(out)) {
            if (file.toString().endsWith(".nq.gz")) {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    lines.lines().forEach(quads::add);
                }
            }
        }
        return quads.stream().sorted().distinct().toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
