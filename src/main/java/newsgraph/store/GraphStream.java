package newsgraph.store;

import newsgraph.rdf.NamedGraph;

import java.io.OutputStream;

/** Graphs as text of one format. */
interface GraphStream {

    /** Does on any thread what can be done before a graph's turn to be written comes; what is returned writes it, on the thread of the stream. */
    Runnable ready(NamedGraph graph);

    /** Writes what is still to be written; the stream below is left open. */
    void finish();

    static GraphStream to(OutputStream out, GraphFormat format) {
        return switch (format) {
            case nq -> new NQuadsStream(out);
            case jsonld -> new JsonLdStream(out);
            default -> RiotStream.to(out, format);
        };
    }
}
