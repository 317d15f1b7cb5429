package newsgraph.cli;

import newsgraph.store.BuildSettings;
import newsgraph.store.Checks;
import newsgraph.store.QuadFile;
import newsgraph.store.StoreBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code newsgraph load}: graph files made elsewhere into a store or a server. */
@Command(name = "load", description = "Take N-Quads files that extract or the Spark job wrote into a store or a server; files taken in before are passed over.")
final class LoadCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "DIR", description = "Folder with .nq, .nq.gz or .nq.zst files, or one such file.")
    private Path place;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Folder of the store; made if it is not there. With --endpoint: folder for the books of what the server was given.")
    private Path folder;

    @Option(names = "--endpoint", paramLabel = "URL", description = {"Into a server instead, through its SPARQL 1.1 Update endpoint: http://localhost:3030/news/update.",
        "User and password come from NEWSGRAPH_USER and NEWSGRAPH_PASSWORD, or ~/.netrc."})
    private String endpoint = "";

    private final Terminal terminal;

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Path> files = QuadFile.below(place);
        long articles;
        try (StoreBuild build = open()) {
            boolean whole = false;
            try {
                for (Path file : files) {
                    if (build.isNew(file)) {
                        build.begins(file);
                        QuadFile.read(file, build::write);
                    }
                }
                articles = build.stored();
                whole = true;
            } finally {
                if (!whole) {
                    build.discard();
                }
            }
        }
        terminal.err().println(articles + " articles taken in from " + files.size() + " files");
        return 0;
    }

    private StoreBuild open() {
        BuildSettings settings = new BuildSettings("load", "");
        return endpoint.isEmpty() ? StoreBuild.open(folder, settings, Checks.NONE) : StoreBuild.remote(endpoint, folder, settings, Checks.NONE);
    }
}
