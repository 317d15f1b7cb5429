package newsgraph.store;

import newsgraph.rdf.Finding;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Validator;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;

import java.util.function.Consumer;

/** Checks graphs against the shapes while they are stored, some hundred articles at a time: one start of the validator costs as much as many articles. */
public final class Checks {

    /** No check. */
    public static final Checks NONE = new Checks(null, finding -> { });
    /** Triples checked together. */
    private static final int TOGETHER = 30_000;

    private final Validator validator;
    private final Consumer<Finding> report;
    private Graph graphs = GraphFactory.createGraphMem();

    private Checks(Validator validator, Consumer<Finding> report) {
        this.validator = validator;
        this.report = report;
    }

    /** Checks that report what they find. */
    public static Checks with(Validator validator, Consumer<Finding> report) {
        return new Checks(validator, report);
    }

    void add(NamedGraph graph) {
        if (validator != null) {
            graph.triples().forEach(graphs::add);
            if (graphs.size() >= TOGETHER) {
                finish();
            }
        }
    }

    /** Checks what still waits. */
    void finish() {
        if (validator != null && !graphs.isEmpty()) {
            validator.findings(graphs).forEach(report);
            graphs = GraphFactory.createGraphMem();
        }
    }
}
