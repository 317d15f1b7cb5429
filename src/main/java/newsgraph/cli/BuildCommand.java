package newsgraph.cli;

import newsgraph.rdf.TextPolicy;
import newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code newsgraph build}: articles into a store. */
@Command(name = "build", description = "Read articles into a store; an article that comes again replaces its graph.")
final class BuildCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Folder of the store; made if it is not there.")
    private Path folder;

    @Option(names = "--text", paramLabel = "POLICY", description = "How much of the wording goes in: full (default), quote (only what proves facts), hash (none).")
    private TextPolicy text = TextPolicy.full;

    private final Terminal terminal;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = Store.create(folder)) {
            return GraphRun.into(store::sink, input, reading, text, terminal);
        }
    }
}
