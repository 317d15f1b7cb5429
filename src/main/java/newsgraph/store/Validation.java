package newsgraph.store;

import newsgraph.rdf.Finding;
import newsgraph.rdf.Ontology;
import newsgraph.rdf.Validator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Validates graph files and stores. */
public final class Validation {

    /** Triples validated together in a store: many articles at a time, so that one start of the validator serves some hundred of them. */
    private static final int TOGETHER = 50_000;

    private Validation() {
    }

    /**
     * The findings in a file of any RDF format that its name tells, also packed; graphs are taken together.
     *
     * @throws StoreException if the file is not there, tells no format or cannot be parsed
     */
    public static List<Finding> file(Path file, Validator validator) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("cannot validate " + file + ": there is no such file");
        }
        if (!RdfFile.isNamed(file)) {
            throw new StoreException("cannot validate " + file + ": its name tells no RDF format (.ttl .trig .nt .nq .jsonld .rdf, also with .gz)");
        }
        DatasetGraph graphs = DatasetGraphFactory.create();
        try {
            RdfFile.read(file, ErrorHandlerFactory.errorHandlerStrictNoLogging, StreamRDFLib.dataset(graphs));
        } catch (IOException | RiotException e) {
            throw new StoreException("cannot validate " + file + ": " + e.getMessage(), e);
        }
        Graph all = GraphFactory.createGraphMem();
        graphs.stream().map(Quad::asTriple).forEach(all::add);
        return validator.findings(all);
    }

    /** Hands over the findings of a store, in its articles and in what was found by comparing them, some hundred articles at a time; returns how many articles were looked at. */
    public static long store(Store store, Validator validator, Consumer<Finding> report) {
        DatasetGraph graphs = store.graphs();
        return Txn.calculateRead(graphs, () -> {
            List<Node> names = ArticleGraphs.names(graphs);
            Graph batch = GraphFactory.createGraphMem();
            for (Node name : names) {
                GraphUtil.addInto(batch, graphs.getGraph(name));
                if (batch.size() >= TOGETHER) {
                    validator.findings(batch).forEach(report);
                    batch = GraphFactory.createGraphMem();
                }
            }
            validator.findings(batch).forEach(report);
            new DerivedValidation(graphs, validator, report).run();
            return (long) names.size();
        });
    }
}
