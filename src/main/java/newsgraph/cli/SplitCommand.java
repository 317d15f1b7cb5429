package newsgraph.cli;

import newsgraph.Ingest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** {@code newsgraph split}: pages to articles. */
@Command(name = "split", description = "Split newspaper pages into articles, page breaks repaired (JSON Lines).")
final class SplitCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input;

    @Option(names = "-o", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private String file = "";

    private final Terminal terminal;

    SplitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Progress progress = new Progress(terminal, input.quiet());
        try (JsonOutput out = JsonOutput.to(file, terminal)) {
            new Ingest(1).run(input.open(terminal), ArticleJson::line, progress.taking(out::write));
        }
        return progress.finish(input.strict());
    }
}
