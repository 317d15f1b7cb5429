package newsgraph.store;

import newsgraph.rdf.Finding;
import newsgraph.rdf.Validator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Validates what was found by comparing articles: each node of the derived graphs with what they and the articles say of it and of the things it points at.
 * To be used in a transaction.
 */
final class DerivedValidation {

    /** Nodes validated together, with their surroundings some ten thousand triples. */
    private static final int TOGETHER = 3_000;

    private final DatasetGraph graphs;
    private final Graph union;
    private final Validator validator;
    private final Consumer<Finding> report;
    private final Set<Node> waiting = new HashSet<>();

    DerivedValidation(DatasetGraph graphs, Validator validator, Consumer<Finding> report) {
        this.graphs = graphs;
        this.union = graphs.getUnionGraph();
        this.validator = validator;
        this.report = report;
    }

    void run() {
        MergedEvents merged = new MergedEvents(graphs, touched -> { });
        merged.all().forEach(event -> add(merged.nodes(event)));
        Derived.told().stream().filter(graph -> !graph.equals(Derived.EVENTS)).forEach(graph -> subjects(graph).forEach(node -> add(List.of(node))));
        flush();
    }

    private Set<Node> subjects(Node graph) {
        Set<Node> subjects = new HashSet<>();
        graphs.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects;
    }

    private void add(Collection<Node> together) {
        waiting.addAll(together);
        if (waiting.size() >= TOGETHER) {
            flush();
        }
    }

    private void flush() {
        Graph surroundings = GraphFactory.createGraphMem();
        waiting.forEach(node -> said(node, surroundings));
        Set<Node> objects = new HashSet<>();
        surroundings.find().forEachRemaining(triple -> objects.add(triple.getObject()));
        objects.stream().filter(Node::isURI).forEach(node -> said(node, surroundings));
        Set<String> names = new HashSet<>();
        waiting.forEach(node -> names.add(node.toString()));
        validator.findings(surroundings).stream().filter(finding -> names.contains(finding.node())).forEach(report);
        waiting.clear();
    }

    private void said(Node node, Graph surroundings) {
        GraphUtil.add(surroundings, union.find(node, Node.ANY, Node.ANY));
    }
}
