package newsgraph.store;

import newsgraph.model.Iri;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

import java.util.List;
import java.util.TreeSet;

/** Finds articles as people name them. */
final class ArticleNames {

    private ArticleNames() {
    }

    /** The articles with this IRI, this id or this headline; several may have the same id or headline. */
    static List<Iri> find(Store store, String article) {
        DatasetGraph graphs = store.graphs();
        return Txn.calculateRead(graphs, () -> {
            TreeSet<String> found = new TreeSet<>();
            if (article.matches("https?://\\S+") && graphs.containsGraph(NodeFactory.createURI(article))) {
                found.add(article);
            }
            add(graphs, "schema:identifier", NodeFactory.createLiteralString(article), found);
            add(graphs, "schema:headline", NodeFactory.createLiteralLang(article, "zh"), found);
            return found.stream().map(Iri::new).toList();
        });
    }

    private static void add(DatasetGraph graphs, String property, Node value, TreeSet<String> found) {
        for (Quad quad : (Iterable<Quad>) () -> graphs.findNG(Node.ANY, Node.ANY, Vocabulary.node(property), value)) {
            if (quad.getGraph().equals(quad.getSubject())) {
                found.add(quad.getGraph().getURI());
            }
        }
    }
}
