package newsgraph.cli;

import newsgraph.store.AnswerFormat;
import newsgraph.store.Answers;
import newsgraph.store.NamedQueries;
import newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code newsgraph review}: what a person has to decide. */
@Command(name = "review", description = "List people of one name and reports of events that may be one and are kept apart; newsgraph resolve finds them.")
final class ReviewCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "${env:NEWSGRAPH_STORE:-kg}", description = "Folder of the store; default: $NEWSGRAPH_STORE, or kg.")
    private Path folder;

    @Option(names = "--name", paramLabel = "WORDS", description = "Only people and events with these words in their name.")
    private String name = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), csv, json, xml.")
    private AnswerFormat format = AnswerFormat.table;

    private final Terminal terminal;

    ReviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = Store.open(folder)) {
            new Answers(store).write(NamedQueries.find("doubts"), name.isEmpty() ? Map.of() : Map.of("name", name), format, terminal.out());
        }
        return 0;
    }
}
