package newsgraph.cli;

import newsgraph.store.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code newsgraph backup}: a store as files that can be carried anywhere. */
@Command(name = "backup", description = "Write a store into a new folder: all graphs as packed N-Quads, and the books that tell what was read.")
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "${env:NEWSGRAPH_STORE:-kg}", description = "Folder of the store; default: $NEWSGRAPH_STORE, or kg.")
    private Path folder;

    @Option(names = "-o", required = true, paramLabel = "DIR", description = "Folder to make.")
    private Path to;

    private final Terminal terminal;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Upkeep.backup(folder, to);
        terminal.err().println(folder + " backed up to " + to + ": newsgraph restore " + to + " --store NEW makes a store of it");
        return 0;
    }
}
