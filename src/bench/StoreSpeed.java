import newsgraph.model.Iri;
import newsgraph.rdf.NamedGraph;
import newsgraph.store.AnswerFormat;
import newsgraph.store.Answers;
import newsgraph.store.BuildSettings;
import newsgraph.store.Checks;
import newsgraph.store.NamedQueries;
import newsgraph.store.NamedQuery;
import newsgraph.store.Store;
import newsgraph.store.StoreBuild;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * The store in numbers, over a file of N-Quads with a graph an article, as {@code newsgraph extract -o FILE.nq} writes it.
 * {@code load FILE STORE}: builds a store and says the quads/s of taking them in. {@code ask STORE}: the ready-made questions, each asked of names that the
 * store knows best, median and worst of five. {@code readers FILE STORE SECONDS}: 100 threads that read while graphs are replaced by themselves, and look for
 * halves. {@code store-speed.sh} runs all of them beside {@code tdb2.tdbloader}.
 */
public final class StoreSpeed {

    private static final int READERS = 100;

    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args.length == 0 ? "" : args[0]) {
            case "load" -> load(Path.of(args[1]), Path.of(args[2]));
            case "ask" -> ask(Path.of(args[1]), List.of(args).subList(2, args.length));
            case "readers" -> readers(Path.of(args[1]), Long.parseLong(args[2]));
            default -> System.err.println("StoreSpeed load FILE.nq STORE | ask STORE [QUESTION…] | readers STORE SECONDS");
        }
    }

    private static void load(Path file, Path folder) {
        long[] quads = {0};
        StoreBuild build = StoreBuild.open(folder, new BuildSettings("bench", ""), Checks.NONE);
        long begin = System.nanoTime();
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
        long staged = System.nanoTime();
        build.finish();
        long done = System.nanoTime();
        build.close();
        System.out.printf(Locale.ROOT, "%,d quads: staged in %.1f s; taken in, with the full-text index, in %.1f s (%,.0f quads/s)%n", quads[0], (staged - begin) / 1e9, (done - staged) / 1e9,
                quads[0] / ((done - staged) / 1e9));
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

    /** A writer takes graphs out and puts them back in one transaction each; a reader that sees another number of triples has seen half an article. */
    private static void readers(Path folder, long seconds) throws InterruptedException {
        try (Store store = Store.open(folder)) {
            Dataset dataset = store.dataset();
            var graphs = dataset.asDatasetGraph();
            Map<Node, Long> sizes = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
            Txn.executeRead(graphs, () -> {
                var names = graphs.listGraphNodes();
                while (names.hasNext() && sizes.size() < 50) {
                    Node name = names.next();
                    sizes.put(name, (long) graphs.getGraph(name).size());
                }
            });
            List<Node> names = List.copyOf(sizes.keySet());
            AtomicBoolean on = new AtomicBoolean(true);
            LongAdder reads = new LongAdder();
            LongAdder halves = new LongAdder();
            Set<String> seen = ConcurrentHashMap.newKeySet();
            LongAdder errors = new LongAdder();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                int reader = i;
                threads.add(new Thread(() -> {
                    for (int k = reader; on.get(); k++) {
                        Node name = names.get(k % names.size());
                        long size = Txn.calculateRead(graphs, () -> (long) graphs.getGraph(name).size());
                        reads.increment();
                        if (size != sizes.get(name)) {
                            halves.increment();
                            seen.add(name + " " + size + " instead of " + sizes.get(name));
                        }
                    }
                }));
            }
            threads.forEach(thread -> thread.setUncaughtExceptionHandler((dead, error) -> errors.increment()));
            threads.forEach(Thread::start);
            long writes = 0;
            for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; writes++) {
                Node name = names.get((int) (writes % names.size()));
                Txn.executeWrite(graphs, () -> {
                    List<Triple> triples = graphs.getGraph(name).find().toList();
                    graphs.removeGraph(name);
                    triples.forEach(triple -> graphs.add(Quad.create(name, triple)));
                });
            }
            on.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.printf(Locale.ROOT, "%d readers, %d s: %,d reads, %,d graphs replaced, %d halves, %d errors%n", READERS, seconds, reads.sum(), writes, halves.sum(), errors.sum());
            seen.stream().sorted().limit(10).forEach(half -> System.out.println("  " + half));
        }
    }
}
