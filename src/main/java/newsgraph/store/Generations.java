package newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The generations of a database: compacting writes Data-0002 beside Data-0001 and then deletes the old one; a kill in between leaves both. */
final class Generations {

    private Generations() {
    }

    /** Deletes all but the newest, which is the one that TDB2 opens. To be called by the process that holds the lock of the database. */
    static void clear(Path database) {
        try {
            List<Path> generations = list(database);
            for (Path old : generations.subList(0, Math.max(0, generations.size() - 1))) {
                delete(old);
            }
        } catch (IOException e) {
            throw FileSink.cannotWrite(database.toString(), e);
        }
    }

    private static List<Path> list(Path database) throws IOException {
        try (Stream<Path> files = Files.list(database)) {
            return files.filter(file -> file.getFileName().toString().matches("Data-\\d+")).sorted().toList();
        }
    }

    /** Deletes a folder with all that is in it; nothing if it is not there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
