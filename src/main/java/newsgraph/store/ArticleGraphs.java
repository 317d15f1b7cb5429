package newsgraph.store;

import newsgraph.model.Iri;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Ontology;
import newsgraph.rdf.TripleOrder;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.Comparator;
import java.util.List;

/** The graphs of a store that articles have made; not the ontology's and the derived ones. To be called in a transaction. */
final class ArticleGraphs {

    private ArticleGraphs() {
    }

    /** Their names in order. */
    static List<Node> names(DatasetGraph graphs) {
        return Iter.toList(graphs.listGraphNodes()).stream().filter(name -> !name.hasURI(Ontology.GRAPH) && !Derived.isDerived(name)).sorted(Comparator.comparing(Node::toString)).toList();
    }

    /** One of them, sorted. */
    static NamedGraph graph(DatasetGraph graphs, Node name) {
        List<Triple> triples = graphs.getGraph(name).stream().sorted(TripleOrder.INSTANCE).toList();
        return new NamedGraph(new Iri(name.getURI()), triples);
    }
}
