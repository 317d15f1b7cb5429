package newsgraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A store in numbers.
 *
 * @param classes   how many things of each class of the ontology, in all articles
 * @param sources   how many articles of each paper or site; empty name: not known
 * @param days      how many articles of each issue date; empty: not known
 * @param quads     triples of all articles
 * @param derived   what resolve and reconcile have found: events that several articles tell, people told apart from others of their name, pairs in doubt, matches in
 *                  other sources
 * @param bytes     what the database, the index and what is staged take of the disk
 * @param builds    the last builds, as lines: when, articles taken in
 */
public record StoreStats(Map<String, Long> classes, Map<String, Long> sources, Map<String, Long> days, long quads, Map<String, Long> derived, Map<String, Long> bytes, List<String> builds) {

    private static final String PREFIXES = "PREFIX ng: <https://w3id.org/newsgraph/ns#> PREFIX schema: <https://schema.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
    private static final String CLASSES = PREFIXES + "SELECT ?key (COUNT(DISTINCT ?thing) AS ?n) { ?class rdfs:subClassOf* ?top VALUES ?top { ng:Entity ng:Fact ng:Article ng:Page ng:Mention ng:Evidence } "
            + "GRAPH ?article { ?thing a ?class } FILTER (!STRSTARTS(STR(?article), '" + Derived.BASE + "')) BIND (STRAFTER(STR(?class), '#') AS ?key) } GROUP BY ?key ORDER BY DESC(?n) ?key";
    private static final String SOURCES = PREFIXES + "SELECT ?key (COUNT(?a) AS ?n) { ?a a ng:Article OPTIONAL { ?a schema:isPartOf/schema:publisher/rdfs:label ?key } } GROUP BY ?key ORDER BY DESC(?n) ?key";
    private static final String DAYS = PREFIXES + "SELECT ?key (COUNT(?a) AS ?n) { ?a a ng:Article OPTIONAL { ?a schema:datePublished ?key } } GROUP BY ?key ORDER BY ?key";
    private static final String DERIVED = PREFIXES + "PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?key (COUNT(DISTINCT ?x) AS ?n) { "
            + in(Derived.EVENTS, "?event owl:sameAs ?x", "merged events") + " UNION " + in(Derived.EVENTS, "?x owl:sameAs ?whole", "events merged") + " UNION "
            + in(Derived.PEOPLE, "?x ng:namesakeOf ?plain", "people apart") + " UNION " + in(Derived.DOUBTS, "?x a ng:Doubt", "doubts") + " UNION "
            + in(Derived.MATCHES, "?x skos:exactMatch|skos:closeMatch ?other", "matched") + " } GROUP BY ?key ORDER BY ?key";
    private static final int BUILDS = 10;

    /** Counts a store; some seconds for millions of triples. */
    public static StoreStats of(Store store) {
        try {
            Map<String, Long> bytes = new LinkedHashMap<>();
            for (String part : List.of("db", FullText.FOLDER, "staged")) {
                bytes.put(part, DiskUse.of(store.folder().resolve(part)));
            }
            List<String> builds = BuildLog.last(store.folder(), BUILDS);
            return new StoreStats(counts(store, CLASSES), counts(store, SOURCES), counts(store, DAYS), Ledger.load(store.folder()).quads(), counts(store, DERIVED), bytes, builds);
        } catch (IOException e) {
            throw new StoreException("cannot read the store " + store.folder() + ": " + e.getMessage(), e);
        }
    }

    private static String in(Node graph, String pattern, String key) {
        return "{ GRAPH <" + graph.getURI() + "> { " + pattern + " } BIND ('" + key + "' AS ?key) }";
    }

    private static Map<String, Long> counts(Store store, String sparql) {
        Query query = QueryFactory.create(sparql);
        return store.answer(query, exec -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            exec.select().forEachRemaining(row -> {
                Node key = row.get(Var.alloc("key"));
                counts.put(key == null ? "" : key.getLiteralLexicalForm(), ((Number) row.get(Var.alloc("n")).getLiteralValue()).longValue());
            });
            return counts;
        });
    }
}
