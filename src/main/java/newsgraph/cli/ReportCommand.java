package newsgraph.cli;

import newsgraph.serve.Language;
import newsgraph.serve.Report;
import newsgraph.serve.Selection;
import newsgraph.store.Endpoint;
import newsgraph.store.QuerySource;
import newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code newsgraph report}: a selection of a store as one HTML file. */
@Command(name = "report", description = "Write one self-contained HTML file about a person, a body, a place or a period, to send by mail.",
        footer = {"", "Try: newsgraph report --store kg --about 习近平 -o report.html"})
final class ReportCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", description = "Folder of the store.")
    private Path folder;

    @Option(names = "--endpoint", paramLabel = "URL", description = "A SPARQL 1.1 endpoint instead of a store.")
    private String endpoint = "";

    @Option(names = "--about", paramLabel = "NAME", description = "Whom or what it is about, by a name as people write it; without it: everything.")
    private String about = "";

    @Option(names = "--from", paramLabel = "DAY", description = "First day of events: 2023-12-25.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day of events.")
    private LocalDate to;

    @Option(names = "--most", paramLabel = "N", description = "Events told at most, the latest first (default: ${DEFAULT-VALUE}).")
    private int most = 300;

    @Option(names = "--lang", paramLabel = "LANG", description = "Language of the labels: zh (default) or en.")
    private Language language = Language.zh;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "File to write; default: standard output.")
    private Path output;

    private final Terminal terminal;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if ((folder == null) == endpoint.isEmpty()) {
            throw CommandException.wrong("say whom to ask: either --store DIR or --endpoint URL");
        }
        if (most < 1) {
            throw CommandException.wrong("--most is a number from 1");
        }
        if (folder == null) {
            write(new Endpoint(endpoint));
        } else {
            try (Store store = Store.open(folder)) {
                write(store);
            }
        }
        return 0;
    }

    private void write(QuerySource source) {
        byte[] page = Report.of(source, new Selection(about, Optional.ofNullable(from), Optional.ofNullable(to), most, language)).getBytes(StandardCharsets.UTF_8);
        try {
            if (output == null) {
                terminal.out().write(page);
            } else {
                Files.write(output, page);
                terminal.err().println("newsgraph: wrote " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + output, e);
        }
    }
}
