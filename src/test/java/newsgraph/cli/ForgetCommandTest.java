package newsgraph.cli;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An article that is taken out leaves nothing behind. */
@Tag("engine")
class ForgetCommandTest {

    @TempDir
    private Path folder;

    @Test
    void nothing_of_a_forgotten_article_is_left_in_graphs_search_and_books() throws IOException {
        Path kg = folder.resolve("kg");
        run("build", "--engine", "fast", "--quiet", "data/articles", "--store", kg.toString());
        run("resolve", "--store", kg.toString());
        assertEquals(2, people("叶蓁", kg), "two people of this name");
        run("forget", "wedding.txt", "--store", kg.toString());
        assertEquals(1, people("叶蓁", kg));
        assertFalse(run("search", "完婚", "--store", kg.toString()).contains("云城完婚"));
        run("export", "--store", kg.toString(), "-o", folder.resolve("all.nq").toString());
        String left = Files.readString(folder.resolve("all.nq"));
        assertFalse(left.contains("小礼堂") || left.contains("云城完婚"));
        String again = Ran.newsgraph("build", "--engine", "fast", "data/articles", "--store", kg.toString()).err();
        assertTrue(again.startsWith("0 articles"), "a later build does not bring it back: " + again);
        assertEquals(1, Ran.newsgraph("forget", "wedding.txt", "--store", kg.toString()).code());
    }

    @Test
    void a_mistyped_store_is_not_made() {
        Ran ran = Ran.newsgraph("forget", "a", "--store", folder.resolve("none").toString());
        assertTrue(ran.code() == 1 && ran.err().contains("is no store"), ran.err());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    private static long people(String name, Path kg) {
        return run("search", name, "--store", kg.toString()).lines().filter(line -> line.contains("Person") && line.contains(name)).count();
    }

    private static String run(String... args) {
        Ran ran = Ran.newsgraph(args);
        assertEquals(0, ran.code(), ran.err());
        return ran.out();
    }
}
