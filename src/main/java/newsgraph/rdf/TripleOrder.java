package newsgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

import java.util.Comparator;

/** Triples by subject, its class first, then by property and value. */
public enum TripleOrder implements Comparator<Triple> {
    INSTANCE;

    @Override
    public int compare(Triple one, Triple other) {
        int subjects = terms(one.getSubject(), other.getSubject());
        if (subjects != 0) {
            return subjects;
        }
        int predicates = typeFirst(one.getPredicate(), other.getPredicate());
        return predicates != 0 ? predicates : terms(one.getObject(), other.getObject());
    }

    /** By their letters; most that are equal are one object. */
    static int terms(Node one, Node other) {
        return one == other ? 0 : NodeCmp.compareRDFTerms(one, other);
    }

    private static int typeFirst(Node one, Node other) {
        if (one == other) {
            return 0;
        }
        int types = Boolean.compare(other.equals(RDF.Nodes.type), one.equals(RDF.Nodes.type));
        return types != 0 ? types : NodeCmp.compareRDFTerms(one, other);
    }
}
