package newsgraph.serve;

import newsgraph.model.Ng;
import newsgraph.rdf.Vocabulary;
import newsgraph.store.QuerySource;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a report asks the store; rows are plain strings by variable, open ones left out. Values go in as terms. */
final class ReportQueries {

    private static final String PREFIXES = Vocabulary.PREFIXES.entrySet().stream().map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n").collect(Collectors.joining());

    private final QuerySource source;
    private final Selection selection;

    ReportQueries(QuerySource source, Selection selection) {
        this.source = source;
        this.selection = selection;
    }

    /** The things that the name stands for, those that articles name most often first. */
    List<Map<String, String>> named() {
        return rows("""
                SELECT ?it ?label (COUNT(?mention) AS ?n) { VALUES ?written { ?zh ?plain } ?it rdfs:label|skos:altLabel ?written ; rdfs:label ?label .
                  FILTER (STRSTARTS(STR(?it), "%s")) FILTER (!STRSTARTS(STR(?it), "%sevent/")) OPTIONAL { ?mention ng:refersTo ?it } } GROUP BY ?it ?label ORDER BY DESC(?n) ?it
                """.formatted(Ng.BASE, Ng.BASE), Map.of("zh", NodeFactory.createLiteralLang(selection.name(), "zh"), "plain", NodeFactory.createLiteralString(selection.name())));
    }

    /** Events with day, kind and place; the latest first. */
    List<Map<String, String>> events(Map<String, Node> it) {
        String who = it.isEmpty() ? "" : "{ ?part ng:actor ?it ; ng:inEvent ?event } UNION { ?event ng:place|ng:concerns ?it }";
        return rows("""
                SELECT ?event ?class ?kind ?label ?stance ?factuality (MIN(?begin) AS ?day) (SAMPLE(?where) AS ?place) (SAMPLE(?wkt) AS ?point) { %s
                  ?event ng:factuality ?stance ; a ?class . FILTER NOT EXISTS { ?event owl:sameAs ?whole } %s
                  GRAPH ?ontology { ?class rdfs:label ?kind . FILTER (LANG(?kind) = "%s") } GRAPH ?values { ?stance skos:prefLabel ?factuality . FILTER (LANG(?factuality) = "%s") }
                  OPTIONAL { ?event rdfs:label ?label } OPTIONAL { ?event ng:place ?spot . ?spot rdfs:label ?where OPTIONAL { ?spot geo:hasGeometry/geo:asWKT ?wkt } }
                } GROUP BY ?event ?class ?kind ?label ?stance ?factuality ORDER BY DESC(?day) ?event LIMIT %d
                """.formatted(who, days(), selection.language(), selection.language(), selection.most()), it);
    }

    /** Who took part in events. */
    List<Map<String, String>> roles(List<String> events) {
        return rows("""
                SELECT DISTINCT ?event ?order ?role ?actor ?name ?title { VALUES ?event { %s } ?part ng:inEvent ?event ; ng:role ?concept . GRAPH ?values { ?concept skos:prefLabel ?role . FILTER (LANG(?role) = "%s") }
                  OPTIONAL { ?part ng:actor ?actor . ?actor rdfs:label ?label } OPTIONAL { ?part ng:asWritten ?written } OPTIONAL { ?part ng:asTitle ?title } OPTIONAL { ?part ng:order ?order } BIND (COALESCE(?label, ?written, "") AS ?name)
                } ORDER BY ?event ?role ?order ?name
                """.formatted(terms(events), selection.language()), Map.of());
    }

    /** What proves facts. */
    List<Map<String, String>> evidence(List<String> facts) {
        return rows("""
                SELECT DISTINCT ?fact ?quote ?headline ?issued ?confidence ?rule { VALUES ?fact { %s } ?fact ng:evidence ?evidence . ?evidence ng:confidence ?confidence ; ng:rule ?rule ; ng:mention ?mention .
                  ?mention nif:anchorOf ?quote ; nif:referenceContext ?article OPTIONAL { ?article schema:headline ?headline } OPTIONAL { ?article schema:datePublished ?issued } } ORDER BY ?fact ?issued ?quote
                """.formatted(terms(facts)), Map.of());
    }

    /** Posts that someone is called by, or that people hold in a body. */
    List<Map<String, String>> posts(Map<String, Node> it) {
        return rows("""
                SELECT ?fact ?title ?of (MIN(?on) AS ?first) (MAX(?on) AS ?last) { { ?fact org:member ?it OPTIONAL { ?fact org:organization/rdfs:label ?of } } UNION { ?fact org:organization ?it ; org:member/rdfs:label ?of } ?fact ng:title ?title OPTIONAL { ?fact ng:observedOn ?on } } GROUP BY ?fact ?title ?of ORDER BY ?of ?title LIMIT 60
                """, it);
    }

    /** What someone said, or what was said at the events. */
    List<Map<String, String>> statements(Map<String, Node> it, List<String> events) {
        String who = it.isEmpty() ? "VALUES ?event { " + terms(events) + " } ?fact ng:saidDuring ?event ." : "?fact ng:speaker ?it .";
        return rows("SELECT DISTINCT ?fact ?verb ?text ?speaker { " + who + " ?fact ng:speechVerb ?verb ; schema:text ?text . OPTIONAL { ?fact ng:speaker/rdfs:label ?speaker } } ORDER BY ?fact LIMIT 60", it);
    }

    /** The day of an event, which one without a day need not have unless days were asked for. */
    private String days() {
        String time = "?event ng:time/sem:hasEarliestBeginTimeStamp ?begin . ";
        if (selection.from().isEmpty() && selection.to().isEmpty()) {
            return "OPTIONAL { " + time + "}";
        }
        return time + selection.from().map(day -> "FILTER (?begin >= " + day(day) + ") ").orElse("") + selection.to().map(day -> "FILTER (?begin <= " + day(day) + ")").orElse("");
    }

    private static String day(LocalDate day) {
        return "\"" + day + "\"^^<" + XSDDatatype.XSDdate.getURI() + ">";
    }

    private static String terms(List<String> iris) {
        return iris.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
    }

    private List<Map<String, String>> rows(String sparql, Map<String, Node> values) {
        Map<Var, Node> terms = new HashMap<>();
        values.forEach((name, node) -> terms.put(Var.alloc(name), node));
        Query query = QueryFactory.create(PREFIXES + sparql.replace("VALUES ?written { ?zh ?plain }", "{ BIND (?zh AS ?written) } UNION { BIND (?plain AS ?written) }"));
        return source.answer(terms.isEmpty() ? query : QueryTransformOps.syntaxSubstitute(query, terms), exec -> {
            List<Map<String, String>> rows = new ArrayList<>();
            exec.select().forEachRemaining(binding -> {
                Map<String, String> row = new LinkedHashMap<>();
                binding.forEach((variable, node) -> row.put(variable.getVarName(), node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()));
                rows.add(row);
            });
            return rows;
        });
    }
}
