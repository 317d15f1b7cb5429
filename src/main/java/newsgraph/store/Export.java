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
import java.util.stream.Stream;

/**
 * A whole store as one file, with what was found by comparing articles and without the ontology. The same content gives the same bytes: graphs in order of their names, triples in order. Formats with
 * graphs are written article by article; in Turtle and N-Triples all that is said of a node stands together, which is sorted on disk.
 */
public final class Export {

    private static final Iri NO_GRAPH = new Iri("");
    /** Triples of a derived graph that are written together; the graphs of articles are small. */
    private static final int TOGETHER = 10_000;

    private Export() {
    }

    /**
     * Writes articles of a store in the format that the file's name tells; of all articles also what was found by comparing them.
     *
     * @return how many articles were written
     * @throws StoreException if the file cannot be written
     */
    public static long write(Store store, Selection selection, Path file) {
        GraphFormat format = GraphFormat.of(file);
        return whole(FileSink.to(file), sink -> Txn.calculateRead(store.graphs(), () -> {
            List<Node> articles = selection.graphs(store);
            List<Node> derived = selection.equals(Selection.ALL) ? Derived.told() : List.of();
            if (format.hasGraphs()) {
                articles.forEach(name -> sink.write(ArticleGraphs.graph(store.graphs(), name)));
                derived.forEach(name -> sorted(sink, new Iri(name.getURI()), TOGETHER, sorted -> add(store, name, sorted)));
            } else {
                sorted(sink, NO_GRAPH, 1, sorted -> Stream.of(articles, derived).flatMap(List::stream).forEach(name -> add(store, name, sorted)));
            }
            return (long) articles.size();
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
            sorted(sink, NO_GRAPH, 1, sorted -> store.answer(query, exec -> {
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

    private static void add(Store store, Node name, SortedTriples sorted) {
        store.graphs().getGraph(name).find().forEachRemaining(sorted::add);
    }

    /** Writes all that is said of a node together, so many triples or more at a time. */
    private static void sorted(GraphSink sink, Iri name, int together, Consumer<SortedTriples> source) {
        try (SortedTriples sorted = new SortedTriples()) {
            source.accept(sorted);
            List<Triple> nodes = new ArrayList<>();
            sorted.forEachDistinct(triple -> {
                if (nodes.size() >= together && !nodes.get(nodes.size() - 1).getSubject().equals(triple.getSubject())) {
                    flush(name, nodes, sink);
                }
                nodes.add(triple);
            });
            flush(name, nodes, sink);
        }
    }

    private static void flush(Iri name, List<Triple> nodes, GraphSink sink) {
        if (!nodes.isEmpty()) {
            nodes.sort(TripleOrder.INSTANCE);
            sink.write(new NamedGraph(name, nodes));
            nodes.clear();
        }
    }
}
