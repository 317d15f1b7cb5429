package newsgraph.store;

import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A folder with a TDB2 database: a named graph an article, the ontology in a graph of its own, queries see the union. One process at a time opens it; in
 * that process one thread writes and any number read. Close it to let others in.
 */
public final class Store implements QuerySource, AutoCloseable {

    /** The database stands in a folder within the store's, so that a fresh one can be built beside it and take its place by one renaming. */
    private static final String DATABASE = "db";

    private final Path folder;
    private final DatasetGraph graphs;

    private Store(Path folder, DatasetGraph graphs) {
        this.folder = folder;
        this.graphs = graphs;
        graphs.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    /**
     * Opens a store, and makes it if there is none.
     *
     * @throws StoreException if the folder holds other things, cannot be written or is open in another process
     */
    public static Store create(Path folder) {
        try {
            if (!Files.isDirectory(folder.resolve(DATABASE)) && !isEmpty(folder)) {
                throw new StoreException(folder + " holds other files and is no store: name a new or empty folder");
            }
            Files.createDirectories(folder.resolve(DATABASE));
        } catch (IOException e) {
            throw FileSink.cannotWrite(folder.toString(), e);
        }
        return connect(folder);
    }

    /**
     * Opens a store that is there.
     *
     * @throws StoreException if there is none or it is open in another process
     */
    public static Store open(Path folder) {
        if (!Files.isDirectory(folder.resolve(DATABASE))) {
            throw new StoreException(folder + " is no store: make one with newsgraph build … --store " + folder);
        }
        return connect(folder);
    }

    private static Store connect(Path folder) {
        try {
            return new Store(folder, DatabaseMgr.connectDatasetGraph(folder.resolve(DATABASE).toString()));
        } catch (DBOpEnvException e) {
            String holder = String.valueOf(e.getMessage()).replaceAll("(?s).*held by (process \\d+).*", "$1");
            throw new StoreException("the store " + folder + " is open in another process" + (holder.startsWith("process") ? " (" + holder + ")" : "")
                    + ": stop that one first, or ask it over HTTP with --endpoint", e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    public Path folder() {
        return folder;
    }

    /** A sink that replaces the graphs of articles read again. */
    public GraphSink sink() {
        return new StoreSink(graphs, folder);
    }

    /** For a server in this process; its default graph is the union. */
    public Dataset dataset() {
        return DatasetFactory.wrap(graphs);
    }

    DatasetGraph graphs() {
        return graphs;
    }

    @Override
    public <T> T answer(Query query, Function<QueryExec, T> reader) {
        return Txn.calculateRead(graphs, () -> {
            try (QueryExec exec = QueryExec.dataset(graphs).query(query).build()) {
                return reader.apply(exec);
            }
        });
    }

    @Override
    public void close() {
        TDBInternal.expel(graphs);
    }
}
