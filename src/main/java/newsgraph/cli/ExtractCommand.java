package newsgraph.cli;

import newsgraph.Ingest;
import newsgraph.Pipeline;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.TextPolicy;
import newsgraph.read.Inputs;
import newsgraph.store.FileSink;
import newsgraph.store.GraphFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code newsgraph extract}: articles to a graph file. A run that ends in the middle or finds no article leaves the file as it was. */
@Command(name = "extract", description = "Turn articles into a graph file: Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML.")
final class ExtractCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "-o", paramLabel = "OUT", description = "File to write; its end tells the format: .ttl .trig .nt .nq .jsonld .rdf, each also .gz. Default: Turtle on standard output.")
    private String file = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "Format for standard output: ttl (default), trig, nt, nq, jsonld, rdf.")
    private GraphFormat format = GraphFormat.ttl;

    @Option(names = "--text", paramLabel = "POLICY", description = "How much of the wording goes in: full (default), quote (only what proves facts), hash (none).")
    private TextPolicy text = TextPolicy.full;

    private final Terminal terminal;

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Progress progress = new Progress(terminal, input.quiet());
        Ingest ingest = reading.ingest();
        Inputs inputs = input.open(terminal);
        Pipeline pipeline = reading.pipeline();
        Graphs graphs = Graphs.load(text);
        FileSink sink = file.isEmpty() ? FileSink.to(terminal.out(), format) : FileSink.to(Path.of(file));
        try {
            ingest.<Runnable>run(inputs, article -> sink.ready(graphs.graph(pipeline.read(article))), progress.taking(Runnable::run));
            if (progress.articles() > 0) {
                sink.close();
            }
        } finally {
            sink.discard();
        }
        return progress.finish(input.strict());
    }
}
