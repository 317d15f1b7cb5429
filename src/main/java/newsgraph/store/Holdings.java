package newsgraph.store;

import newsgraph.model.Iri;
import newsgraph.rdf.Names;
import org.apache.jena.graph.Node;

/** Names of nodes that hold a post, as the graphs of articles name them. */
final class Holdings {

    private Holdings() {
    }

    static Node node(Node person, String title, String body) {
        return Names.fact("holding", new Iri(person.getURI()), title, body);
    }
}
