package newsgraph.cli;

import newsgraph.rdf.Finding;
import newsgraph.rdf.Validator;
import newsgraph.store.Contradictions;
import newsgraph.store.Store;
import newsgraph.store.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code newsgraph validate}: is a graph as the ontology says? */
@Command(name = "validate", description = "Check a graph file or a store against the shapes of the ontology, a store for contradictions too; exit code 1 if something is wrong.")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Graph files.")
    private List<Path> files = List.of();

    @Option(names = "--store", paramLabel = "DIR", description = "Folder of a store.")
    private Path folder;

    private final Terminal terminal;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() && folder == null) {
            throw CommandException.wrong("say what to validate: FILE or --store DIR");
        }
        Validator validator = Validator.load();
        List<Finding> findings = new ArrayList<>();
        files.forEach(file -> findings.addAll(Validation.file(file, validator)));
        if (folder != null) {
            try (Store store = Store.open(folder)) {
                Validation.store(store, validator, findings::add);
                Contradictions.find(store, findings::add);
            }
        }
        PrintWriter out = new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
        findings.forEach(out::println);
        out.println(findings.isEmpty() ? "conforms" : findings.size() + " findings");
        out.flush();
        return findings.isEmpty() ? 0 : 1;
    }
}
