package newsgraph.store;

import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.TripleOrder;
import newsgraph.model.Iri;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.system.Txn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * A whole store as one file, without the ontology. The same content gives the same bytes: graphs in order of their names, triples in order. Formats with
 * graphs are written article by article; in Turtle and N-Triples all that is said of a node stands together, which is sorted on disk.
 */
public final class Export {

    private Export() {
    }

    /**
     * Writes articles of a store in the format that the file's name tells.
     *
     * @return how many articles were written
     * @throws StoreException if the file cannot be written
     */
    public static long write(Store store, Selection selection, Path file) {
        GraphFormat format = GraphFormat.of(file);
        return whole(FileSink.to(file), sink -> Txn.calculateRead(store.graphs(), () -> {
            List<Node> names = selection.graphs(store);
            if (format.hasGraphs()) {
                names.forEach(name -> sink.write(ArticleGraphs.graph(store.graphs(), name)));
            } else {
                sorted(sink, sorted -> names.forEach(name -> store.graphs().getGraph(name).find().forEachRemaining(sorted::add)));
            }
            return (long) names.size();
        }));
    }

    /** Writes the whole store. */
    public static long write(Store store, Path file) {
        return write(store, Selection.ALL, file);
    }

    /**
     * Writes what a CONSTRUCT query makes of a store; returns how many triples, before the same ones were put together.
     *
     * @throws StoreException if the query makes no graph, or the file cannot be written
     */
    public static long write(Store store, NamedQuery named, Map<String, String> given, Path file) {
        Query query = new ParameterBinding(store).bind(named, given);
        if (!query.isConstructType()) {
            throw new StoreException("query " + named.name() + " makes no graph: an export needs a CONSTRUCT query");
        }
        return whole(FileSink.to(file), sink -> {
            long[] triples = {0};
            sorted(sink, sorted -> store.answer(query, exec -> {
                exec.constructTriples().forEachRemaining(triple -> {
                    sorted.add(triple);
                    triples[0]++;
                });
                return triples[0];
            }));
            return triples[0];
        });
    }

    private static long whole(GraphSink sink, ToLongFunction<GraphSink> work) {
        boolean whole = false;
        try {
            long done = work.applyAsLong(sink);
            whole = true;
            return done;
        } finally {
            if (whole) {
                sink.close();
            } else {
                sink.discard();
            }
        }
    }

    private static void sorted(GraphSink sink, Consumer<SortedTriples> source) {
        try (SortedTriples sorted = new SortedTriples()) {
            source.accept(sorted);
            List<Triple> node = new ArrayList<>();
            sorted.forEachDistinct(triple -> {
                if (!node.isEmpty() && !node.get(0).getSubject().equals(triple.getSubject())) {
                    flush(node, sink);
                }
                node.add(triple);
            });
            flush(node, sink);
        }
    }

    private static void flush(List<Triple> node, GraphSink sink) {
        if (!node.isEmpty()) {
            node.sort(TripleOrder.INSTANCE);
            sink.write(new NamedGraph(new Iri(""), node));
            node.clear();
        }
    }
}
