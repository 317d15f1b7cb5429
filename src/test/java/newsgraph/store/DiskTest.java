package newsgraph.store;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.rdf.NamedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What builds leave on the disk: at most 1.3 times what one clean load takes, however many they were. */
class DiskTest {

    private static final int ARTICLES = 40;
    private static final int BUILDS = 10;
    @TempDir
    private Path folder;

    @Test
    void ten_builds_take_hardly_more_than_one_and_give_the_same() throws IOException {
        Built.write(folder.resolve("one"), articles(0, ARTICLES));
        for (int i = 0; i < BUILDS; i++) {
            Built.write(folder.resolve("ten"), articles(i * ARTICLES / BUILDS, (i + 1) * ARTICLES / BUILDS));
        }
        check("ten");
    }

    @Test
    void articles_replaced_again_and_again_leave_nothing_behind() throws IOException {
        Built.write(folder.resolve("one"), articles(0, ARTICLES));
        Built.write(folder.resolve("again"), articles(0, ARTICLES));
        for (int i = 0; i < 2; i++) {
            Built.write(folder.resolve("again"), articles(0, ARTICLES).stream().map(graph -> new NamedGraph(graph.name(), graph.triples().subList(0, 300))).toList());
            Built.write(folder.resolve("again"), articles(0, ARTICLES));
        }
        check("again");
    }

    private void check(String store) throws IOException {
        assertEquals(-1, Files.mismatch(export("one"), export(store)));
        long clean = DiskUse.of(folder.resolve("one/db"));
        long taken = DiskUse.of(folder.resolve(store).resolve("db"));
        assertTrue(taken * 10 <= clean * 13, String.format("%,d bytes, a clean load takes %,d: %.2f times", taken, clean, (double) taken / clean));
    }

    private Path export(String store) {
        Path file = folder.resolve(store + ".nq");
        try (Store open = Store.open(folder.resolve(store))) {
            Export.write(open, file);
        }
        return file;
    }

    private static List<NamedGraph> articles(int begin, int end) {
        return IntStream.range(begin, end).mapToObj(i -> KilledBuild.graph(Article.of("稿件" + i, "稿件" + i, Imprint.NONE))).toList();
    }
}
