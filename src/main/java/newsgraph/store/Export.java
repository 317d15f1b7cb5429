package newsgraph.store;

import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.TripleOrder;
import newsgraph.model.Iri;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole store as one file, without the ontology. The same content gives the same bytes: graphs in order of their names, triples in order. Formats with
 * graphs are written article by article; in Turtle and N-Triples all that is said of a node stands together, which is sorted on disk.
 */
public final class Export {

    private Export() {
    }

    /**
     * Writes the store in the format that the file's name tells.
     *
     * @return how many articles were written
     * @throws StoreException if the file cannot be written
     */
    public static long write(Store store, Path file) {
        GraphFormat format = GraphFormat.of(file);
        FileSink sink = FileSink.to(file);
        boolean whole = false;
        try {
            long articles = Txn.calculateRead(store.graphs(), () -> write(store.graphs(), format, sink));
            whole = true;
            return articles;
        } finally {
            if (whole) {
                sink.close();
            } else {
                sink.discard();
            }
        }
    }

    private static long write(DatasetGraph graphs, GraphFormat format, GraphSink sink) {
        List<Node> names = ArticleGraphs.names(graphs);
        if (format.hasGraphs()) {
            names.forEach(name -> sink.write(ArticleGraphs.graph(graphs, name)));
        } else {
            union(graphs, names, sink);
        }
        return names.size();
    }

    private static void union(DatasetGraph graphs, List<Node> names, GraphSink sink) {
        try (SortedTriples sorted = new SortedTriples()) {
            for (Node name : names) {
                graphs.getGraph(name).find().forEachRemaining(sorted::add);
            }
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
