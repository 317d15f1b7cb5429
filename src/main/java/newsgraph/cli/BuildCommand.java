package newsgraph.cli;

import newsgraph.Pipeline;
import newsgraph.model.Article;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.TextPolicy;
import newsgraph.rdf.Validator;
import newsgraph.read.Inputs;
import newsgraph.store.BuildSettings;
import newsgraph.store.Checks;
import newsgraph.store.StoreBuild;
import newsgraph.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** {@code newsgraph build}: articles into a store. */
@Command(name = "build", description = {"Read articles into a store. Only what is new or has changed is read; a changed article replaces its graph.",
    "A build that was stopped, even by force, goes on where it was when it is started again."})
final class BuildCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Folder of the store; made if it is not there. With --endpoint: folder for the books of what the server was given.")
    private Path folder;

    @Option(names = "--endpoint", paramLabel = "URL", description = {"Store in a server instead, through its SPARQL 1.1 Update endpoint: http://localhost:3030/news/update.",
        "User and password come from NEWSGRAPH_USER and NEWSGRAPH_PASSWORD, or ~/.netrc."})
    private String endpoint = "";

    @Option(names = "--text", paramLabel = "POLICY", description = "How much of the wording goes in: full (default), quote (only what proves facts), hash (none).")
    private TextPolicy text = TextPolicy.full;

    @Option(names = "--all", description = "Read also what has not changed.")
    private boolean all;

    @Option(names = "--delete-missing", description = "Take out the articles of files that were read from these inputs before and are gone.")
    private boolean deleteMissing;

    @Option(names = "--no-validate", negatable = false, description = "Do not check the graphs against the shapes of the ontology.")
    private boolean noValidate;

    @Option(names = "--watch", description = "Do not end: read what comes into the inputs, or changes there, until stopped with Ctrl-C.")
    private boolean watch;

    private final Terminal terminal;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (watch && input.names().contains("-")) {
            throw CommandException.wrong("--watch needs files or folders: standard input does not change");
        }
        BuildRun run = new BuildRun(reading.ingest(), this::work);
        if (!watch) {
            return once(run, this::open);
        }
        FolderWatch changes = new FolderWatch(input.names());
        int code = once(run, this::open);
        tell("watching " + String.join(", ", input.names()) + " for changes; stop with Ctrl-C");
        while (changes.waitForChanges()) {
            code = once(run, this::openWhenFree);
        }
        return code;
    }

    private int once(BuildRun run, Function<Checks, StoreBuild> opening) {
        Inputs inputs = input.open(terminal);
        Report report = new Report(terminal);
        int code;
        try (StoreBuild build = opening.apply(noValidate ? Checks.NONE : Checks.with(Validator.load(), report::add))) {
            code = read(run, build, inputs);
            report.print();
        }
        return code;
    }

    /** Somebody may look into the store between two builds; that is no reason to stop watching. */
    private StoreBuild openWhenFree(Checks checks) {
        String said = "";
        while (true) {
            try {
                return open(checks);
            } catch (StoreException e) {
                if (!e.getMessage().equals(said)) {
                    said = e.getMessage();
                    terminal.err().println("newsgraph: " + said + "; trying again until that is mended");
                }
                if (!FolderWatch.sleep()) {
                    throw e;
                }
            }
        }
    }

    private void tell(String line) {
        if (!input.quiet()) {
            terminal.err().println(line);
        }
    }

    private Function<Article, NamedGraph> work() {
        Pipeline pipeline = reading.pipeline();
        Graphs graphs = Graphs.load(text);
        return article -> graphs.graph(pipeline.read(article));
    }

    private StoreBuild open(Checks checks) {
        return endpoint.isEmpty() ? StoreBuild.open(folder, settings(), checks) : StoreBuild.remote(endpoint, folder, settings(), checks);
    }

    private int read(BuildRun run, StoreBuild build, Inputs inputs) {
        Progress progress = new Progress(terminal, input.quiet());
        boolean whole = false;
        try {
            int missing = deleteMissing ? build.deleteMissing(input.names().stream().map(Path::of).toList()) : 0;
            run.run(build, inputs, all, progress);
            whole = true;
            if (missing > 0) {
                tell(missing + (missing == 1 ? " file is gone: its" : " files are gone: their") + " articles were taken out");
            }
        } finally {
            if (!whole) {
                build.discard();
            }
        }
        return progress.finish(input.strict());
    }

    private BuildSettings settings() {
        return new BuildSettings(String.join(" ", List.of(Program.fingerprint(), String.valueOf(reading.engine()), text.name())), input.imprint());
    }
}
