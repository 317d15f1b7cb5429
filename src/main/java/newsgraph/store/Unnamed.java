package newsgraph.store;

import newsgraph.rdf.Vocabulary;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Takes out of the derived graphs what they say of people, bodies and places whose last article goes. To be used in one transaction. */
final class Unnamed {

    private static final List<Node> NAMING = List.of(Terms.REFERS_TO, Terms.MEMBER, Terms.BODY);
    private static final List<Node> MATCHING = List.of(Vocabulary.node("skos:exactMatch"), Vocabulary.node("skos:closeMatch"));

    private final DatasetGraph graphs;
    private final Consumer<Triple> touched;
    private final Set<Node> named = new HashSet<>();

    Unnamed(DatasetGraph graphs, Consumer<Triple> touched) {
        this.graphs = graphs;
        this.touched = touched;
    }

    /** Notes whom and what an article names, before it is taken out. */
    void goes(Node article) {
        NAMING.forEach(property -> graphs.find(article, Node.ANY, property, Node.ANY).forEachRemaining(quad -> named.add(quad.getObject())));
    }

    /** Forgets those that no article names any more, when all that go are out. */
    void finish() {
        named.stream().filter(thing -> Iter.allMatch(graphs.find(Node.ANY, thing, Node.ANY, Node.ANY), quad -> Derived.isDerived(quad.getGraph()))).forEach(this::forget);
        named.clear();
    }

    private void forget(Node thing) {
        List<Node> others = MATCHING.stream().flatMap(property -> objects(Derived.MATCHES, thing, property).stream()).toList();
        List.of(Derived.DOUBTS, Derived.MATCHES).forEach(list -> new Doubts(graphs, list).forgetAll(thing));
        for (Node graph : Derived.told()) {
            graphs.find(graph, thing, Terms.LABEL, Node.ANY).forEachRemaining(quad -> touched.accept(quad.asTriple()));
            graphs.deleteAny(graph, thing, Node.ANY, Node.ANY);
            graphs.deleteAny(graph, Node.ANY, Node.ANY, thing);
        }
        others.stream().filter(other -> MATCHING.stream().noneMatch(property -> graphs.contains(Derived.MATCHES, Node.ANY, property, other)))
                .forEach(other -> graphs.deleteAny(Derived.MATCHES, other, Node.ANY, Node.ANY));
        graphs.deleteAny(Derived.ASKED, Derived.indexed(thing), Node.ANY, Node.ANY);
    }

    private List<Node> objects(Node graph, Node subject, Node property) {
        return Iter.toList(graphs.find(graph, subject, property, Node.ANY)).stream().map(Quad::getObject).toList();
    }
}
