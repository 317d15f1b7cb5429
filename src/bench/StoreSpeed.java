import newsgraph.model.Iri;
import newsgraph.rdf.NamedGraph;
import newsgraph.serve.Limits;
import newsgraph.serve.NewsServer;
import newsgraph.serve.ServeOptions;
import newsgraph.serve.Users;
import newsgraph.store.AnswerFormat;
import newsgraph.store.Answers;
import newsgraph.store.BuildSettings;
import newsgraph.store.Checks;
import newsgraph.store.NamedQueries;
import newsgraph.store.NamedQuery;
import newsgraph.store.Store;
import newsgraph.store.StoreBuild;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * The store in numbers, over a file of N-Quads with a graph an article, as {@code newsgraph extract -o FILE.nq} writes it.
 * {@code loader FILE FOLDER}: {@code tdb2.tdbloader}, {@code load FILE STORE}: a store, quads/s of taking them in. {@code ask STORE}: the ready-made
 * questions, each asked of names that the store knows best, median and worst of five. {@code readers STORE SECONDS}: 100 readers of a server while builds
 * write through it. {@code store-speed.sh} runs all of them.
 */
public final class StoreSpeed {

    private static final int READERS = 100;
    /** Articles that a build writes and the readers read: some 30,000 quads. */
    private static final int ARTICLES = 50;

    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args.length == 0 ? "" : args[0]) {
            case "loader" -> loader(Path.of(args[1]), Path.of(args[2]));
            case "load" -> load(Path.of(args[1]), Path.of(args[2]));
            case "ask" -> ask(Path.of(args[1]), List.of(args).subList(2, args.length));
            case "readers" -> readers(Path.of(args[1]), Long.parseLong(args[2]));
            default -> System.err.println("StoreSpeed loader FILE.nq FOLDER | load FILE.nq STORE | ask STORE [QUESTION…] | readers STORE SECONDS");
        }
    }

    private static void loader(Path file, Path folder) throws IOException {
        Clock clock = new Clock();
        tdb2.tdbloader.main("--loader=phased", "--loc", folder.toString(), file.toString());
        String took = clock.toString();
        try (Stream<String> lines = Files.lines(file)) {
            System.out.printf(Locale.ROOT, "%,.0f quads/s: %s%n", lines.count() / clock.seconds, took);
        }
    }

    /** Seconds by the wall and of the processors since it was made; the latter tell more on a machine with others on it. */
    private static final class Clock {

        private final com.sun.management.OperatingSystemMXBean process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final long begin = System.nanoTime();
        private final long cpu = process.getProcessCpuTime();
        private double seconds;

        @Override
        public String toString() {
            seconds = (System.nanoTime() - begin) / 1e9;
            return String.format(Locale.ROOT, "%.1f s, %.1f s of processors", seconds, (process.getProcessCpuTime() - cpu) / 1e9);
        }
    }

    private static void load(Path file, Path folder) {
        long[] quads = {0};
        StoreBuild build = StoreBuild.open(folder, new BuildSettings("bench", ""), Checks.NONE);
        Clock staging = new Clock();
        List<Triple> graph = new ArrayList<>();
        Node[] name = {null};
        RDFParser.source(file).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                if (!quad.getGraph().equals(name[0])) {
                    flush(build, name[0], graph);
                    name[0] = quad.getGraph();
                }
                graph.add(quad.asTriple());
                quads[0]++;
            }
        });
        flush(build, name[0], graph);
        String staged = staging.toString();
        Clock taking = new Clock();
        build.finish();
        String taken = taking.toString();
        build.close();
        System.out.printf(Locale.ROOT, "%,.0f quads/s: %,d quads taken in, with the full-text index, in %s; staged in %s%n", quads[0] / taking.seconds, quads[0], taken, staged);
    }

    private static void flush(StoreBuild build, Node name, List<Triple> graph) {
        if (!graph.isEmpty()) {
            build.write(new NamedGraph(new Iri(name.getURI()), graph));
            graph.clear();
        }
    }

    private static void ask(Path folder, List<String> only) {
        try (Store store = Store.open(folder)) {
            Map<String, String> best = Map.of("person", first(store, "ng:Person"), "place", first(store, "ng:Place"), "body", first(store, "ng:Organization"), "what", first(store, "ng:Person"));
            Map<String, long[]> times = new TreeMap<>();
            for (NamedQuery query : NamedQueries.list()) {
                if (!only.isEmpty() && !only.contains(query.name())) {
                    continue;
                }
                Map<String, String> given = new TreeMap<>();
                query.parameters().forEach(parameter -> {
                    String value = switch (parameter.name()) {
                        case "day", "begin", "end", "issued" -> "2023-07-20";
                        case "called", "topic", "words" -> "会议";
                        case "about", "chair" -> best.get("person");
                        default -> best.getOrDefault(parameter.name(), "");
                    };
                    if (!value.isEmpty()) {
                        given.put(parameter.name(), value);
                    }
                });
                long[] of = new long[5];
                long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                for (int i = 0; i < of.length; i++) {
                    long begin = System.nanoTime();
                    new Answers(store).write(query, given, AnswerFormat.json, OutputStream.nullOutputStream());
                    of[i] = System.nanoTime() - begin;
                }
                Arrays.sort(of);
                times.put(query.name(), of);
                System.out.printf(Locale.ROOT, "%-28s %8.1f ms, %8.1f ms of a processor  %s%n", query.name(), of[2] / 1e6,
                        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6 / of.length, given);
            }
            long[] medians = times.values().stream().mapToLong(of -> of[2]).sorted().toArray();
            System.out.printf(Locale.ROOT, "%d questions: median %.1f ms, worst %.1f ms%n", medians.length, medians[medians.length / 2] / 1e6, medians[medians.length - 1] / 1e6);
        }
    }

    private static String first(Store store, String type) {
        String sparql = "PREFIX ng: <https://w3id.org/newsgraph/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?name (COUNT(?m) AS ?n) { ?class rdfs:subClassOf* " + type
                + " . ?x a ?class ; rdfs:label ?name . ?m ng:refersTo ?x } GROUP BY ?name ORDER BY DESC(?n) LIMIT 1";
        return store.answer(QueryFactory.create(sparql), exec -> {
            var rows = exec.select();
            return rows.hasNext() ? rows.next().get("name").getLiteralLexicalForm() : "";
        });
    }

    /**
     * A build replaces articles, by half of them and back, through the server that the readers ask; a reader that sees another number of triples than those
     * two has seen part of an article.
     */
    private static void readers(Path folder, long seconds) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("readers");
        Path passwords = Files.writeString(work.resolve("passwords"), Users.line(System.getenv("NEWSGRAPH_USER"), System.getenv("NEWSGRAPH_PASSWORD")) + "\n");
        ServeOptions options = new ServeOptions("127.0.0.1", 0, List.of(), Optional.of(Users.load(passwords)), Limits.USUAL);
        try (Store store = Store.open(folder); NewsServer server = NewsServer.start(store, options)) {
            String news = "http://127.0.0.1:" + server.port() + "/news";
            List<NamedGraph> whole = articles(store);
            List<NamedGraph> half = whole.stream().map(graph -> new NamedGraph(graph.name(), graph.triples().subList(0, graph.triples().size() / 2))).toList();
            AtomicBoolean on = new AtomicBoolean(true);
            Counts counts = new Counts();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                int reader = i;
                threads.add(new Thread(() -> {
                    for (int k = reader; on.get(); k++) {
                        counts.read(news, whole.get(k % whole.size()), half.get(k % whole.size()));
                    }
                }));
            }
            threads.forEach(Thread::start);
            int builds = 0;
            for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; builds++) {
                try (StoreBuild build = StoreBuild.remote(news + "/update", work.resolve("books"), new BuildSettings("bench", ""), Checks.NONE)) {
                    (builds % 2 == 0 ? half : whole).forEach(build::write);
                }
            }
            on.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.printf(Locale.ROOT, "%d readers, %d s: %,d reads, %,d builds of %d articles, %d halves, %d errors%n", READERS, seconds, counts.reads.sum(), builds, whole.size(),
                    counts.halves.sum(), counts.errors.sum());
            counts.seen.stream().sorted().limit(10).forEach(half_ -> System.out.println("  " + half_));
        }
    }

    /** The first articles of a store. */
    private static List<NamedGraph> articles(Store store) {
        var graphs = store.dataset().asDatasetGraph();
        return Txn.calculateRead(graphs, () -> Iter.asStream(graphs.listGraphNodes()).filter(name -> name.getURI().contains("/article/")).limit(ARTICLES)
                .map(name -> new NamedGraph(new Iri(name.getURI()), graphs.getGraph(name).find().toList())).toList());
    }

    /** What the readers have seen. */
    private static final class Counts {

        private final HttpClient client = HttpClient.newHttpClient();
        private final LongAdder reads = new LongAdder();
        private final LongAdder halves = new LongAdder();
        private final LongAdder errors = new LongAdder();
        private final Set<String> seen = ConcurrentHashMap.newKeySet();

        void read(String news, NamedGraph whole, NamedGraph half) {
            String query = "SELECT (COUNT(*) AS ?n) { GRAPH <" + whole.name().value() + "> { ?s ?p ?o } }";
            HttpRequest request = HttpRequest.newBuilder(URI.create(news + "/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))).header("Accept", "text/csv").build();
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                reads.increment();
                if (answer.statusCode() != 200) {
                    errors.increment();
                    seen.add("status " + answer.statusCode());
                    return;
                }
                int size = Integer.parseInt(answer.body().strip().lines().skip(1).findFirst().orElse("0").strip());
                if (size != whole.triples().size() && size != half.triples().size()) {
                    halves.increment();
                    seen.add(whole.name() + " " + size + " instead of " + whole.triples().size() + " or " + half.triples().size());
                }
            } catch (IOException | InterruptedException | NumberFormatException e) {
                errors.increment();
                seen.add(String.valueOf(e));
            }
        }
    }
}
