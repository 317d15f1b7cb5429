package newsgraph.serve;

import newsgraph.model.EntityIris;
import newsgraph.model.Iri;
import newsgraph.model.Ng;
import newsgraph.rdf.Vocabulary;
import newsgraph.store.Store;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The things that articles speak of, by their IRIs. */
final class Things {

    /** Names of kinds, as newsgraph.ttl lists them; the entities among them are named by their names, the rest by hashes. */
    private static final Pattern NAMED = Pattern.compile("(person|org|place|doc|topic)/(.+)");
    private static final Pattern HASHED = Pattern.compile("(event|part|holding|statement|quantity|time|evidence|article|page)/[0-9a-f]{1,64}");
    private static final Query KNOWN = QueryFactory.create("ASK { ?thing ?property ?value }");
    /** What is said of the thing, and what says something of it: events of a person, mentions of a place. The rest is a query away. */
    private static final Query GRAPH = QueryFactory.create("""
            CONSTRUCT { ?thing ?property ?value . ?other ?link ?thing }
            { { ?thing ?property ?value } UNION { SELECT ?thing ?other ?link { ?other ?link ?thing } LIMIT 5000 } }
            """);

    private final Store store;

    Things(Store store) {
        this.store = store;
    }

    /** The IRI that a path below {@code /id/} stands for, as browsers send it: percent-encoded. */
    static Optional<Iri> iri(String path) {
        if (HASHED.matcher(path).matches()) {
            return Optional.of(new Iri(Ng.BASE + path));
        }
        var named = NAMED.matcher(path);
        if (!named.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(EntityIris.of(named.group(1), URLDecoder.decode(named.group(2).replace("+", "%2B"), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isKnown(Iri thing) {
        return store.answer(about(KNOWN, thing), exec -> exec.ask());
    }

    /** All that is said of a thing, and up to 5,000 links to it. */
    Graph graph(Iri thing) {
        Graph graph = store.answer(about(GRAPH, thing), exec -> exec.construct());
        Vocabulary.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
        return graph;
    }

    private static Query about(Query query, Iri thing) {
        return QueryTransformOps.syntaxSubstitute(query, Map.of(Var.alloc("thing"), NodeFactory.createURI(thing.value())));
    }
}
