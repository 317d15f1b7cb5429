package newsgraph.store;

import newsgraph.rdf.NamedGraph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A graph as N-Quads in UTF-8, the bytes that Jena's writer gives. Each name and value is put into words once a graph, not once a quad: they take four fifths
 * of the text, and the writer of Jena three times as long.
 */
final class NQuads {

    /** Bytes of a quad, about: room for a graph without much copying. */
    private static final int QUAD = 230;
    private static final byte[] END = {' ', '.', '\n'};

    private final Map<Node, byte[]> terms = new HashMap<>();
    private final ByteArrayOutputStream out;

    private NQuads(int quads) {
        out = new ByteArrayOutputStream(Math.min(quads, 1 << 20) * QUAD);
    }

    static byte[] of(NamedGraph graph) {
        NQuads quads = new NQuads(graph.triples().size());
        byte[] name = quads.term(NodeFactory.createURI(graph.name().value()));
        for (Triple triple : graph.triples()) {
            quads.add(triple.getSubject());
            quads.add(triple.getPredicate());
            quads.add(triple.getObject());
            quads.out.writeBytes(name);
            quads.out.writeBytes(END);
        }
        return quads.out.toByteArray();
    }

    private void add(Node node) {
        out.writeBytes(term(node));
        out.write(' ');
    }

    private byte[] term(Node node) {
        return terms.computeIfAbsent(node, term -> NodeFmtLib.strNT(term).getBytes(StandardCharsets.UTF_8));
    }
}
