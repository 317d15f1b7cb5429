package newsgraph.cli;

import newsgraph.rdf.TextPolicy;
import newsgraph.store.FileSink;
import newsgraph.store.GraphFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code newsgraph extract}: articles to a graph file. */
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
        return GraphRun.into(() -> file.isEmpty() ? FileSink.to(terminal.out(), format) : FileSink.to(Path.of(file)), input, reading, text, terminal);
    }
}
