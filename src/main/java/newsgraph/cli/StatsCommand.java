package newsgraph.cli;

import newsgraph.store.Store;
import newsgraph.store.StoreStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code newsgraph stats}: a store in numbers. */
@Command(name = "stats", description = "Count a store: things by class, articles by source and day, disk, last builds.")
final class StatsCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "${env:NEWSGRAPH_STORE:-kg}", description = "Folder of the store; default: $NEWSGRAPH_STORE, or kg.")
    private Path folder;

    private final Terminal terminal;

    StatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = Store.open(folder)) {
            StoreStats stats = StoreStats.of(store);
            StringBuilder out = new StringBuilder();
            out.append(String.format(Locale.ROOT, "triples\t%d%n", stats.quads()));
            add(out, "class", stats.classes());
            add(out, "source", stats.sources());
            add(out, "day", stats.days());
            add(out, "derived", stats.derived());
            add(out, "bytes", stats.bytes());
            stats.builds().forEach(build -> out.append("build\t").append(build).append('\n'));
            terminal.print(out.toString());
        }
        return 0;
    }

    private static void add(StringBuilder out, String kind, Map<String, Long> counts) {
        counts.forEach((key, count) -> out.append(kind).append('\t').append(key.isEmpty() ? "-" : key).append('\t').append(count).append('\n'));
    }
}
