package newsgraph.store;

import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Ontology;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Graphs into a store, in transactions of at least {@link #QUADS} quads, each with whole articles only; compacts at the end. An article that comes again
 * replaces its graph.
 */
final class StoreSink implements GraphSink {

    /** Quads a transaction: TDB2 5.6.0 rewrites index paths with every commit; a million quads take 1.0 GB by 100,000, 4.6 GB by 10,000, 0.4 GB in one. */
    private static final int QUADS = 100_000;
    private static final Node ONTOLOGY = NodeFactory.createURI(Ontology.GRAPH);

    private final DatasetGraph graphs;
    private final Path folder;
    private final Map<Node, NamedGraph> waiting = new LinkedHashMap<>();
    private int quads;
    private boolean wrote;
    private boolean committed;
    private boolean open = true;

    StoreSink(DatasetGraph graphs, Path folder) {
        this.graphs = graphs;
        this.folder = folder;
    }

    @Override
    public void write(NamedGraph graph) {
        waiting.put(NodeFactory.createURI(graph.name().value()), graph);
        quads += graph.triples().size();
        if (quads >= QUADS) {
            commit();
        }
    }

    @Override
    public void discard() {
        open = false;
        waiting.clear();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            commit();
            if (wrote) {
                DatabaseMgr.compact(graphs, true);
            }
        }
    }

    private void commit() {
        try {
            Txn.executeWrite(graphs, () -> {
                if (!committed) {
                    ontology();
                }
                waiting.forEach((name, graph) -> {
                    graphs.removeGraph(name);
                    for (Triple triple : graph.triples()) {
                        graphs.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
                    }
                });
            });
        } catch (FileException e) {
            throw new StoreException("cannot write the store " + folder + ": " + e.getMessage() + "; what was committed before is kept", e);
        }
        wrote |= !waiting.isEmpty();
        committed = true;
        waiting.clear();
        quads = 0;
    }

    /** The ontology as this program brings it, in its own graph; written again only when it has changed. */
    private void ontology() {
        Graph now = Ontology.load().getGraph();
        if (!graphs.getGraph(ONTOLOGY).isIsomorphicWith(now)) {
            graphs.removeGraph(ONTOLOGY);
            GraphUtil.addInto(graphs.getGraph(ONTOLOGY), now);
            wrote = true;
        }
    }
}
