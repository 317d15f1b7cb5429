package newsgraph.cli;

import newsgraph.store.AnswerFormat;
import newsgraph.store.Answers;
import newsgraph.store.Endpoint;
import newsgraph.store.NamedQueries;
import newsgraph.store.NamedQuery;
import newsgraph.store.Parameter;
import newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    @Option(names = "--store", paramLabel = "DIR", description = "Folder of the store.")
    private Path folder;

    @Option(names = "--endpoint", paramLabel = "URL", description = "A SPARQL 1.1 endpoint instead of a store: http://localhost:3030/news/sparql.")
    private String endpoint = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), csv, json, xml; ttl for CONSTRUCT and DESCRIBE.")
    private AnswerFormat format = AnswerFormat.table;

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
        if ((folder == null) == endpoint.isEmpty()) {
            throw CommandException.wrong("say whom to ask: either --store DIR or --endpoint URL");
        }
        Map<String, String> given = given();
        NamedQuery query = NamedQueries.find(name);
        if (folder == null) {
            new Answers(new Endpoint(endpoint)).write(query, given, format, terminal.out());
        } else {
            try (Store store = Store.open(folder)) {
                new Answers(store).write(query, given, format, terminal.out());
            }
        }
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
