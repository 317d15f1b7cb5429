package newsgraph.cli;

import newsgraph.store.AnswerFormat;
import newsgraph.store.Answers;
import newsgraph.store.Endpoint;
import newsgraph.store.QuerySource;
import newsgraph.store.Store;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.function.Function;

/** Whom a question goes to, and how the answer is written. */
final class AskedStore {

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "${env:NEWSGRAPH_STORE:-kg}", description = "Folder of the store; default: $NEWSGRAPH_STORE, or kg.")
    private Path folder;

    @Option(names = "--endpoint", paramLabel = "URL", description = "A SPARQL 1.1 endpoint instead of a store: http://localhost:3030/news/sparql.")
    private String endpoint = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), csv, json, xml; ttl for CONSTRUCT and DESCRIBE.")
    private AnswerFormat format = AnswerFormat.table;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Longest time for the answer; default: none.")
    private double seconds;

    AnswerFormat format() {
        return format;
    }

    /** Opens what is asked, and closes it after the work. */
    <T> T ask(Function<Answers, T> work) {
        if (seconds < 0) {
            throw CommandException.wrong("--timeout " + seconds + ": more than 0 seconds are needed");
        }
        long milliseconds = Math.round(seconds * 1000);
        if (!endpoint.isEmpty()) {
            QuerySource source = new Endpoint(endpoint);
            return work.apply(new Answers(source, milliseconds));
        }
        try (Store store = Store.open(folder)) {
            return work.apply(new Answers(store, milliseconds));
        }
    }
}
