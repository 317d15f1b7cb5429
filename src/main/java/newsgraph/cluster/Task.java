package newsgraph.cluster;

import newsgraph.Pipeline;
import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.nlp.Engine;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.TextPolicy;
import newsgraph.read.Inputs;
import newsgraph.read.ReadOptions;
import newsgraph.read.Receiver;
import newsgraph.read.Skipped;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How a slice is worked on, and where the result goes.
 *
 * @param output      folder of the result
 * @param compression gz or zst
 * @param place       see {@link Imprint}; holds for inputs that do not say it
 * @param source      see {@link Imprint}
 */
record Task(String output, Compression compression, Engine engine, TextPolicy text, String place, String source) implements Serializable {

    /** Models are loaded once a process and used by all its threads. */
    private static final ConcurrentMap<Engine, Pipeline> PIPELINES = new ConcurrentHashMap<>();
    private static final ConcurrentMap<TextPolicy, Graphs> GRAPHS = new ConcurrentHashMap<>();

    /** Reads a slice and writes its files and its manifest; does nothing if the manifest is there. */
    void work(Slice slice) {
        Pipeline pipeline = PIPELINES.computeIfAbsent(engine, Pipeline::load);
        Graphs graphs = GRAPHS.computeIfAbsent(text, Graphs::load);
        Configuration configuration = new Configuration();
        try (Result result = Result.of(this, slice, configuration)) {
            if (result.isDone()) {
                return;
            }
            ReadOptions options = new ReadOptions(new Imprint(Optional.empty(), source, "", place, ""), false);
            PushbackInputStream in = new PushbackInputStream(SliceStream.open(slice, configuration));
            int first = in.read();
            if (first >= 0) {
                in.unread(first);
                Inputs.read(slice.place(), slice.file(), in, options, new Receiver() {
                    @Override
                    public void article(Article article) {
                        take(article, pipeline, graphs, result, slice);
                    }

                    @Override
                    public void skipped(Skipped skipped) {
                        result.skipped(skipped);
                    }
                });
            }
            result.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot work on " + slice.place(), e);
        }
    }

    private static void take(Article article, Pipeline pipeline, Graphs graphs, Result result, Slice slice) {
        NamedGraph graph;
        try {
            graph = graphs.graph(pipeline.read(article));
        } catch (RuntimeException e) {
            // One article among millions that the program cannot read must not end a run of days: it is kept with its reason for the next version.
            LoggerFactory.getLogger(Task.class).error("article {} of {}", article.id(), slice.place(), e);
            result.skipped(new Skipped(slice.place() + " article " + article.id(), "failed", String.valueOf(e)));
            return;
        }
        result.write(article, graph);
    }
}
