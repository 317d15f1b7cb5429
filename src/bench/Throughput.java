import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import newsgraph.Ingest;
import newsgraph.Pipeline;
import newsgraph.model.Article;
import newsgraph.nlp.Analyzer;
import newsgraph.nlp.Engine;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.TextPolicy;
import newsgraph.read.Inputs;
import newsgraph.read.ReadOptions;
import newsgraph.read.Skipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * How fast articles are read, one way in one process: {@code hanlp} (bare segmentation with name recognition), {@code names}
 * (names of the accurate engine alone), {@code fast} or {@code accurate} (all the way to the graph). Prints one line of a table: way, threads, articles, characters, seconds, articles/s, characters/s, peak memory in MiB, and for newsgraph the
 * shares of the steps (sentences and names, times and amounts, links, facts, graph). {@code throughput.sh} runs all ways and prints the table.
 */
public final class Throughput {

    private static final LongAdder[] STEPS = {new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder()};

    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            System.err.println("java -cp target/newsgraph.jar:target/lib/* src/bench/Throughput.java hanlp|names|fast|accurate THREADS MOST_ARTICLES INPUT…");
            System.exit(2);
        }
        String way = args[0];
        int threads = Integer.parseInt(args[1]);
        long most = Long.parseLong(args[2]);
        Function<Article, Integer> work = way.equals("hanlp") ? hanlp() : way.equals("names") ? names() : newsgraph(Engine.valueOf(way));
        work.apply(Article.of("warm", "江州市市长周岚3月5日在江州宾馆会见云城大学校长秦晓舟。", newsgraph.model.Imprint.NONE));
        for (LongAdder step : STEPS) {
            step.reset();
        }
        AtomicLong articles = new AtomicLong();
        AtomicLong characters = new AtomicLong();
        AtomicLong begun = new AtomicLong();
        long begin = System.nanoTime();
        Inputs inputs = Inputs.of(List.of(args).subList(3, args.length), ReadOptions.NONE, System.in);
        new Ingest(threads).run(inputs, article -> begun.getAndIncrement() < most ? work.apply(article) : -1, new Ingest.Taker<Integer>() {
            @Override
            public void done(Article article, Integer result) {
                if (result >= 0) {
                    articles.incrementAndGet();
                    characters.addAndGet(article.text().length());
                }
            }

            @Override
            public void skipped(Skipped skipped) {
                System.err.println(skipped);
            }
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "| %s | %d | %d | %d | %.1f | %.1f | %.0f | %d | %s |%n", way, threads, articles.get(), characters.get(), seconds,
                articles.get() / seconds, characters.get() / seconds, peak(), shares());
    }

    private static Function<Article, Integer> hanlp() {
        Segment segment = HanLP.newSegment().enableNameRecognize(true).enablePlaceRecognize(true).enableOrganizationRecognize(true).enableOffset(true);
        return article -> segment.seg(article.text()).size();
    }

    private static Function<Article, Integer> names() {
        Analyzer analyzer = Analyzer.load(Engine.accurate);
        return article -> analyzer.sentences(article.text()).size();
    }

    private static Function<Article, Integer> newsgraph(Engine engine) {
        Pipeline pipeline = Pipeline.load(engine);
        Graphs graphs = Graphs.load(TextPolicy.full);
        return article -> {
            long start = System.nanoTime();
            var reading = pipeline.read(article);
            long read = System.nanoTime();
            int size = graphs.graph(reading).triples().size();
            STEPS[0].add(read - start);
            STEPS[1].add(System.nanoTime() - read);
            return size;
        };
    }

    private static String shares() {
        double all = STEPS[0].sum() + STEPS[1].sum();
        return all == 0 ? "" : String.format(Locale.ROOT, "reading %.0f %%, graph %.0f %%", 100 * STEPS[0].sum() / all, 100 * STEPS[1].sum() / all);
    }

    /** Peak resident memory in MiB, as Linux counts it; 0 elsewhere. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? 0 : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).sum();
    }
}
