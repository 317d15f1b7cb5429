package newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A database that was loaded beside a store takes the place of the one there, with its full-text index and its books. From the moment the folder of the new
 * ones has its name the old ones do not count any more: whoever opens the store next ends what a killed process has begun. Nothing is deleted in its place,
 * for of a database whose files are half gone the rest cannot be opened.
 */
final class Replacement {

    private static final String FOLDER = "loaded";

    record Move(Path from, Path to) {

        void make() throws IOException {
            if (Files.exists(from)) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Replacement() {
    }

    /** Whether a replacement was begun and not ended. */
    static boolean waits(Path folder) {
        return Files.exists(folder.resolve(FOLDER));
    }

    /** Puts a whole database in the place of the one of a store, which must be closed. */
    static void make(Path folder, Path made) throws IOException {
        begin(folder, made);
        end(folder);
    }

    static void begin(Path folder, Path made) throws IOException {
        Files.move(made, folder.resolve(FOLDER), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Ends a replacement that was begun; to be called by the process that holds the lock of the store. */
    static void end(Path folder) throws IOException {
        if (waits(folder)) {
            List<Move> moves = moves(folder);
            boolean isInPlace = !Files.exists(Store.database(folder.resolve(FOLDER)));
            for (Move move : isInPlace ? moves.subList(3, moves.size()) : moves) {
                move.make();
            }
            Generations.delete(folder.resolve(FOLDER));
        }
    }

    /** The index first: one that is missing is made again, one of another database would tell what is not there. */
    static List<Move> moves(Path folder) {
        Path loaded = folder.resolve(FOLDER);
        return List.of(new Move(folder.resolve(FullText.FOLDER), loaded.resolve("old-text")),
                new Move(Store.database(folder), loaded.resolve("old-db")),
                new Move(Store.database(loaded), Store.database(folder)),
                new Move(loaded.resolve(FullText.FOLDER), folder.resolve(FullText.FOLDER)),
                new Move(loaded.resolve(Ledger.FILE), folder.resolve(Ledger.FILE)));
    }
}
