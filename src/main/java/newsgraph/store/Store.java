package newsgraph.store;

import newsgraph.rdf.Ontology;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
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
    private FullText text;
    private DatasetGraph searchable;

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
        prepare(folder);
        try {
            if (Replacement.waits(folder)) {
                try (BuildLock lock = BuildLock.take(folder)) {
                    Replacement.end(folder);
                }
            }
            if (!Files.isDirectory(database(folder))) {
                BulkLoad.empty(folder);
            }
        } catch (IOException e) {
            throw FileSink.cannotWrite(folder.toString(), e);
        }
        return connect(folder);
    }

    /** Makes the folder of a store, if it is not there; a build takes its lock before it makes anything in it. */
    static void prepare(Path folder) {
        try {
            if (!isStore(folder) && !isEmpty(folder)) {
                throw new StoreException(folder + " holds other files and is no store: name a new or empty folder");
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileSink.cannotWrite(folder.toString(), e);
        }
    }

    /**
     * Opens a store that is there.
     *
     * @throws StoreException if there is none or it is open in another process
     */
    public static Store open(Path folder) {
        demand(folder);
        return create(folder);
    }

    /** @throws StoreException if there is no store in a folder */
    public static void demand(Path folder) {
        if (!isStore(folder)) {
            throw new StoreException(folder + " is no store: make one with newsgraph build … --store " + folder);
        }
    }

    static Path database(Path folder) {
        return folder.resolve(DATABASE);
    }

    /** A folder in which a build was begun is a store, if an empty one. */
    private static boolean isStore(Path folder) {
        return Files.isDirectory(database(folder)) || Files.exists(folder.resolve(BuildLock.FILE));
    }

    private static Store connect(Path folder) {
        try {
            Store store = new Store(folder, DatabaseMgr.connectDatasetGraph(database(folder).toString()));
            Generations.clear(database(folder));
            return store;
        } catch (DBOpEnvException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.startsWith("Failed to get a lock")) {
                throw new StoreException("the database of the store " + folder + " is broken (" + reason + "): restore a backup of it, or build it anew in another folder", e);
            }
            String holder = reason.replaceAll("(?s).*held by (process \\d+).*", "$1");
            throw new StoreException("the store " + folder + " is open in another process" + (holder.startsWith("process") ? " (" + holder + ")" : "")
                    + ": stop that one first, or go over HTTP with --endpoint", e);
        } catch (RuntimeIOException e) {
            if (!Files.isWritable(folder)) {
                throw new StoreException("the store " + folder + " cannot be opened, its folder is read-only: reading takes a lock in it too; copy the store, or make it writable", e);
            }
            throw FileSink.cannotWrite("the store " + folder, e);
        }
    }

    /** What a build that was killed at its very begin has left does not count. */
    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().startsWith(BulkLoad.UNFINISHED));
        }
    }

    public Path folder() {
        return folder;
    }

    /** For a server in this process: its default graph is the union, {@code text:query} searches, what is written is found at once. */
    public synchronized Dataset dataset() {
        if (searchable == null) {
            searchable = new SearchableGraphs(graphs, text());
        }
        return DatasetFactory.wrap(searchable);
    }

    /** The full-text index; made from the database if it is not there. */
    synchronized FullText text() {
        if (text == null) {
            Path place = folder.resolve(FullText.FOLDER);
            if (!Files.isDirectory(place)) {
                BulkLoad.index(folder, graphs);
            }
            text = FullText.open(place);
            graphs.getContext().set(TextQuery.textIndex, text.index());
        }
        return text;
    }

    DatasetGraph graphs() {
        return graphs;
    }

    /** Whether it holds no article and nothing that was derived from any. */
    boolean isEmpty() {
        Node ontology = NodeFactory.createURI(Ontology.GRAPH);
        return Txn.calculateRead(graphs, () -> Iter.allMatch(graphs.find(), quad -> quad.getGraph().equals(ontology)));
    }

    @Override
    public <T> T answer(Query query, long milliseconds, Function<QueryExec, T> reader) {
        if (query.toString().contains(TextQuery.NS)) {
            text();
        }
        return Txn.calculateRead(graphs, () -> {
            QueryExecBuilder asked = QueryExec.dataset(graphs).query(query);
            try (QueryExec exec = (milliseconds > 0 ? asked.timeout(milliseconds) : asked).build()) {
                return reader.apply(exec);
            } catch (QueryCancelledException e) {
                throw QuerySource.late(milliseconds, e);
            }
        });
    }

    @Override
    public synchronized void close() {
        if (text != null) {
            text.close();
        }
        TDBInternal.expel(graphs);
    }
}
