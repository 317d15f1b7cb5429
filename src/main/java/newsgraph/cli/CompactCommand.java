package newsgraph.cli;

import newsgraph.store.DiskUse;
import newsgraph.store.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code newsgraph compact}: takes the dead space out of a store. */
@Command(name = "compact", description = "Take the dead space out of a store; builds do it by themselves when there is too much.")
final class CompactCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "${env:NEWSGRAPH_STORE:-kg}", description = "Folder of the store; default: $NEWSGRAPH_STORE, or kg.")
    private Path folder;

    private final Terminal terminal;

    CompactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        long before = DiskUse.of(folder);
        Upkeep.compact(folder);
        terminal.err().println(String.format("%s compacted: %,d MB of disk, %,d MB before", folder, DiskUse.of(folder) >> 20, before >> 20));
        return 0;
    }
}
