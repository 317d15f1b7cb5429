package newsgraph.store;

import newsgraph.rdf.NamedGraph;

import java.io.OutputStream;

/** Graphs as text of one format. */
interface GraphStream {

    void write(NamedGraph graph);

    /** Writes what is still to be written; the stream below is left open. */
    void finish();

    static GraphStream to(OutputStream out, GraphFormat format) {
        return format == GraphFormat.jsonld ? new JsonLdStream(out) : RiotStream.to(out, format);
    }
}
