package newsgraph.store;

import newsgraph.rdf.NamedGraph;
import org.apache.jena.atlas.RuntimeIOException;

import java.io.IOException;
import java.io.OutputStream;

/** N-Quads; a graph is put into words on the thread that made it. */
record NQuadsStream(OutputStream out) implements GraphStream {

    @Override
    public Runnable ready(NamedGraph graph) {
        byte[] quads = NQuads.of(graph);
        return () -> write(quads);
    }

    @Override
    public void finish() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }

    private void write(byte[] quads) {
        try {
            out.write(quads);
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }
}
