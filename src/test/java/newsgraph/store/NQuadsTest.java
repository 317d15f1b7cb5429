package newsgraph.store;

import newsgraph.model.Iri;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NQuadsTest {

    @Test
    void a_graph_is_written_byte_by_byte_as_by_jena() {
        assertAsJena(Graphs.load(TextPolicy.full).graph(Readings.meeting()));
    }

    @Test
    void so_are_values_that_need_care() {
        Node subject = NodeFactory.createURI("https://newsgraph.example/id/person/O'Brien·李");
        Node property = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
        List<Triple> triples = List.of(
                Triple.create(subject, property, NodeFactory.createLiteralLang("“引号”\"里\\外\"\t\r\n\f\b 😀\u0000\u0085", "zh")),
                Triple.create(subject, property, NodeFactory.createLiteralString("")),
                Triple.create(subject, property, NodeFactory.createLiteralDT("12.5", XSDDatatype.XSDdecimal)),
                Triple.create(subject, property, NodeFactory.createLiteralDT("<xsd:no integer>", XSDDatatype.XSDinteger)),
                Triple.create(subject, property, subject));
        assertAsJena(new NamedGraph(new Iri("https://newsgraph.example/id/article/a1"), triples));
    }

    private static void assertAsJena(NamedGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF quads = StreamRDFWriter.getWriterStream(out, GraphFormat.nq.format());
        quads.start();
        Node name = NodeFactory.createURI(graph.name().value());
        graph.triples().forEach(triple -> quads.quad(Quad.create(name, triple)));
        quads.finish();
        assertEquals(out.toString(StandardCharsets.UTF_8), new String(NQuads.of(graph), StandardCharsets.UTF_8));
    }
}
