package newsgraph.store;

import newsgraph.model.Article;
import newsgraph.model.Iri;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import org.apache.jena.graph.NodeFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One build of a store, from opening it to the last commit. Only one at a time. Reads what is new: an input whose content did not change since it was read
 * to its end is not opened, an article that is stored as it would be made again is not worked on. An input read again replaces what it held. Articles are
 * staged on disk as they come, and taken into the database at the end; a build that was killed loses the last seconds, and the next one goes on.
 */
public final class StoreBuild implements GraphSink {

    /** What became of an article: known already, or a graph to be stored. */
    public static final class Outcome {

        private final Iri name;
        private final String fingerprint;
        private final Optional<NamedGraph> graph;
        private final Optional<PackedGraph> packed;

        private Outcome(Article article, String fingerprint, Optional<NamedGraph> graph) {
            this.name = Graphs.name(article);
            this.fingerprint = fingerprint;
            this.graph = graph;
            this.packed = graph.map(PackedGraph::of);
        }

        /** Whether the store has it as it would be made again. */
        public boolean isKnown() {
            return graph.isEmpty();
        }
    }

    private final Path folder;
    private final BuildLock lock;
    private final String settings;
    private final Intake intake;
    private final Staging staging;
    private final Checks checks;
    private final ReadInputs inputs;
    private long stored;
    private boolean open = true;

    private StoreBuild(Path folder, BuildLock lock, Intake intake, BuildSettings settings, Checks checks) {
        this.folder = folder;
        this.lock = lock;
        this.intake = intake;
        this.staging = intake.staging();
        this.settings = Fingerprints.of(settings.making());
        this.checks = checks;
        this.inputs = new ReadInputs(Fingerprints.of(settings.making(), settings.reading()), intake.ledger(), this::note);
    }

    /**
     * Opens a store for a build, makes it if there is none, and takes in what an earlier build has left.
     *
     * @param checks what each article's graph is to pass before it is stored; what is found is reported and does not stop the build
     * @throws StoreException if the folder cannot be used, or another build or a server has the store
     */
    public static StoreBuild open(Path folder, BuildSettings settings, Checks checks) {
        Store.prepare(folder);
        return open(folder, settings, checks, () -> LocalIntake.open(folder));
    }

    /**
     * The same for a server with a SPARQL 1.1 Update endpoint; credentials come from the environment or a netrc file.
     *
     * @param books folder for the books of what the server was given, and for what it was not yet given
     * @throws StoreException if the server is away or lets nobody write
     */
    public static StoreBuild remote(String url, Path books, BuildSettings settings, Checks checks) {
        return remote(url, books, settings, checks, System.getenv(), Duration.ofSeconds(1));
    }

    static StoreBuild remote(String url, Path books, BuildSettings settings, Checks checks, Map<String, String> environment, Duration firstWait) {
        if (!url.matches("https?://[^\\s]+")) {
            throw new StoreException(url + " is no address of an endpoint: write http://HOST:PORT/news/update");
        }
        try {
            Files.createDirectories(books);
        } catch (IOException e) {
            throw FileSink.cannotWrite(books.toString(), e);
        }
        return open(books, settings, checks, () -> RemoteIntake.open(books, URI.create(url), environment, firstWait));
    }

    private static StoreBuild open(Path folder, BuildSettings settings, Checks checks, Supplier<Intake> opening) {
        BuildLock lock = BuildLock.take(folder);
        Intake intake = null;
        try {
            intake = opening.get();
            intake.takeIn();
            return new StoreBuild(folder, lock, intake, settings, checks);
        } catch (StoreException e) {
            if (intake != null) {
                intake.close();
            }
            lock.close();
            throw e;
        }
    }

    /** Whether a file has other content than when it was last read to its end with these settings; its bytes are read for that. */
    public boolean isNew(Path file) {
        return inputs.isNew(file);
    }

    /** Drops what inputs held that are no longer there and lay at or below one of these places; returns how many inputs. */
    public int deleteMissing(List<Path> below) {
        int missing = inputs.dropMissing(below);
        takeIn();
        return missing;
    }

    /** Takes an article out of the store for good, and what was derived from it; returns whether it was there. */
    public boolean forget(Iri article) {
        boolean there = intake.has(article);
        note(new Note(Note.Kind.forget, article.value(), "", ""));
        takeIn();
        return there;
    }

    /** Works on an article unless it is known; on any thread. */
    public Outcome read(Article article, Function<Article, NamedGraph> work) {
        String fingerprint = Fingerprints.article(article);
        boolean isKnown = intake.ledger().holds(Graphs.name(article).value(), settings, fingerprint);
        return new Outcome(article, fingerprint, isKnown ? Optional.empty() : Optional.of(work.apply(article)));
    }

    /** Works on an article even if it is known. */
    public Outcome readAgain(Article article, Function<Article, NamedGraph> work) {
        return new Outcome(article, Fingerprints.article(article), Optional.of(work.apply(article)));
    }

    /** What is taken from here on comes from this file; the one before was read to its end. */
    public void begins(Path file) {
        inputs.begins(file);
    }

    /** Takes what became of an article of the present input. */
    public void take(Outcome outcome) {
        if (outcome.isKnown()) {
            inputs.holds(outcome.name);
            note(new Note(Note.Kind.keep, outcome.name.value(), inputs.present(), ""));
        } else {
            store(outcome.graph.get(), outcome.packed.get(), outcome.fingerprint);
        }
    }

    @Override
    public Runnable ready(NamedGraph graph) {
        PackedGraph packed = PackedGraph.of(graph);
        return () -> store(graph, packed, packed.digest());
    }

    private void store(NamedGraph graph, PackedGraph packed, String fingerprint) {
        if (Derived.isDerived(NodeFactory.createURI(packed.name().value()))) {
            stage(packed);
            note(new Note(Note.Kind.add, packed.name().value(), inputs.present(), ""));
            return;
        }
        stored++;
        inputs.holds(packed.name());
        checks.add(graph);
        stage(packed);
        note(new Note(Note.Kind.write, packed.name().value(), inputs.present(), new Note.Made(settings, fingerprint, packed.digest(), packed.size()).toString()));
    }

    private void stage(PackedGraph graph) {
        try {
            staging.add(graph);
        } catch (IOException e) {
            throw intake.cannotWrite(e);
        }
    }

    /** Articles given so far whose graphs were to be stored. */
    public long stored() {
        return stored;
    }

    /**
     * All inputs were read: takes everything into the database.
     *
     * @return whether some inputs have to be read again, because an article they share was taken out with another input
     */
    public boolean finish() {
        inputs.end();
        return takeIn();
    }

    private boolean takeIn() {
        try {
            staging.flush();
        } catch (IOException e) {
            throw intake.cannotWrite(e);
        }
        return intake.takeIn();
    }

    private void note(Note note) {
        try {
            staging.add(note);
        } catch (IOException e) {
            throw intake.cannotWrite(e);
        }
    }

    /** The articles of the store with this IRI, this id or this headline. */
    public List<Iri> named(String article) {
        if (intake instanceof LocalIntake local) {
            return ArticleNames.find(local.store(), article);
        }
        return List.of(new Iri(article));
    }

    @Override
    public void discard() {
        if (open) {
            open = false;
            staging.discard();
            end();
        }
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            try {
                finish();
                checks.finish();
                if (stored > 0) {
                    BuildLog.add(folder, stored);
                }
            } catch (IOException e) {
                throw intake.cannotWrite(e);
            } finally {
                end();
            }
        }
    }

    private void end() {
        try {
            intake.close();
        } finally {
            lock.close();
        }
    }
}
