package newsgraph.store;

import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.tdb2.DatabaseMgr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeping a store: compacting, backing up, restoring. Nothing else may have it open. */
public final class Upkeep {

    private static final String GRAPHS = "graphs.nq.gz";

    private Upkeep() {
    }

    /** Takes the dead space out of a database. */
    public static void compact(Path folder) {
        try (Store store = Store.open(folder); BuildLock lock = BuildLock.take(folder)) {
            DatabaseMgr.compact(store.graphs(), true);
            Growth.isClean(folder);
        } catch (IOException | RuntimeIOException e) {
            throw FileSink.cannotWrite("the store " + folder, e);
        }
    }

    /**
     * Writes all graphs as packed N-Quads, and the books that tell what was read, into a new folder.
     *
     * @throws StoreException if the folder is there already or cannot be written
     */
    public static void backup(Path folder, Path to) {
        if (Files.exists(to)) {
            throw new StoreException("cannot back up to " + to + ": it is there already, name a new folder");
        }
        try (Store store = Store.open(folder)) {
            Path unfinished = Files.createDirectories(to.resolveSibling("." + to.getFileName() + ".part"));
            Path made = Path.of(DatabaseMgr.backup(store.graphs()));
            Files.move(made, unfinished.resolve(GRAPHS), StandardCopyOption.REPLACE_EXISTING);
            if (Files.exists(folder.resolve(Ledger.FILE))) {
                Files.copy(folder.resolve(Ledger.FILE), unfinished.resolve(Ledger.FILE), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(unfinished, to);
        } catch (IOException | RuntimeIOException e) {
            throw FileSink.cannotWrite(to.toString(), e);
        }
    }

    /**
     * Makes a store of a backup, or of a file of N-Quads or TriG; without the books of a backup, the next build reads all its inputs again.
     *
     * @throws StoreException if the store is there already, or the backup cannot be read
     */
    public static void restore(Path from, Path folder) {
        Path graphs = Files.isDirectory(from) ? from.resolve(GRAPHS) : from;
        if (!Files.isRegularFile(graphs)) {
            throw new StoreException(from + " is no backup: name the folder that newsgraph backup has made, or a file of N-Quads");
        }
        if (!RdfFile.isNamed(graphs)) {
            throw new StoreException("cannot restore " + graphs + ": its name tells no RDF format (.nq .trig, also with .gz)");
        }
        Store.prepare(folder);
        try (BuildLock lock = BuildLock.take(folder)) {
            Replacement.end(folder);
            try (Store old = Store.create(folder)) {
                if (!old.isEmpty() || !Ledger.load(folder).isEmpty()) {
                    throw new StoreException("the store " + folder + " holds articles: restore into a new folder");
                }
            }
            BulkLoad.clear(folder);
            Path made = BulkLoad.load(folder, quads -> read(graphs, quads));
            if (Files.isDirectory(from) && Files.exists(from.resolve(Ledger.FILE))) {
                Files.copy(from.resolve(Ledger.FILE), made.resolve(Ledger.FILE));
            }
            Replacement.make(folder, made);
        } catch (IOException | RuntimeIOException e) {
            throw FileSink.cannotWrite("the store " + folder, e);
        }
    }

    private static void read(Path graphs, StreamRDF quads) {
        try {
            RdfFile.read(graphs, ErrorHandlerFactory.getDefaultErrorHandler(), quads);
        } catch (IOException | RiotException e) {
            throw new StoreException("cannot restore " + graphs + ": " + e.getMessage(), e);
        }
    }
}
