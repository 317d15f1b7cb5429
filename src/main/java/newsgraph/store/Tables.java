package newsgraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Articles of a store as tables for spreadsheets and data frames: CSV files (RFC 4180, UTF-8) for people, events, participations and posts, joined by their IRIs. */
public final class Tables {

    private static final String PREFIXES = "PREFIX ng: <https://w3id.org/newsgraph/ns#> PREFIX cv: <https://w3id.org/newsgraph/cv#> PREFIX schema: <https://schema.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "PREFIX org: <http://www.w3.org/ns/org#> PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";

    /** A table: its name, and the query that makes the rows of one article. */
    private record Kind(String name, Query query) {

        static Kind of(String name, String sparql) {
            return new Kind(name, QueryFactory.create(PREFIXES + sparql));
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.of("people", "SELECT ?person ?name { ?person a ng:Person ; rdfs:label ?name } ORDER BY ?person"),
            Kind.of("events", "SELECT ?event ?type ?label ?factuality ?earliest ?latest ?place ?partOf ?article { ?event ng:factuality ?concept ; a ?class ; rdfs:label ?label . ?article a ng:Article "
                    + "OPTIONAL { ?event ng:time ?when . ?when sem:hasEarliestBeginTimeStamp ?earliest ; sem:hasLatestEndTimeStamp ?latest } OPTIONAL { ?event ng:place/rdfs:label ?place } "
                    + "OPTIONAL { ?event ng:subEventOf ?partOf } BIND (STRAFTER(STR(?class), '#') AS ?type) BIND (STRAFTER(STR(?concept), '#') AS ?factuality) } ORDER BY ?event ?earliest ?place"),
            Kind.of("participations", "SELECT ?event ?role ?rank ?actor ?name ?title ?words { ?part ng:inEvent ?event ; ng:role ?concept OPTIONAL { ?part ng:actor ?actor OPTIONAL { ?actor rdfs:label ?name } } "
                    + "OPTIONAL { ?part ng:order ?rank } OPTIONAL { ?part ng:asTitle ?title } OPTIONAL { ?part ng:asWritten ?words } BIND (STRAFTER(STR(?concept), '#') AS ?role) } ORDER BY ?event ?role ?rank ?actor ?words"),
            Kind.of("posts", "SELECT ?person ?name ?title ?body ?bodyName ?observed { ?holding org:member ?person ; ng:title ?title . ?person rdfs:label ?name OPTIONAL { ?holding org:organization ?body . ?body rdfs:label ?bodyName } "
                    + "OPTIONAL { ?holding ng:observedOn ?observed } } ORDER BY ?person ?title ?body ?observed"));

    private Tables() {
    }

    /**
     * Writes the tables into a folder, which is made; a table appears when it is whole. Rows in order of the articles, each once; in memory is a number for
     * each row.
     *
     * @return how many articles were read
     */
    public static long write(Store store, Selection selection, Path folder) {
        try {
            Files.createDirectories(folder);
            return Txn.calculateRead(store.graphs(), () -> {
                List<Node> names = selection.graphs(store);
                for (Kind kind : KINDS) {
                    table(store, names, kind, folder.resolve(kind.name() + ".csv"));
                }
                return (long) names.size();
            });
        } catch (IOException | UncheckedIOException e) {
            throw FileSink.cannotWrite(folder.toString(), e);
        }
    }

    private static void table(Store store, List<Node> names, Kind kind, Path file) {
        try {
            NewFile made = new NewFile(file);
            List<String> columns = kind.query().getResultVars();
            made.out().write((String.join(",", columns) + "\r\n").getBytes(StandardCharsets.UTF_8));
            Set<String> seen = new HashSet<>();
            for (Node name : names) {
                Graph article = store.graphs().getGraph(name);
                try (QueryExec exec = QueryExec.graph(article).query(kind.query()).build()) {
                    for (var rows = exec.select(); rows.hasNext(); ) {
                        var row = rows.next();
                        String line = String.join(",", columns.stream().map(column -> cell(row.get(Var.alloc(column)))).toList()) + "\r\n";
                        if (seen.add(Fingerprints.of(line))) {
                            made.out().write(line.getBytes(StandardCharsets.UTF_8));
                        }
                    }
                }
            }
            made.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(Node value) {
        String text = value == null ? "" : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
