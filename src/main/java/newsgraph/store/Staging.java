package newsgraph.store;

import newsgraph.model.Iri;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Articles on their way into a store: parcels of whole graphs with their {@link Note}s, each a pair of files that is there or not. They are
 * taken into the database many at a time and deleted after that is committed; what a killed build leaves here, the next one takes in first. Taking a
 * parcel in twice is the same as once.
 */
final class Staging {

    /** A parcel; the notes are written last and say that it is whole. */
    record Parcel(Path quads, Path notes) {

        List<Note> read() throws IOException {
            return Files.readAllLines(notes).stream().map(Note::parse).toList();
        }

        void forEachQuad(StreamRDF stream) {
            RDFParser.source(quads).lang(Lang.RDFTHRIFT).parse(stream);
        }

        long bytes() throws IOException {
            return Files.size(quads);
        }

        void delete() throws IOException {
            Files.deleteIfExists(notes);
            Files.deleteIfExists(quads);
        }
    }

    private static final String QUADS_END = ".rt";
    private static final String NOTES_END = ".notes";
    /** Quads in a parcel: some seconds of reading, so little is read again after a crash. */
    private static final int QUADS = 5_000;
    /** Nanoseconds after which a parcel is closed however small it is. */
    private static final long PATIENCE = 30_000_000_000L;

    private final Path folder;
    private final List<PackedGraph> graphs = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<Iri> names = new HashSet<>();
    private int waiting;
    private long since = System.nanoTime();
    private long next;

    private Staging(Path folder) {
        this.folder = folder;
    }

    /** The staging folder of a store; half-written files in it are cleared away. */
    static Staging in(Path store) throws IOException {
        Staging staging = new Staging(store.resolve("staged"));
        Files.createDirectories(staging.folder);
        for (Path file : staging.files(".part")) {
            Files.delete(file);
        }
        for (Path file : staging.files(QUADS_END)) {
            staging.next = Math.max(staging.next, Long.parseLong(stem(file)) + 1);
            if (!Files.exists(file.resolveSibling(stem(file) + NOTES_END))) {
                Files.delete(file);
            }
        }
        return staging;
    }

    /** The parcels in the order in which they were made. */
    List<Parcel> parcels() throws IOException {
        return files(NOTES_END).stream().map(notes -> new Parcel(notes.resolveSibling(stem(notes) + QUADS_END), notes)).toList();
    }

    /** Adds a graph; one that comes again goes to another parcel. */
    void add(PackedGraph graph) throws IOException {
        if (!names.add(graph.name())) {
            flush();
            names.add(graph.name());
        }
        graphs.add(graph);
        waiting += graph.size();
    }

    /** Adds a note; closes the parcel if it is full. A note on a graph comes right after the graph. */
    void add(Note note) throws IOException {
        notes.add(note);
        if (waiting >= QUADS || System.nanoTime() - since > PATIENCE) {
            flush();
        }
    }

    /** Gives up what is not yet in a parcel. */
    void discard() {
        graphs.clear();
        names.clear();
        notes.clear();
        waiting = 0;
    }

    /** Closes the parcel. */
    void flush() throws IOException {
        since = System.nanoTime();
        if (notes.isEmpty()) {
            return;
        }
        String name = String.format("%012d", next++);
        write(name + QUADS_END, out -> {
            for (PackedGraph graph : graphs) {
                out.write(graph.quads());
            }
        });
        write(name + NOTES_END, out -> {
            for (Note note : notes) {
                out.write((note + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        discard();
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** On the disk under its name only when it is whole, also if the machine stops. */
    private void write(String name, Content content) throws IOException {
        Path part = folder.resolve(name + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            content.write(out);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }
}
