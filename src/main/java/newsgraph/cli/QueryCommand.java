package newsgraph.cli;

import newsgraph.store.NamedQueries;
import newsgraph.store.NamedQuery;
import newsgraph.store.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code newsgraph query}: asks a ready-made question or a query file. */
@Command(name = "query", description = "Ask a store a ready-made question, or a query of your own from a .rq file.")
final class QueryCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME|FILE.rq", description = "A ready-made question (--list shows them) or a query file.")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "name=value", description = "Values of its parameters: person=习近平 day=2023-12-27.")
    private List<String> values = List.of();

    @Option(names = "--list", description = "List the ready-made questions with their parameters.")
    private boolean list;

    @Option(names = "--explain", description = "Do not answer: show the query with its values, and the operations it becomes.")
    private boolean explain;

    @Mixin
    private AskedStore store;

    private final Terminal terminal;

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (list) {
            return list();
        }
        if (name.isEmpty()) {
            throw CommandException.wrong("say which question: newsgraph query NAME --store DIR; newsgraph query --list shows them");
        }
        Map<String, String> given = given();
        NamedQuery query = NamedQueries.find(name);
        store.ask(answers -> {
            if (explain) {
                terminal.print(answers.plan(query, given));
                return 0L;
            }
            return answers.write(query, given, store.format(), terminal.out());
        });
        return 0;
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw CommandException.wrong("'" + value + "' is no parameter: write name=value");
            }
            given.put(value.substring(0, equals), value.substring(equals + 1));
        }
        return given;
    }

    private int list() {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
        for (NamedQuery query : NamedQueries.list()) {
            out.println(query.name() + "  " + query.question() + " " + query.english());
            for (Parameter parameter : query.parameters()) {
                String fallback = parameter.fallback().isEmpty() ? "" : ", default " + parameter.fallback();
                out.println("    " + parameter.name() + "=" + parameter.type() + "  " + parameter.meaning() + fallback);
            }
        }
        out.flush();
        return 0;
    }
}
