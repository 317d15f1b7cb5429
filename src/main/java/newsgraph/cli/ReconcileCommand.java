package newsgraph.cli;

import newsgraph.store.Reconciliation;
import newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code newsgraph reconcile}: entities beside those of Wikidata and others. */
@Command(name = "reconcile", description = {"Ask a reconciliation service (OpenRefine API; Wikidata and others have one) for the people, bodies and places of a store.",
        "Sure answers become skos:exactMatch, others skos:closeMatch and stand in newsgraph review. What was asked once is not asked again."})
final class ReconcileCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "${env:NEWSGRAPH_STORE:-kg}", description = "Folder of the store; default: $NEWSGRAPH_STORE, or kg.")
    private Path folder;

    @Option(names = "--service", required = true, paramLabel = "URL", description = "Address of the service.")
    private String service;

    @Option(names = "--kind", split = ",", mapFallbackValue = "", paramLabel = "KIND[=TYPE]", description = "person, org, place, topic or doc, with what the service calls them: person=Q5,place. Default: person,org,place.")
    private Map<String, String> kinds = new LinkedHashMap<>();

    @Option(names = "--limit", paramLabel = "N", description = "Ask for so many at most.")
    private int limit = Integer.MAX_VALUE;

    private final Terminal terminal;

    ReconcileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, String> asked = kinds.isEmpty() ? Map.of("person", "", "org", "", "place", "") : kinds;
        asked.keySet().stream().filter(kind -> !kind.matches("person|org|place|topic|doc")).findFirst().ifPresent(kind -> {
            throw CommandException.wrong("'" + kind + "' is no kind of entity: person, org, place, topic or doc");
        });
        try (Store store = Store.open(folder)) {
            Reconciliation.Outcome done = Reconciliation.run(store, service, asked, limit, terminal.person() ? line -> terminal.err().println(line) : line -> { });
            terminal.err().printf("%,d names asked for: %,d sure matches, %,d candidates to review%n", done.asked(), done.exact(), done.close());
        }
        return 0;
    }
}
