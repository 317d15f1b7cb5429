package newsgraph.store;

import newsgraph.model.Ng;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.List;

/**
 * The graphs of a store that no article says by itself: what {@link Resolution} finds by comparing articles, and what other sources say of the same things.
 * Each can be dropped and made again.
 */
final class Derived {

    static final String BASE = Ng.BASE + "derived/";

    /** People kept apart from others of their name. */
    static final Node PEOPLE = graph("people");
    /** Articles that print the text of another. */
    static final Node TEXTS = graph("texts");
    /** Events that several articles tell. */
    static final Node EVENTS = graph("events");
    /** What a person has to decide. */
    static final Node DOUBTS = graph("doubts");
    /** Bookkeeping of the resolution, in names and words that stand nowhere else. */
    static final Node INDEX = graph("index");
    /** The same things in other sources. */
    static final Node MATCHES = graph("matches");
    /** Bodies that the list knows. */
    static final Node BODIES = graph("bodies");
    /** Which entities other sources were asked for; the object is the address asked. */
    static final Node ASKED = graph("asked");

    /** A node of the index for an article, and its mark that the article has been compared with the others. */
    static final Node DONE = NodeFactory.createURI(BASE + "index#done");

    private Derived() {
    }

    static boolean isDerived(Node graph) {
        return graph.isURI() && graph.getURI().startsWith(BASE);
    }

    /** Those that say something of the world. */
    static List<Node> told() {
        return List.of(BODIES, DOUBTS, EVENTS, MATCHES, PEOPLE, TEXTS);
    }

    /** An article has been read, again perhaps: it has to be compared anew. */
    static void isRead(DatasetGraph graphs, Node article) {
        graphs.deleteAny(INDEX, indexed(article), DONE, Node.ANY);
    }

    /** The node of the index that stands for a node of the graph. */
    static Node indexed(Node node) {
        return NodeFactory.createURI(BASE + "index/" + node.getURI().substring(Ng.BASE.length()));
    }

    /** The way back. */
    static Node meant(Node indexed) {
        return NodeFactory.createURI(Ng.BASE + indexed.getURI().substring((BASE + "index/").length()));
    }

    private static Node graph(String name) {
        return NodeFactory.createURI(BASE + name);
    }
}
