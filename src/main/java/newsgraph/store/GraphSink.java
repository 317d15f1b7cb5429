package newsgraph.store;

import newsgraph.rdf.NamedGraph;

/**
 * Where the graphs of a run go: a file or a store. One thread writes; {@link #close} makes the result whole. A run that ends by an exception calls
 * {@link #discard} first: a file then stays as it was, a store keeps the articles committed before.
 */
public interface GraphSink extends AutoCloseable {

    /**
     * Takes the graph of one article.
     *
     * @throws StoreException if it cannot be written: disk full, folder read-only
     */
    default void write(NamedGraph graph) {
        ready(graph).run();
    }

    /** Does on any thread what can be done before a graph's turn comes; what is returned writes it, on the thread that writes. */
    Runnable ready(NamedGraph graph);

    /** Gives up what is not yet whole. */
    void discard();

    /** Finishes: files appear under their name, stores commit and compact. Does nothing after {@link #discard}. */
    @Override
    void close();
}
