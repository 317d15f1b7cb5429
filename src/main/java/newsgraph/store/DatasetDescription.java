package newsgraph.store;

import newsgraph.model.Ng;
import newsgraph.rdf.Ontology;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

import java.io.IOException;
import java.nio.file.Path;

/** A store described for catalogues and other programs, in the VoID vocabulary: what it holds, how much, under which licence, from which papers and days. */
public final class DatasetDescription {

    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String DCT = "http://purl.org/dc/terms/";

    private DatasetDescription() {
    }

    /**
     * Writes the description in Turtle.
     *
     * @param licence IRI of the licence; empty if nothing is to be said of it
     */
    public static void write(Store store, String licence, Path file) {
        StoreStats stats = StoreStats.of(store);
        Graph graph = GraphFactory.createDefaultGraph();
        Vocabulary.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
        graph.getPrefixMapping().setNsPrefix("void", VOID).setNsPrefix("dcterms", DCT);
        Node dataset = NodeFactory.createURI(Ng.BASE + "dataset");
        graph.add(dataset, RDF.Nodes.type, NodeFactory.createURI(VOID + "Dataset"));
        graph.add(dataset, NodeFactory.createURI(VOID + "vocabulary"), NodeFactory.createURI(Ontology.GRAPH));
        graph.add(dataset, NodeFactory.createURI(VOID + "triples"), integer(stats.quads()));
        graph.add(dataset, NodeFactory.createURI(VOID + "uriSpace"), NodeFactory.createLiteralString(Ng.BASE));
        stats.classes().forEach((name, count) -> {
            Node part = NodeFactory.createURI(dataset.getURI() + "/" + name);
            graph.add(dataset, NodeFactory.createURI(VOID + "classPartition"), part);
            graph.add(part, NodeFactory.createURI(VOID + "class"), Vocabulary.node("ng:" + name));
            graph.add(part, NodeFactory.createURI(VOID + "entities"), integer(count));
        });
        stats.sources().keySet().stream().filter(source -> !source.isEmpty()).forEach(source -> graph.add(dataset, NodeFactory.createURI(DCT + "source"), NodeFactory.createLiteralLang(source, "zh")));
        stats.days().keySet().stream().filter(day -> !day.isEmpty()).reduce((first, last) -> first.substring(0, 10) + "/" + last)
                .ifPresent(days -> graph.add(dataset, NodeFactory.createURI(DCT + "temporal"), NodeFactory.createLiteralString(days)));
        stats.derived().forEach((key, count) -> {
            Node part = NodeFactory.createURI(dataset.getURI() + "/derived/" + key.replace(' ', '-'));
            graph.add(dataset, NodeFactory.createURI(VOID + "subset"), part);
            graph.add(part, NodeFactory.createURI(DCT + "title"), NodeFactory.createLiteralLang(key, "en"));
            graph.add(part, NodeFactory.createURI(VOID + "entities"), integer(count));
        });
        if (!licence.isEmpty()) {
            graph.add(dataset, NodeFactory.createURI(DCT + "license"), NodeFactory.createURI(licence));
        }
        try {
            NewFile made = new NewFile(file);
            RDFDataMgr.write(made.out(), graph, RDFFormat.TURTLE_PRETTY);
            made.finish();
        } catch (IOException e) {
            throw FileSink.cannotWrite(file.toString(), e);
        }
    }

    private static Node integer(long value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }
}
