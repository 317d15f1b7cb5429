package newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Estimates how much dead space transactions have left in a database since it was loaded or compacted; its files are sparse, so their size does not tell. */
final class Growth {

    private static final String FILE = "growth";
    /** Bytes a quad takes in a fresh database: 1.8 GB for 5 million. */
    private static final long FRESH = 360;
    /** Bytes a changed quad leaves behind, and a commit however small: a million quads by 100,000 leave 610 MB. */
    private static final long LEFT = 610;
    private static final long COMMIT = 1_000_000;

    private Growth() {
    }

    /** Counts a commit that changed so many of the quads that were there. */
    static void add(Path folder, long quads) throws IOException {
        if (quads > 0) {
            Files.writeString(folder.resolve(FILE), String.valueOf(read(folder) + quads * LEFT + COMMIT));
        }
    }

    /** More than a fifth of what a fresh database would take: the promise is 1.3 times a clean load. */
    static boolean isTooMuch(Path folder, long quads) throws IOException {
        return read(folder) * 5 > quads * FRESH;
    }

    static void isClean(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    private static long read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? Long.parseLong(Files.readString(file)) : 0;
    }
}
