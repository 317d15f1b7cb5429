package newsgraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * One thing that is wrong with a graph.
 *
 * @param article headline and id of the article it comes from; empty if the node hangs on none
 * @param passage the characters behind it; empty if there are none
 * @param node    IRI of the node at fault
 * @param rule    class of the node and the property that the rule is about
 * @param message what is wrong, with the value at fault
 */
public record Finding(String article, String passage, String node, String rule, String message) {

    /** A finding about a node of a graph; the graph tells its article and passage. */
    public static Finding of(Graph graph, Node node, String rule, String message) {
        Whereabouts whereabouts = new Whereabouts(graph);
        return new Finding(whereabouts.article(node), whereabouts.passage(node), node.toString(), rule, message);
    }

    @Override
    public String toString() {
        return (article.isEmpty() ? "" : article + ": ") + (passage.isEmpty() ? "" : "“" + passage + "”: ") + rule + ": " + message + " <" + node + ">";
    }
}
