package newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;

/** When a store was built, a line a build that stored something. For people; nothing depends on it. */
final class BuildLog {

    private static final String FILE = "builds.tsv";

    private BuildLog() {
    }

    static void add(Path folder, long articles) throws IOException {
        Files.writeString(folder.resolve(FILE), Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\t" + articles + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The last lines, the newest first. */
    static List<String> last(Path folder, int lines) throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            return List.of();
        }
        List<String> all = Files.readAllLines(folder.resolve(FILE));
        Collections.reverse(all);
        return List.copyOf(all.subList(0, Math.min(lines, all.size())));
    }
}
