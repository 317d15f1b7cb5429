package newsgraph.store;

import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import newsgraph.rdf.Validator;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GraphFilesTest {

    private final NamedGraph one = Graphs.load(TextPolicy.full).graph(Readings.meeting());
    private final NamedGraph other = Graphs.load(TextPolicy.full).graph(Readings.meeting("fedcba9876543210"));
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.ttl", "a.trig", "a.nt", "a.nq", "a.jsonld", "a.rdf", "a.ttl.gz", "a.trig.gz", "a.nt.gz", "a.nq.gz", "a.jsonld.gz", "a.rdf.gz"})
    void every_format_says_the_same_packed_or_not(String name) throws IOException {
        Path file = write(name);
        DatasetGraph graphs = DatasetGraphFactory.create();
        RDFDataMgr.read(graphs, file.toString());
        Set<Object> triples = new HashSet<>(one.triples());
        triples.addAll(other.triples());
        Set<Object> read = new HashSet<>();
        graphs.find().forEachRemaining(quad -> read.add(quad.asTriple()));
        assertEquals(triples, read);
        assertEquals(GraphFormat.of(file).hasGraphs() ? 2 : 0, graphs.size());
        assertEquals(List.of(), Validation.file(file, Validator.load()));
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(write("b" + name)), "the same graphs, the same bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ttl", "a.nq", "a.nt.gz", "a.trig"})
    void an_export_is_sorted_and_the_same_each_time(String name) throws IOException {
        Path file = folder.resolve(name);
        try (Store store = Built.of(folder.resolve("kg"), other, one)) {
            assertEquals(2, Export.write(store, file));
            Path again = folder.resolve("again-" + name);
            Export.write(store, again);
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
        }
        assertEquals(List.of(), Validation.file(file, Validator.load()));
        if (name.equals("a.ttl")) {
            List<String> articles = Files.readAllLines(file).stream().filter(line -> line.startsWith("article:")).toList();
            assertEquals(articles.stream().sorted().toList(), articles);
            assertEquals(1, Files.readAllLines(file).stream().filter(line -> line.startsWith("person:周岚")).count(), "each node in one place");
        }
    }

    @Test
    void a_file_appears_only_when_it_is_whole() throws IOException {
        Path file = folder.resolve("a.ttl");
        Files.writeString(file, "# as it was\n");
        FileSink sink = FileSink.to(file);
        sink.write(one);
        assertEquals("# as it was\n", Files.readString(file));
        sink.discard();
        sink.close();
        assertEquals("# as it was\n", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is left behind");
        }
    }

    @Test
    void a_file_that_cannot_be_written_is_told() {
        assertTrue(assertThrows(StoreException.class, () -> FileSink.to(folder.resolve("none/a.ttl"))).getMessage().contains("there is no such folder"));
        assertTrue(assertThrows(StoreException.class, () -> FileSink.to(folder.resolve("a.xls"))).getMessage().contains("end the name in .ttl"));
        assertTrue(assertThrows(StoreException.class, () -> Validation.file(folder.resolve("a.ttl"), Validator.load())).getMessage().contains("no such file"));
    }

    @Test
    void a_broken_file_is_told_with_its_line() throws IOException {
        Path file = folder.resolve("a.ttl");
        Files.writeString(file, "<a> <b> .\n");
        assertTrue(assertThrows(StoreException.class, () -> Validation.file(file, Validator.load())).getMessage().contains("line: 1"));
    }

    private Path write(String name) {
        Path file = folder.resolve(name);
        try (FileSink sink = FileSink.to(file)) {
            sink.write(one);
            sink.write(other);
        }
        return file;
    }
}
