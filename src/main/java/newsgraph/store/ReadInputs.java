package newsgraph.store;

import newsgraph.model.Iri;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The inputs of a build, one after the other, and what each of them held before: what it no longer holds when it was read to its end is noted as dropped. */
final class ReadInputs {

    /** Articles that come from no file are held by this input, which is never read to its end. */
    private static final String NOWHERE = Fingerprints.input(Path.of("-"));

    private final String reading;
    private final Ledger ledger;
    private final Consumer<Note> notes;
    /** Content of files that are to be read, as it was before that: what changes while it is read is read again the next time. */
    private final Map<String, String> contents = new HashMap<>();
    private final Set<String> before = new HashSet<>();
    private String input = NOWHERE;
    private String content = "";

    /**
     * No input yet.
     *
     * @param reading stands for how inputs are read: with other settings all of them are new
     */
    ReadInputs(String reading, Ledger ledger, Consumer<Note> notes) {
        this.reading = reading;
        this.ledger = ledger;
        this.notes = notes;
    }

    /** Whether a file has other content than when it was last read to its end. */
    boolean isNew(Path file) {
        String key = Fingerprints.input(file);
        String now = content(file);
        boolean isNew = !ledger.content(key).equals(Optional.of(now));
        if (isNew) {
            contents.put(key, now);
        }
        return isNew;
    }

    /** The input that is being read. */
    String present() {
        return input;
    }

    /** What comes from here on is of this file; the one before was read to its end. */
    void begins(Path file) {
        end();
        input = Fingerprints.input(file);
        content = Optional.ofNullable(contents.remove(input)).orElseGet(() -> content(file));
        before.addAll(input.equals(NOWHERE) ? Set.of() : ledger.graphsOf(input));
        notes.accept(new Note(Note.Kind.begin, "", input, Fingerprints.place(file)));
    }

    /** The present input holds this article. */
    void holds(Iri article) {
        before.remove(article.value());
    }

    /** The present input was read to its end. */
    void end() {
        before.forEach(graph -> notes.accept(new Note(Note.Kind.drop, graph, input, "")));
        before.clear();
        if (!input.equals(NOWHERE)) {
            notes.accept(new Note(Note.Kind.whole, "", input, content));
        }
        input = NOWHERE;
    }

    /** Drops what inputs held that are no longer there and lay at or below one of these places; returns how many inputs. */
    int dropMissing(List<Path> below) {
        List<String> places = below.stream().map(Fingerprints::place).toList();
        int missing = 0;
        for (Map.Entry<String, Ledger.Input> known : ledger.inputs().entrySet()) {
            String place = known.getValue().place();
            boolean here = places.stream().anyMatch(folder -> place.equals(folder) || place.startsWith(folder.endsWith("/") ? folder : folder + "/"));
            if (here && !Files.exists(Path.of(URI.create(place)))) {
                ledger.graphsOf(known.getKey()).forEach(graph -> notes.accept(new Note(Note.Kind.drop, graph, known.getKey(), "")));
                notes.accept(new Note(Note.Kind.gone, "", known.getKey(), ""));
                missing++;
            }
        }
        return missing;
    }

    private String content(Path file) {
        try {
            return reading + Fingerprints.content(file);
        } catch (IOException e) {
            return "";
        }
    }
}
