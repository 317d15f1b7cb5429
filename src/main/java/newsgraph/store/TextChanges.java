package newsgraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextDocProducer;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.HashSet;
import java.util.Set;

/** Keeps the full-text index in step with what one transaction adds and deletes; the index is brought up to date at its end. */
final class TextChanges implements TextDocProducer {

    private final DatasetGraph graphs;
    private final FullText text;
    /** By thread: a reader that ends must not settle what a writer has not yet committed. */
    private final ThreadLocal<Set<Triple>> touched = ThreadLocal.withInitial(HashSet::new);

    TextChanges(DatasetGraph graphs, FullText text) {
        this.graphs = graphs;
        this.text = text;
    }

    void touch(Triple triple) {
        if (FullText.PROPERTIES.contains(triple.getPredicate())) {
            touched.get().add(triple);
        }
    }

    @Override
    public void change(TextQuadAction action, Node graph, Node subject, Node property, Node object) {
        touch(Triple.create(subject, property, object));
    }

    @Override
    public void start() {
        // What readers begin changes nothing.
    }

    @Override
    public void finish() {
        touched.get().forEach(triple -> text.update(graphs, triple));
        touched.remove();
    }

    @Override
    public void reset() {
        touched.remove();
    }
}
