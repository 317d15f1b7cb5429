package newsgraph.store;

import newsgraph.model.Ng;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.Iterator;
import java.util.List;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Graphs of knowledge that was derived from articles: neither an article's nor the ontology's. They can be dropped and made again. */
final class Derived {

    private static final String ARTICLES = Ng.BASE + "article/";

    private Derived() {
    }

    static boolean isDerived(Node graph) {
        return graph.getURI().startsWith(Ng.BASE) && !graph.getURI().startsWith(ARTICLES);
    }

    /** Hands over the derived graphs that name an article. */
    static void remove(DatasetGraph graphs, Node article, Consumer<Node> remove) {
        List<Node> naming = new ArrayList<>();
        for (Iterator<Node> names = graphs.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            if (isDerived(name) && (graphs.contains(name, Node.ANY, Node.ANY, article) || graphs.contains(name, article, Node.ANY, Node.ANY))) {
                naming.add(name);
            }
        }
        naming.forEach(remove);
    }
}
