package newsgraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;

import java.util.Comparator;
import java.util.List;

/** Checks graphs against {@code ontology/shapes.ttl}, together with the ontology. Shapes are parsed once; thread-safe. */
public final class Validator {

    private final Shapes shapes;
    private final Graph ontology;

    private Validator(Shapes shapes, Graph ontology) {
        this.shapes = shapes;
        this.ontology = ontology;
    }

    /** With the ontology and shapes that the jar brings. */
    public static Validator load() {
        return new Validator(Shapes.parse(Ontology.shapes()), Ontology.load().getGraph());
    }

    /** What is wrong with a graph, in the order of its articles and nodes; nothing if it conforms. */
    public List<Finding> findings(Graph graph) {
        Graph all = GraphFactory.createGraphMem();
        GraphUtil.addInto(all, ontology);
        GraphUtil.addInto(all, graph);
        Whereabouts whereabouts = new Whereabouts(all);
        return ShaclValidator.get().validate(shapes, all).getEntries().stream().map(entry -> finding(entry, whereabouts))
                .sorted(Comparator.comparing(Finding::article).thenComparing(Finding::node).thenComparing(Finding::rule).thenComparing(Finding::message)).toList();
    }

    private static Finding finding(ReportEntry entry, Whereabouts whereabouts) {
        Node node = entry.focusNode();
        String path = entry.resultPath() == null ? "" : " at " + entry.resultPath();
        String value = entry.value() == null ? "" : ": " + (entry.value().isLiteral() ? entry.value().getLiteralLexicalForm() : entry.value());
        return new Finding(whereabouts.article(node), whereabouts.passage(node), node.toString(), whereabouts.type(node) + path, entry.message() + value);
    }
}
