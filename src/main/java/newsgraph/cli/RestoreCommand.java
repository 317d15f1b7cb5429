package newsgraph.cli;

import newsgraph.store.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code newsgraph restore}: a backup as a store. */
@Command(name = "restore", description = "Make a store of a backup; builds go on from it as if it had never moved.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BACKUP", description = "Folder that newsgraph backup has made, or a file of N-Quads or TriG, also .gz.")
    private Path from;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Folder of the store to make.")
    private Path folder;

    private final Terminal terminal;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Upkeep.restore(from, folder);
        terminal.err().println(from + " restored as the store " + folder);
        return 0;
    }
}
