package newsgraph.cli;

import newsgraph.model.Iri;
import newsgraph.store.BuildSettings;
import newsgraph.store.Checks;
import newsgraph.store.Store;
import newsgraph.store.StoreBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code newsgraph forget}: takes articles out for good. */
@Command(name = "forget", description = {"Take articles out of a store, and what was derived from them, for good: a later build does not bring them back."})
final class ForgetCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "The IRI of an article, the id it was read with, or its whole headline.")
    private List<String> articles;

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "${env:NEWSGRAPH_STORE:-kg}", description = "Folder of the store; default: $NEWSGRAPH_STORE, or kg.")
    private Path folder;

    private final Terminal terminal;

    ForgetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Store.demand(folder);
        int forgotten = 0;
        try (StoreBuild build = StoreBuild.open(folder, new BuildSettings("", ""), Checks.NONE)) {
            for (String article : articles) {
                List<Iri> named = build.named(article);
                if (named.isEmpty()) {
                    terminal.err().println("newsgraph: no article of this store is named " + article);
                }
                named.forEach(build::forget);
                forgotten += named.size();
            }
        }
        terminal.err().println(forgotten + (forgotten == 1 ? " article" : " articles") + " taken out");
        return forgotten == 0 ? 1 : 0;
    }
}
