package newsgraph.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The books of a store: which inputs were read, with what content, and which graphs each of them holds. Kept in a file beside the database, replaced as a
 * whole; in memory while a build runs, some 400 bytes an article. When two inputs hold the same article, the graph whose digest is smaller is stored, so
 * the order of reading does not matter.
 */
final class Ledger {

    static final String FILE = "ledger.tsv";

    /** An input: its place, and its content if it was read to its end. */
    record Input(String place, String content) {
    }

    /** A graph: what it was made of, by which input, and which inputs hold the article. */
    private record Held(Note.Made made, String maker, Set<String> inputs) {
    }

    private final Path file;
    private final Map<String, Input> inputs = new TreeMap<>();
    private final Map<String, Held> graphs = new TreeMap<>();
    private final Set<String> forgotten = new TreeSet<>();
    private final Map<String, Set<String>> byInput = new HashMap<>();

    /** Inputs of which an article was not read because it was there, and then was dropped with another input. */
    private final Set<String> torn = new HashSet<>();
    private boolean again;

    private Ledger(Path file) {
        this.file = file;
    }

    /** The books of the store in a folder; empty if there are none yet. */
    static Ledger load(Path folder) {
        Ledger ledger = new Ledger(folder.resolve(FILE));
        if (Files.exists(ledger.file)) {
            try (BufferedReader lines = Files.newBufferedReader(ledger.file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    ledger.read(line.split("\t", -1));
                }
            } catch (IOException e) {
                throw new StoreException("cannot read the books of the store, " + ledger.file + ": " + e.getMessage(), e);
            }
        }
        return ledger;
    }

    private void read(String[] cells) {
        switch (cells[0]) {
            case "input" -> inputs.put(cells[1], new Input(cells[3], cells[2]));
            case "graph" -> {
                graphs.put(cells[1], new Held(Note.Made.parse(cells[2]), cells[3], new TreeSet<>()));
                List.of(cells[4].split(",")).forEach(input -> claim(cells[1], input));
            }
            default -> forgotten.add(cells[1]);
        }
    }

    void save() throws IOException {
        save(file.getParent());
    }

    /** Saves the books in another folder than the store's. */
    void save(Path folder) throws IOException {
        NewFile made = new NewFile(folder.resolve(FILE));
        try (Writer out = new BufferedWriter(new OutputStreamWriter(made.out(), StandardCharsets.UTF_8))) {
            for (Map.Entry<String, Input> input : inputs.entrySet()) {
                out.write("input\t" + input.getKey() + "\t" + input.getValue().content() + "\t" + input.getValue().place() + "\n");
            }
            for (Map.Entry<String, Held> graph : graphs.entrySet()) {
                out.write("graph\t" + graph.getKey() + "\t" + graph.getValue().made() + "\t" + graph.getValue().maker() + "\t" + String.join(",", graph.getValue().inputs()) + "\n");
            }
            for (String graph : forgotten) {
                out.write("forgotten\t" + graph + "\n");
            }
        }
        made.finish();
    }

    boolean isEmpty() {
        return graphs.isEmpty();
    }

    long quads() {
        return graphs.values().stream().mapToLong(held -> held.made().quads()).sum();
    }

    /** Whether, since this was last asked, inputs came to be read again because an article that they hold was dropped with another input. */
    boolean again() {
        boolean was = again;
        again = false;
        return was;
    }

    Map<String, Input> inputs() {
        return inputs;
    }

    /** The content an input had when it was last read to its end. */
    Optional<String> content(String input) {
        return Optional.ofNullable(inputs.get(input)).map(Input::content).filter(content -> !content.isEmpty());
    }

    boolean has(String graph) {
        return graphs.containsKey(graph);
    }

    /** The graphs that an input holds. */
    Set<String> graphsOf(String input) {
        return new TreeSet<>(byInput.getOrDefault(input, Set.of()));
    }

    private void claim(String graph, String input) {
        graphs.get(graph).inputs().add(input);
        byInput.computeIfAbsent(input, key -> new HashSet<>()).add(graph);
    }

    private void remove(String graph) {
        graphs.remove(graph).inputs().forEach(input -> byInput.get(input).remove(graph));
    }

    /** Whether a graph is there as it would be made again, or must not be made. */
    boolean holds(String graph, String settings, String fingerprint) {
        Held held = graphs.get(graph);
        return forgotten.contains(graph) || held != null && held.made().settings().equals(settings) && held.made().fingerprint().equals(fingerprint);
    }

    /** What carrying out a note means for the graph it is about. */
    enum Effect { none, add, replace, remove }

    Effect apply(Note note) {
        switch (note.kind()) {
            case begin -> inputs.put(note.input(), new Input(note.value(), ""));
            case whole -> {
                boolean torn = this.torn.remove(note.input());
                again |= torn;
                inputs.put(note.input(), new Input(inputs.get(note.input()).place(), torn ? "" : note.value()));
            }
            case gone -> inputs.remove(note.input());
            case keep -> {
                if (graphs.containsKey(note.graph())) {
                    claim(note.graph(), note.input());
                } else if (!forgotten.contains(note.graph())) {
                    torn.add(note.input());
                }
            }
            case forget -> {
                forgotten.add(note.graph());
                if (graphs.containsKey(note.graph())) {
                    remove(note.graph());
                }
                return Effect.remove;
            }
            case add -> {
                return Effect.add;
            }
            case drop -> {
                return drop(note);
            }
            case write -> {
                return write(note, Note.Made.parse(note.value()));
            }
            default -> throw new IllegalStateException(note.toString());
        }
        return Effect.none;
    }

    private Effect write(Note note, Note.Made made) {
        Held held = graphs.get(note.graph());
        if (forgotten.contains(note.graph())) {
            return Effect.none;
        }
        boolean other = held != null && !held.maker().equals(note.input()) && held.made().settings().equals(made.settings());
        if (other && held.made().digest().compareTo(made.digest()) <= 0) {
            claim(note.graph(), note.input());
            return Effect.none;
        }
        graphs.put(note.graph(), new Held(made, note.input(), held == null ? new TreeSet<>() : held.inputs()));
        claim(note.graph(), note.input());
        return Effect.replace;
    }

    /** If others hold the article too, they are to be read again: the graph may have been made of what only the dropped input says. */
    private Effect drop(Note note) {
        Held held = graphs.get(note.graph());
        if (held == null || !held.inputs().remove(note.input())) {
            return Effect.none;
        }
        byInput.get(note.input()).remove(note.graph());
        if (!held.inputs().isEmpty() && !held.maker().equals(note.input())) {
            return Effect.none;
        }
        held.inputs().forEach(input -> inputs.computeIfPresent(input, (key, was) -> new Input(was.place(), "")));
        again |= !held.inputs().isEmpty();
        remove(note.graph());
        return Effect.remove;
    }
}
