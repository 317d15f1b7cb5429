package newsgraph.store;

import com.github.luben.zstd.ZstdOutputStream;
import newsgraph.OneCall;
import newsgraph.rdf.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files of RDF that were made to harm, given to every command that reads such files. */
class FileSafetyTest {

    private static final String RDF = "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">";
    @TempDir
    private Path folder;

    /** The commands: load, restore, resolve --authority, validate. */
    private List<Consumer<Path>> readers() {
        return List.of(file -> QuadFile.read(file, graph -> { }), file -> Upkeep.restore(file, folder.resolve("kg")), Authority::read, file -> Validation.file(file, Validator.load()));
    }

    /** 80 MB of comments in some 100 kB. */
    @ParameterizedTest
    @ValueSource(strings = {"a.nq.gz", "a.nq.zst"})
    void what_grows_beyond_reason_is_not_unpacked_to_its_end(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream plain = Files.newOutputStream(file); OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : new ZstdOutputStream(plain)) {
            byte[] line = ("#" + " ".repeat((1 << 20) - 2) + "\n").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 80; i++) {
                out.write(line);
            }
        }
        for (Consumer<Path> reader : name.endsWith(".gz") ? readers() : readers().subList(0, 1)) {
            String said = assertThrows(StoreException.class, () -> reader.accept(file)).getMessage();
            assertTrue(said.contains(name + ": grows more than 300 times"), said);
        }
    }

    @Test
    void a_line_without_end_is_not_held_in_memory() {
        Enumeration<InputStream> line = Collections.enumeration(IntStream.rangeClosed(0, 70).<InputStream>mapToObj(i -> new ByteArrayInputStream((i == 0 ? "<urn:x:" : "a".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8))).toList());
        IOException e = assertThrows(IOException.class, () -> QuadFile.read("a.nq", new SequenceInputStream(line), graph -> { }));
        assertTrue(e.getMessage().contains("longer than 64 MB"), e.getMessage());
    }

    /** Of articles any number may come, of one that is held in memory only so much. */
    @Test
    void a_graph_without_end_is_not_held_in_memory() throws IOException {
        AtomicInteger triples = new AtomicInteger();
        QuadFile.read("a.nq", quads(3, 400_000), graph -> triples.addAndGet(graph.triples().size()));
        assertEquals(1_200_000, triples.get());
        String said = assertThrows(StoreException.class, () -> QuadFile.read("a.nq", quads(1, 1_200_000), graph -> { })).getMessage();
        assertTrue(said.contains("urn:x:g0 has more than 500000 triples"), said);
    }

    private static InputStream quads(int graphs, int each) {
        int together = 10_000;
        return new SequenceInputStream(new Enumeration<>() {

            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < graphs * each;
            }

            @Override
            public InputStream nextElement() {
                StringBuilder lines = new StringBuilder();
                for (int i = 0; i < together; i++, next++) {
                    lines.append("<urn:x:s> <urn:x:p> \"").append(next).append("\" <urn:x:g").append(next / each).append("> .\n");
                }
                return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** Neither entities of RDF/XML nor contexts of JSON-LD make the program open an address or another file. */
    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE r [<!ENTITY a SYSTEM \"ADDRESS\">]>" + RDF + "<r:Description r:about=\"urn:x:a\"><v xmlns=\"urn:x:\">&a;</v></r:Description></r:RDF>",
        "<!DOCTYPE r [<!ENTITY % b SYSTEM \"ADDRESS\"> %b;]>" + RDF + "</r:RDF>", "<!DOCTYPE r SYSTEM \"ADDRESS\">" + RDF + "</r:RDF>", "{\"@context\": \"ADDRESS\", \"@id\": \"urn:x:a\", \"v\": \"1\"}",
        "{\"@context\": {\"@import\": \"ADDRESS\"}, \"@id\": \"urn:x:a\", \"v\": \"1\"}"})
    void no_address_in_a_file_is_opened(String content) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.jsonld"), "{\"@context\": {\"v\": \"urn:x:told\"}}");
        Path file = folder.resolve(content.startsWith("{") ? "a.jsonld" : "a.rdf");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread called = OneCall.to(server);
            for (String address : List.of(secret.toUri().toString(), "http://127.0.0.1:" + server.getLocalPort() + "/")) {
                Files.writeString(file, content.replace("ADDRESS", address));
                readers().subList(1, 4).forEach(reader -> told(reader, file));
                assertEquals("", told(path -> assertFalse(Authority.read(path).toString().contains("told")), file).replaceAll(".*cannot read the list.*", ""), address);
            }
            assertTrue(called.isAlive(), "no one called");
        }
    }

    /** A store that was restored into is in the way of the next one; only what was opened counts here. */
    private static String told(Consumer<Path> reader, Path file) {
        try {
            reader.accept(file);
            return "";
        } catch (StoreException e) {
            return e.getMessage();
        }
    }

    @Test
    void entities_of_entities_are_not_written_out() throws IOException {
        StringBuilder entities = new StringBuilder("<!ENTITY e0 \"" + "笑".repeat(10) + "\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        Path file = Files.writeString(folder.resolve("a.rdf"), "<!DOCTYPE r [" + entities + "]>" + RDF + "<r:Description r:about=\"urn:x:a\"><v xmlns=\"urn:x:\">&e9;</v></r:Description></r:RDF>");
        for (Consumer<Path> reader : readers().subList(1, 4)) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThrows(StoreException.class, () -> reader.accept(file)));
        }
    }
}
