package newsgraph.store;

import newsgraph.rdf.Ontology;
import newsgraph.store.Staging.Parcel;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The first big load: through TDB2's phased loader into a fresh folder, which takes the place of the empty database when it is whole. A database whose
 * loader was killed between its phases opens and silently lies, so none is ever loaded in place.
 */
final class BulkLoad {

    static final String UNFINISHED = "unfinished-";

    private BulkLoad() {
    }

    /** Deletes what killed loads have left. */
    static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(UNFINISHED)).toList()) {
                Generations.delete(file);
            }
        }
    }

    private static Path unfinished(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve(UNFINISHED + ProcessHandle.current().pid()));
    }

    /** Makes an empty database. One whose making was killed cannot be opened, so it too is made beside its place. */
    static void empty(Path folder) throws IOException {
        Path made = unfinished(folder);
        TDBInternal.expel(DatabaseMgr.connectDatasetGraph(Files.createDirectories(Store.database(made)).toString()));
        if (!Files.exists(Store.database(folder))) {
            Files.move(Store.database(made), Store.database(folder));
        }
        Generations.delete(made);
    }

    /** Makes the full-text index of a database that has none. */
    static void index(Path folder, DatasetGraph graphs) {
        try {
            Path made = unfinished(folder);
            fill(made.resolve(FullText.FOLDER), graphs);
            Files.move(made.resolve(FullText.FOLDER), folder.resolve(FullText.FOLDER));
            Files.delete(made);
        } catch (IOException e) {
            throw FileSink.cannotWrite(folder.toString(), e);
        }
    }

    private static void fill(Path place, DatasetGraph graphs) {
        try (FullText text = FullText.open(place)) {
            Txn.executeRead(graphs, () -> text.addAll(graphs));
            text.commit();
        }
    }

    /** Loads parcels into a fresh database with its full-text index; returns the folder that holds both, and the books. */
    static Path load(Path folder, List<Parcel> parcels, Ledger ledger) throws IOException {
        Map<Node, Integer> from = from(parcels, ledger);
        Path made = load(folder, quads -> {
            Node ontology = NodeFactory.createURI(Ontology.GRAPH);
            Ontology.load().getGraph().find().forEachRemaining(triple -> quads.quad(Quad.create(ontology, triple)));
            for (int i = 0; i < parcels.size(); i++) {
                int parcel = i;
                parcels.get(i).forEachQuad(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        if (from.getOrDefault(quad.getGraph(), parcel) == parcel) {
                            quads.quad(quad);
                        }
                    }
                });
            }
        });
        ledger.save(made);
        return made;
    }

    /** Loads all quads that a source sends into a fresh database. */
    static Path load(Path folder, Consumer<StreamRDF> source) throws IOException {
        Path made = unfinished(folder);
        DatasetGraph graphs = DatabaseMgr.connectDatasetGraph(Files.createDirectories(Store.database(made)).toString());
        try {
            DataLoader loader = LoaderFactory.phasedLoader(graphs, (format, values) -> { });
            loader.startBulk();
            source.accept(new Unframed(loader.stream()));
            loader.finishBulk();
            fill(made.resolve(FullText.FOLDER), graphs);
        } finally {
            TDBInternal.expel(graphs);
        }
        return made;
    }

    /** Quads from several sources one after the other: each has a beginning and an end, the load has one; in the form that the database gives back. */
    private static final class Unframed extends StreamRDFWrapper {

        Unframed(StreamRDF stream) {
            super(stream);
        }

        @Override
        public void quad(Quad quad) {
            super.quad(Decimals.stored(quad));
        }

        @Override
        public void start() {
            // The loader has begun.
        }

        @Override
        public void finish() {
            // The loader is ended by itself.
        }
    }

    /** The one parcel from which a graph comes, for graphs that come in several or in none. */
    private static Map<Node, Integer> from(List<Parcel> parcels, Ledger ledger) throws IOException {
        Map<Node, Integer> from = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Map<String, Integer> stands = new HashMap<>();
        for (int i = 0; i < parcels.size(); i++) {
            for (Note note : parcels.get(i).read()) {
                Ledger.Effect effect = ledger.apply(note);
                boolean again = note.kind() == Note.Kind.write && !seen.add(note.graph());
                if (effect == Ledger.Effect.replace) {
                    stands.put(note.graph(), i);
                } else if (effect == Ledger.Effect.remove) {
                    stands.put(note.graph(), -1);
                    again = true;
                }
                if (again || !stands.containsKey(note.graph()) && note.kind() == Note.Kind.write) {
                    from.put(NodeFactory.createURI(note.graph()), stands.getOrDefault(note.graph(), -1));
                }
            }
        }
        return from;
    }
}
