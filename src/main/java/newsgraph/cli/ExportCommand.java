package newsgraph.cli;

import newsgraph.store.DatasetDescription;
import newsgraph.store.Export;
import newsgraph.store.GraphMl;
import newsgraph.store.NamedQueries;
import newsgraph.store.Selection;
import newsgraph.store.Store;
import newsgraph.store.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code newsgraph export}: a store, or a part of it, for other programs. */
@Command(name = "export", description = {"Write a store, or a part of it, for other programs: a graph file, tables or a network. The same articles give the same bytes."})
final class ExportCommand implements Callable<Integer> {

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Folder of the store.")
    private Path folder;

    @Option(names = "-o", paramLabel = "OUT", description = "File to write; its end tells the format: .ttl .trig .nt .nq .jsonld .rdf, .graphml for Gephi or Cytoscape, each also .gz.")
    private Path file;

    @Option(names = "--tables", paramLabel = "DIR", description = "Write CSV tables into this folder: people, events, participations, posts.")
    private Path tables;

    @Option(names = "--describe", paramLabel = "FILE", description = "Write a description of the whole store (VoID, Turtle): counts, vocabulary, sources, days.")
    private Path description;

    @Option(names = "--licence", paramLabel = "IRI", description = "Licence that the description names.")
    private String licence = "";

    @Option(names = "--source", paramLabel = "NAME", description = "Only articles of this paper or site.")
    private String source = "";

    @Option(names = "--from", paramLabel = "DAY", description = "Only articles issued on or after this day.")
    private String from = "";

    @Option(names = "--to", paramLabel = "DAY", description = "Only articles issued on or before this day.")
    private String to = "";

    @Option(names = "--place", paramLabel = "NAME", description = "Only articles that speak of this place or one within it.")
    private String place = "";

    @Option(names = "--entity", paramLabel = "NAME", description = "Only articles that speak of this person, body, place, document or topic.")
    private String entity = "";

    @Option(names = "--query", paramLabel = "FILE.rq", description = "Only what this CONSTRUCT query makes of the whole store.")
    private String query = "";

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (file == null && tables == null && description == null) {
            throw CommandException.wrong("say what to write: -o OUT, --tables DIR or --describe FILE");
        }
        Selection selection = new Selection(source, from, to, place, entity);
        if (!query.isEmpty() && !selection.equals(Selection.ALL)) {
            throw CommandException.wrong("--query asks the whole store: put the choice of articles into the query");
        }
        try (Store store = Store.open(folder)) {
            if (file != null) {
                long written = query.isEmpty() ? file(store, selection) : Export.write(store, NamedQueries.find(query), Map.of(), file);
                terminal.err().println(written + (query.isEmpty() ? " articles" : " triples") + " written to " + file);
            }
            if (tables != null) {
                terminal.err().println(Tables.write(store, selection, tables) + " articles written to tables in " + tables);
            }
            if (description != null) {
                DatasetDescription.write(store, licence, description);
            }
        }
        return 0;
    }

    private long file(Store store, Selection selection) {
        return file.toString().matches(".*\\.graphml(\\.gz)?") ? GraphMl.write(store, selection, file) : Export.write(store, selection, file);
    }
}
