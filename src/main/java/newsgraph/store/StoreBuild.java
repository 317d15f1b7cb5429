package newsgraph.store;

import newsgraph.model.Article;
import newsgraph.model.Iri;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One build of a store, from opening it to the last commit. Only one at a time. Reads what is new: an input whose content did not change since it was read
 * to its end is not opened, an article that is stored as it would be made again is not worked on. An input read again replaces what it held. Articles are
 * staged on disk as they come, and taken into the database at the end; a build that was killed loses the last seconds, and the next one goes on.
 */
public final class StoreBuild implements GraphSink {

    /** What became of an article: known already, or a graph to be stored. */
    public record Outcome(Iri name, String fingerprint, Optional<NamedGraph> graph) {
    }

    /** Articles that come from no file are held by this input, which is never read to its end. */
    private static final String NOWHERE = Fingerprints.input(Path.of("-"));

    private final Path folder;
    private final BuildLock lock;
    private final String settings;
    private final String reading;
    private final Intake intake;
    private final Staging staging;
    private final Checks checks;
    private String input = NOWHERE;
    private String content = "";
    /** Content of files that are to be read, as it was before that: what changes while it is read is read again the next time. */
    private final Map<String, String> contents = new HashMap<>();
    private final Set<String> before = new HashSet<>();
    private long stored;
    private boolean open = true;

    private StoreBuild(Path folder, BuildLock lock, Intake intake, BuildSettings settings, Checks checks) {
        this.folder = folder;
        this.lock = lock;
        this.intake = intake;
        this.staging = intake.staging();
        this.settings = Fingerprints.of(settings.making());
        this.reading = Fingerprints.of(settings.making(), settings.reading());
        this.checks = checks;
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
        String input = Fingerprints.input(file);
        String content = content(file);
        boolean isNew = !intake.ledger().content(input).equals(Optional.of(content));
        if (isNew) {
            contents.put(input, content);
        }
        return isNew;
    }

    /** Drops what inputs held that are no longer there and lay at or below one of these places; returns how many inputs. */
    public int deleteMissing(List<Path> below) {
        List<String> places = below.stream().map(Fingerprints::place).toList();
        int missing = 0;
        for (Map.Entry<String, Ledger.Input> known : List.copyOf(intake.ledger().inputs().entrySet())) {
            String place = known.getValue().place();
            boolean here = places.stream().anyMatch(folder -> place.equals(folder) || place.startsWith(folder.endsWith("/") ? folder : folder + "/"));
            if (here && !Files.exists(Path.of(URI.create(place)))) {
                intake.ledger().graphsOf(known.getKey()).forEach(graph -> note(new Note(Note.Kind.drop, graph, known.getKey(), "")));
                note(new Note(Note.Kind.gone, "", known.getKey(), ""));
                missing++;
            }
        }
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
        Iri name = Graphs.name(article);
        String fingerprint = Fingerprints.article(article);
        return new Outcome(name, fingerprint, intake.ledger().holds(name.value(), settings, fingerprint) ? Optional.empty() : Optional.of(work.apply(article)));
    }

    /** Works on an article even if it is known. */
    public Outcome readAgain(Article article, Function<Article, NamedGraph> work) {
        return new Outcome(Graphs.name(article), Fingerprints.article(article), Optional.of(work.apply(article)));
    }

    /** What is taken from here on comes from this file; the one before was read to its end. */
    public void begins(Path file) {
        endInput();
        input = Fingerprints.input(file);
        content = Optional.ofNullable(contents.remove(input)).orElseGet(() -> content(file));
        before.addAll(input.equals(NOWHERE) ? Set.of() : intake.ledger().graphsOf(input));
        note(new Note(Note.Kind.begin, "", input, Fingerprints.place(file)));
    }

    /** Takes what became of an article of the present input. */
    public void take(Outcome outcome) {
        before.remove(outcome.name().value());
        if (outcome.graph().isPresent()) {
            store(outcome.graph().get(), outcome.fingerprint());
        } else {
            note(new Note(Note.Kind.keep, outcome.name().value(), input, ""));
        }
    }

    @Override
    public Runnable ready(NamedGraph graph) {
        String fingerprint = Fingerprints.graph(graph);
        return () -> write(graph, fingerprint);
    }

    private void write(NamedGraph graph, String fingerprint) {
        before.remove(graph.name().value());
        store(graph, fingerprint);
    }

    private void store(NamedGraph graph, String fingerprint) {
        stored++;
        checks.add(graph);
        try {
            staging.add(graph);
        } catch (IOException e) {
            throw intake.cannotWrite(e);
        }
        note(new Note(Note.Kind.write, graph.name().value(), input, new Note.Made(settings, fingerprint, Fingerprints.graph(graph), graph.triples().size()).toString()));
    }

    private void endInput() {
        before.forEach(graph -> note(new Note(Note.Kind.drop, graph, input, "")));
        before.clear();
        if (!input.equals(NOWHERE)) {
            note(new Note(Note.Kind.whole, "", input, content));
        }
        input = NOWHERE;
    }

    /**
     * All inputs were read: takes everything into the database.
     *
     * @return whether some inputs have to be read again, because an article they share was taken out with another input
     */
    public boolean finish() {
        endInput();
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

    private String content(Path file) {
        try {
            return reading + Fingerprints.content(file);
        } catch (IOException e) {
            return "";
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
