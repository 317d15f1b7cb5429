package newsgraph.store;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Any number of triples in order of their N-Triples lines, each once: sorted runs wait in temporary files and are merged. */
final class SortedTriples implements AutoCloseable {

    /** Lines sorted in memory at a time; some 50 MB. */
    private static final int RUN = 200_000;

    /** A run that is being merged, with its next line. */
    private record Head(String line, BufferedReader rest) {
    }

    private final List<Path> files = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    void add(Triple triple) {
        lines.add(NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " " + NodeFmtLib.strNT(triple.getObject()) + " .");
        if (lines.size() >= RUN) {
            writeRun();
        }
    }

    /** Hands over the triples; to be called once, after the last is added. */
    void forEachDistinct(Consumer<Triple> consumer) {
        writeRun();
        Path merged = merge();
        RDFParser.source(merged).lang(Lang.NTRIPLES).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                consumer.accept(triple);
            }
        });
    }

    private void writeRun() {
        try {
            lines.sort(Comparator.naturalOrder());
            Files.write(newFile(), lines);
            lines.clear();
        } catch (IOException e) {
            throw FileSink.cannotWrite("the temporary files of sorting in " + System.getProperty("java.io.tmpdir"), e);
        }
    }

    private Path merge() {
        PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::line));
        try {
            for (Path file : List.copyOf(files)) {
                push(heads, Files.newBufferedReader(file));
            }
            Path merged = newFile();
            try (BufferedWriter out = Files.newBufferedWriter(merged)) {
                String last = "";
                while (!heads.isEmpty()) {
                    Head head = heads.poll();
                    if (!head.line().equals(last)) {
                        last = head.line();
                        out.write(last + "\n");
                    }
                    push(heads, head.rest());
                }
            }
            return merged;
        } catch (IOException e) {
            throw FileSink.cannotWrite("the temporary files of sorting in " + System.getProperty("java.io.tmpdir"), e);
        }
    }

    private static void push(PriorityQueue<Head> heads, BufferedReader run) throws IOException {
        String line = run.readLine();
        if (line == null) {
            run.close();
        } else {
            heads.add(new Head(line, run));
        }
    }

    private Path newFile() throws IOException {
        Path file = Files.createTempFile("newsgraph", ".nt");
        files.add(file);
        return file;
    }

    @Override
    public void close() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete temporary files", e);
        }
    }
}
