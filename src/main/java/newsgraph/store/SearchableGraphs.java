package newsgraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The graphs of a store with the full-text index that follows every change, for those who write through a server. */
final class SearchableGraphs extends DatasetGraphText {

    SearchableGraphs(DatasetGraph graphs, FullText text) {
        super(graphs, text.index(), new TextChanges(graphs, text));
    }

    @Override
    public void add(Quad quad) {
        super.add(Decimals.stored(quad));
    }

    @Override
    public void add(Node graph, Node subject, Node property, Node object) {
        super.add(graph, subject, property, Decimals.stored(object));
    }

    @Override
    public void delete(Quad quad) {
        super.delete(Decimals.stored(quad));
    }

    @Override
    public void delete(Node graph, Node subject, Node property, Node object) {
        super.delete(graph, subject, property, Decimals.stored(object));
    }
}
