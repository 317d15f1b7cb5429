package newsgraph.cli;

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

    @Override
    public Integer call() {
        Upkeep.compact(folder);
        return 0;
    }
}
