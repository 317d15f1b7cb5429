package newsgraph.cli;

import newsgraph.Ingest;
import newsgraph.Pipeline;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.TextPolicy;
import newsgraph.read.Inputs;
import newsgraph.store.GraphSink;

import java.util.function.Supplier;

/** Articles to graphs to a sink, as {@code extract} and {@code build} do it: what ends in the middle leaves nothing half written. */
final class GraphRun {

    private GraphRun() {
    }

    /** Returns the exit code. */
    static int into(Supplier<GraphSink> target, InputOptions input, ReadingOptions reading, TextPolicy text, Terminal terminal) {
        Progress progress = new Progress(terminal, input.quiet());
        Ingest ingest = reading.ingest();
        Inputs inputs = input.open(terminal);
        Pipeline pipeline = reading.pipeline();
        Graphs graphs = Graphs.load(text);
        GraphSink sink = target.get();
        boolean whole = false;
        try {
            ingest.<Runnable>run(inputs, article -> sink.ready(graphs.graph(pipeline.read(article))), progress.taking(Runnable::run));
            whole = true;
        } finally {
            if (whole) {
                sink.close();
            } else {
                sink.discard();
            }
        }
        return progress.finish(input.strict());
    }
}
