package newsgraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which articles of a store are meant; what is empty does not matter.
 *
 * @param source name of the paper or site
 * @param from   first issue date: 2023-12-01
 * @param to     last issue date
 * @param place  a place that the article speaks of, or that holds one it speaks of, as people write it
 * @param entity someone or something that the article speaks of, as people write it
 */
public record Selection(String source, String from, String to, String place, String entity) {

    /** All articles. */
    public static final Selection ALL = new Selection("", "", "", "", "");

    private static final NamedQuery QUERY = NamedQuery.parse("selection", """
            # parameter: source text : paper
            # parameter: from day : first day
            # parameter: to day : last day
            # parameter: place entity : place
            # parameter: entity entity : entity
            PREFIX ng: <https://w3id.org/newsgraph/ns#>
            PREFIX schema: <https://schema.org/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT DISTINCT ?article {
              ?article a ng:Article . OPTIONAL { ?article schema:datePublished ?day }
              FILTER (!BOUND(?from) || ?day >= ?from) FILTER (!BOUND(?to) || ?day <= ?to)
              FILTER (!BOUND(?source) || EXISTS { ?article schema:isPartOf/schema:publisher/rdfs:label ?paper . FILTER (STR(?paper) = ?source) })
              FILTER (!BOUND(?place) || EXISTS { GRAPH ?article { ?one ng:refersTo/schema:containedInPlace* ?place } })
              FILTER (!BOUND(?entity) || EXISTS { GRAPH ?article { ?other ng:refersTo ?entity } })
            }
            """);

    /** The names of the graphs in order. To be called in a transaction. */
    List<Node> graphs(Store store) {
        if (equals(ALL)) {
            return ArticleGraphs.names(store.graphs());
        }
        Map<String, String> given = new LinkedHashMap<>();
        Map.of("source", source, "from", from, "to", to, "place", place, "entity", entity).forEach((name, value) -> {
            if (!value.isEmpty()) {
                given.put(name, value);
            }
        });
        Query query = new ParameterBinding(store).bind(QUERY, given);
        return store.answer(query, exec -> {
            List<Node> found = new ArrayList<>();
            exec.select().forEachRemaining(row -> found.add(row.get(Var.alloc("article"))));
            found.sort(Comparator.comparing(Node::toString));
            return found;
        });
    }
}
