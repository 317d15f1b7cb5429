package newsgraph.store;

import newsgraph.model.Iri;
import newsgraph.rdf.NamedGraph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

import java.io.ByteArrayOutputStream;

/**
 * A graph on its way into a store. Packing needs no lock and takes a while, so it is done on the thread that made the graph.
 *
 * @param quads  as RDF Thrift, which is read in less than half the time of N-Quads; one after the other they are a file of them
 * @param digest stands for the triples
 * @param size   how many triples
 */
record PackedGraph(Iri name, byte[] quads, String digest, int size) {

    /** Bytes of a quad, about: room for a graph without much copying. */
    private static final int QUAD = 240;

    static PackedGraph of(NamedGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(graph.triples().size(), 1 << 20) * QUAD);
        StreamRDF quads = StreamRDFWriter.getWriterStream(out, RDFFormat.RDF_THRIFT);
        Node name = NodeFactory.createURI(graph.name().value());
        quads.start();
        for (Triple triple : graph.triples()) {
            quads.quad(Quad.create(name, triple));
        }
        quads.finish();
        byte[] packed = out.toByteArray();
        return new PackedGraph(graph.name(), packed, Fingerprints.of(packed), graph.triples().size());
    }
}
