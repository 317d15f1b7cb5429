package newsgraph.cli;

import newsgraph.store.NamedQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code newsgraph search}: full text. */
@Command(name = "search", description = "Find names, headlines and wordings by the words in them: newsgraph search 养老服务")
final class SearchCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "Looked for as they stand, one after the other; two characters at least.")
    private List<String> words;

    @Mixin
    private AskedStore store;

    private final Terminal terminal;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        store.ask(answers -> answers.write(NamedQueries.find("search"), Map.of("words", String.join(" ", words)), store.format(), terminal.out()));
        return 0;
    }
}
