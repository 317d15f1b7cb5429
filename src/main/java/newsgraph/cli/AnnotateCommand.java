package newsgraph.cli;

import newsgraph.Ingest;
import newsgraph.Pipeline;
import newsgraph.read.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** {@code newsgraph annotate}: what each article says, with offsets. */
@Command(name = "annotate", description = "Print what each article says, with offsets: names, times, quantities, events, posts, statements, documents (JSON Lines).")
final class AnnotateCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "-o", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private String file = "";

    private final Terminal terminal;

    AnnotateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Progress progress = new Progress(terminal, input.quiet());
        Ingest ingest = reading.ingest();
        Inputs inputs = input.open(terminal);
        Pipeline pipeline = reading.pipeline();
        try (JsonOutput out = JsonOutput.to(file, terminal)) {
            ingest.run(inputs, article -> new ReadingJson(pipeline.read(article)).line(), progress.taking(out::write));
        }
        return progress.finish(input.strict());
    }
}
