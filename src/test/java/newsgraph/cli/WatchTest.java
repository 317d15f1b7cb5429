package newsgraph.cli;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A folder that is followed. */
@Tag("engine")
class WatchTest {

    @TempDir
    private Path folder;
    private final StringWriter said = new StringWriter();

    @Test
    @Timeout(180)
    void what_comes_changes_and_goes_is_followed_also_while_others_look() throws IOException, InterruptedException {
        Path news = Files.createDirectories(folder.resolve("news"));
        Path kg = folder.resolve("kg");
        Files.copy(Path.of("data/articles/wedding.txt"), news.resolve("wedding.txt"));
        Thread watch = new Thread(() -> Main.run(new String[] {"build", "--engine", "fast", "--watch", "--delete-missing", news.toString(), "--store", kg.toString()}, new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(), new PrintWriter(said, true), false));
        watch.start();
        try {
            told("watching " + news);
            Files.copy(Path.of("data/articles/flood.txt"), news.resolve("flood.txt"));
            told("1 file has not changed");
            Files.writeString(news.resolve("flood.txt"), "洪水退去\n\n本报讯 昨天，洪水退去。");
            Files.delete(news.resolve("wedding.txt"));
            told("1 file is gone");
            Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), "newsgraph.store.StoreHolder", kg.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            assertEquals('r', other.getInputStream().read(), "it holds the store");
            Files.copy(Path.of("data/articles/court.txt"), news.resolve("court.txt"));
            told("open in another process");
            other.destroyForcibly().waitFor();
            told("1 article, ", "trying again");
            assertTrue(watch.isAlive());
        } finally {
            watch.interrupt();
            watch.join();
        }
        String found = Ran.newsgraph("stats", "--store", kg.toString()).out();
        assertTrue(found.contains("class\tArticle\t2\n"), found);
        assertTrue(Ran.newsgraph("search", "洪水退去", "--store", kg.toString()).out().contains("洪水退去"));
        assertFalse(Ran.newsgraph("search", "婚礼", "--store", kg.toString()).out().contains("婚礼"));
    }

    /** Waits until this is told, behind that. */
    private void told(String line, String... behind) throws InterruptedException {
        while (!said.toString().substring(behind.length == 0 ? 0 : Math.max(0, said.toString().indexOf(behind[0]))).contains(line)) {
            Thread.sleep(50);
        }
    }

    @Test
    void standard_input_cannot_be_followed() {
        assertEquals(2, Ran.newsgraph("build", "--watch", "-", "--store", folder.resolve("kg").toString()).code());
    }
}
