package newsgraph.cli;

import newsgraph.Ingest;
import newsgraph.Pipeline;
import newsgraph.read.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** {@code newsgraph show}: an article with its names, times and events marked. */
@Command(name = "show", description = "Print articles with their names, times and events marked, and the facts below.")
final class ShowCommand implements Callable<Integer> {

    /** When colours are used. */
    enum Colour {
        auto, always, never
    }

    @Mixin
    private InputOptions input;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default: if a person watches), always, never: marks are then letters.")
    private Colour colour = Colour.auto;

    @Option(names = "--html", description = "Write one HTML page with the marks instead.")
    private boolean html;

    private final Terminal terminal;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Progress progress = new Progress(terminal, input.quiet());
        Ingest ingest = reading.ingest();
        Inputs inputs = input.open(terminal);
        Pipeline pipeline = reading.pipeline();
        Marking marking = new Marking(style());
        PrintWriter out = new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
        out.println(marking.begin());
        ingest.<String>run(inputs, article -> marking.of(pipeline.read(article)), progress.taking(out::println));
        out.print(marking.end());
        out.flush();
        return progress.finish(input.strict());
    }

    private Marking.Style style() {
        if (html) {
            return Marking.Style.html;
        }
        boolean colours = colour == Colour.always || colour == Colour.auto && terminal.person() && System.getenv("NO_COLOR") == null;
        return colours ? Marking.Style.colours : Marking.Style.letters;
    }
}
