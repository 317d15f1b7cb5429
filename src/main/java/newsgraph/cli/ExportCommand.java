package newsgraph.cli;

import newsgraph.store.Export;
import newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code newsgraph export}: a store as one file. */
@Command(name = "export", description = "Write a store into one file: Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML.")
final class ExportCommand implements Callable<Integer> {

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Folder of the store.")
    private Path folder;

    @Option(names = "-o", required = true, paramLabel = "OUT", description = "File to write; its end tells the format: .ttl .trig .nt .nq .jsonld .rdf, each also .gz.")
    private Path file;

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = Store.open(folder)) {
            long articles = Export.write(store, file);
            terminal.err().println(articles + " articles written to " + file);
        }
        return 0;
    }
}
