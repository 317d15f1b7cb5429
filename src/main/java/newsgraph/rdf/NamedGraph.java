package newsgraph.rdf;

import newsgraph.model.Iri;
import org.apache.jena.graph.Triple;

import java.util.List;

/**
 * What one article says, as triples.
 *
 * @param name    IRI of the article, name of its graph
 * @param triples sorted, each once, without blank nodes
 */
public record NamedGraph(Iri name, List<Triple> triples) {

    public NamedGraph {
        triples = List.copyOf(triples);
    }
}
