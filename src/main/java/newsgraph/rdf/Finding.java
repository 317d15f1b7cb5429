package newsgraph.rdf;

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

    @Override
    public String toString() {
        return (article.isEmpty() ? "" : article + ": ") + (passage.isEmpty() ? "" : "“" + passage + "”: ") + rule + ": " + message + " <" + node + ">";
    }
}
