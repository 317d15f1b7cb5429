import com.fasterxml.jackson.databind.JsonNode;
import newsgraph.serve.Browser;
import newsgraph.serve.NewsServer;
import newsgraph.serve.ServeOptions;
import newsgraph.store.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pages of the explorer over a store, about the things that most is told of: STORE TIMES. A page is whole when all its sections and the passages of the
 * facts in them are there; the time is the browser's own, from the navigation on. Pages are opened in turn, so that each comes first after others.
 */
public final class PageSpeed {

    private static final String READY = "document.querySelector('main[data-ready=true]')";
    private static final String PREFIXES = "PREFIX ng: <https://w3id.org/newsgraph/ns#> PREFIX schema: <https://schema.org/> PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>"
            + " PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> ";
    private static final int NODES = 300;
    private static final int SECONDS = 3;

    public static void main(String[] args) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("page-speed");
        try (Store store = Store.open(Path.of(args[0])); NewsServer server = NewsServer.start(store, ServeOptions.reading(0)); Browser browser = Browser.start(profile)) {
            Map<String, String> pages = pages(store);
            String base = "http://localhost:" + server.port();
            open(browser, base, pages, Integer.parseInt(args[1]));
            network(browser, base + pages.get("network"));
            Set<String> hosts = new TreeSet<>();
            browser.requests().forEach(url -> hosts.add(URI.create(url).getHost()));
            System.out.println(browser.requests().size() + " requests, all to " + hosts);
        }
    }

    private static Map<String, String> pages(Store store) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/explore/");
        pages.put("search", "/explore/search?q=" + encoded("经济"));
        for (String kind : List.of("person", "org", "place", "doc", "topic")) {
            first(store, "SELECT ?it (COUNT(?m) AS ?n) { ?m ng:refersTo ?it . FILTER (STRSTARTS(STR(?it), \"https://newsgraph.example/id/" + kind + "/\")) } GROUP BY ?it ORDER BY DESC(?n) LIMIT 1", pages, kind);
        }
        first(store, "SELECT ?it (COUNT(?e) AS ?n) { { SELECT DISTINCT ?it { ?one owl:sameAs ?it . ?it ng:factuality ?f } } ?it ng:evidence ?e } GROUP BY ?it ORDER BY DESC(?n) LIMIT 1", pages, "event told by many");
        first(store, "SELECT ?it (COUNT(?part) AS ?n) { ?part ng:inEvent ?it } GROUP BY ?it ORDER BY DESC(?n) LIMIT 1", pages, "event of many");
        first(store, "SELECT ?it (COUNT(?m) AS ?n) { ?m nif:referenceContext ?it } GROUP BY ?it ORDER BY DESC(?n) LIMIT 1", pages, "article");
        String day = first(store, "SELECT ?it (COUNT(?a) AS ?n) { ?a schema:datePublished ?issued BIND (SUBSTR(STR(?issued), 1, 10) AS ?it) } GROUP BY ?it ORDER BY DESC(?n) LIMIT 1");
        pages.put("day", "/explore/day?date=" + day);
        pages.put("timeline", "/explore/timeline");
        pages.put("timeline of meetings", "/explore/timeline?type=Meeting");
        pages.put("network", "/explore/network?of=" + of(pages.get("person")));
        pages.put("network, whom", "/explore/network");
        pages.put("timeline of a person", "/explore/timeline?of=" + of(pages.get("person")));
        pages.put("map of a person", "/explore/map?of=" + of(pages.get("person")));
        pages.put("map", "/explore/map");
        pages.put("map of a month", "/explore/map?from=" + day.substring(0, 8) + "01&to=" + day.substring(0, 8) + "28");
        pages.put("review", "/explore/review");
        pages.put("statistics", "/explore/statistics");
        pages.put("questions", "/explore/questions");
        pages.put("question answered", "/explore/questions?name=posts&person=" + pages.get("person").substring("/id/person/".length()));
        pages.put("not found", "/id/person/" + encoded("无此人"));
        return pages;
    }

    /** A thing as views of it are asked for. */
    private static String of(String page) {
        return page.substring("/id/".length()).replace("/", "%2F");
    }

    private static void first(Store store, String sparql, Map<String, String> pages, String name) {
        String thing = first(store, sparql);
        if (!thing.isEmpty()) {
            String path = thing.substring("https://newsgraph.example/id/".length());
            pages.put(name, "/id/" + path.substring(0, path.indexOf('/') + 1) + encoded(path.substring(path.indexOf('/') + 1)));
        }
    }

    private static String first(Store store, String sparql) {
        return store.answer(QueryFactory.create(PREFIXES + sparql), exec -> {
            var rows = exec.select();
            Node it = rows.hasNext() ? rows.next().get(Var.alloc("it")) : NodeFactory.createLiteralString("");
            return it.isLiteral() ? it.getLiteralLexicalForm() : it.getURI();
        });
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void open(Browser browser, String base, Map<String, String> pages, int times) {
        Map<String, double[]> took = new LinkedHashMap<>();
        Set<String> complaints = new TreeSet<>();
        for (int i = 0; i < times; i++) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                browser.open(base + page.getValue(), READY);
                double whole = browser.evaluate("performance.getEntriesByName('page-ready')[0].startTime").asDouble();
                took.computeIfAbsent(page.getKey(), name -> new double[times])[i] = whole;
                browser.complaints().stream().filter(line -> !page.getKey().equals("not found") || !line.contains("404")).forEach(line -> complaints.add(page.getKey() + ": " + line));
            }
        }
        System.out.printf("%-22s %10s %10s %10s   address%n", "page", "first, ms", "median", "worst");
        List<Double> medians = new ArrayList<>();
        pages.forEach((name, path) -> {
            double first = took.get(name)[0];
            double[] sorted = took.get(name).clone();
            Arrays.sort(sorted);
            medians.add(sorted[sorted.length / 2]);
            System.out.printf(Locale.ROOT, "%-22s %10.0f %10.0f %10.0f   %s%n", name, first, sorted[sorted.length / 2], sorted[sorted.length - 1], java.net.URLDecoder.decode(path, StandardCharsets.UTF_8));
        });
        System.out.printf(Locale.ROOT, "%d pages: slowest median %.0f ms; complaints of the console: %s%n", medians.size(), medians.stream().mapToDouble(d -> d).max().orElse(0), complaints.isEmpty() ? "none" : complaints);
    }

    /** Opens the network, grows it by clicks up to 300 nodes, and counts the frames while it is moved and zoomed. */
    private static void network(Browser browser, String address) throws InterruptedException {
        browser.open(address, READY);
        JsonNode begin = size(browser);
        int clicks = 0;
        int missed = 0;
        while (size(browser).get(0).asInt() < NODES && clicks < 250) {
            int open = browser.evaluate("document.querySelector('.network').picture.nodes('[?open]').length").asInt();
            JsonNode at = browser.evaluate("(() => { const box = document.querySelector('.network'); box.scrollIntoView({ block: 'center' }); const all = box.picture.nodes(); const free = n => { const p = n.renderedPosition(); return p.x > 5 && p.y > 5 && p.x < box.clientWidth - 5 && p.y < box.clientHeight - 5"
                    + " && all.every(o => o === n || Math.hypot(o.renderedPosition().x - p.x, o.renderedPosition().y - p.y) > 8); }; const shut = all.filter(n => !n.data('open') && free(n)); const node = shut[" + missed + " % shut.length]; const p = node.renderedPosition(); const r = box.getBoundingClientRect(); return [r.left + p.x, r.top + p.y]; })()");
            browser.click(at.get(0).asDouble(), at.get(1).asDouble());
            // A node below another or beside the edge of the picture may not be hit.
            boolean isOpen = false;
            for (int wait = 0; wait < 40 && !isOpen; wait++) {
                Thread.sleep(50);
                isOpen = browser.evaluate("document.querySelector('.network').picture.nodes('[?open]').length").asInt() > open;
            }
            missed += isOpen ? 0 : 1;
            clicks++;
        }
        JsonNode end = size(browser);
        JsonNode frames = browser.evaluate("new Promise(done => { const picture = document.querySelector('.network').picture; const begin = performance.now(); let frames = 0; const step = now => { frames++; picture.panBy({ x: 4 * Math.sin(frames / 10), y: 3 * Math.cos(frames / 10) });"
                + " if (frames % 3 === 0) picture.zoom(picture.zoom() * (frames % 60 < 30 ? 1.01 : 0.99)); if (now - begin < " + SECONDS * 1000 + ") requestAnimationFrame(step); else done(frames * 1000 / (now - begin)); }; requestAnimationFrame(step); })");
        System.out.printf(Locale.ROOT, "network: begins with %d nodes and %d links; after %d clicks %d nodes and %d links, moved and zoomed at %.0f frames/s%n", begin.get(0).asInt(), begin.get(1).asInt(), clicks, end.get(0).asInt(),
                end.get(1).asInt(), frames.asDouble());
    }

    private static JsonNode size(Browser browser) {
        return browser.evaluate("(() => { const picture = document.querySelector('.network').picture; return [picture.nodes().length, picture.edges().length]; })()");
    }
}
