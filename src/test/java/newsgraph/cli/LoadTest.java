package newsgraph.cli;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Graph files made elsewhere give the store that reading the articles gives. */
@Tag("engine")
class LoadTest {

    @TempDir
    private Path folder;

    @Test
    void loaded_files_are_the_same_store_as_a_build() throws IOException {
        Path files = Files.createDirectories(folder.resolve("made/day=2024-03-07"));
        run("extract", "--engine", "fast", "--quiet", "data/articles/briefs.jsonl", "-o", files.resolve("a.nq.gz").toString());
        run("load", folder.resolve("made").toString(), "--store", folder.resolve("loaded").toString());
        run("build", "--engine", "fast", "--quiet", "data/articles/briefs.jsonl", "--store", folder.resolve("built").toString());
        assertEquals(quads("built"), quads("loaded"));
        assertTrue(run("load", folder.resolve("made").toString(), "--store", folder.resolve("loaded").toString()).err().contains("0 articles"), "what was taken in is passed over");
    }

    @Test
    void loaded_files_are_the_same_in_a_server() throws IOException {
        Path file = folder.resolve("a.nq");
        run("extract", "--engine", "fast", "--quiet", "data/articles/briefs.jsonl", "-o", file.toString());
        DatasetGraph graphs = DatasetGraphFactory.createTxnMem();
        FusekiServer server = FusekiServer.create().port(0).loopback(true).add("/news", graphs).build().start();
        try {
            String[] load = {"load", file.toString(), "--store", folder.resolve("books").toString(), "--endpoint", "http://localhost:" + server.getPort() + "/news/update"};
            run(load);
            DatasetGraph wanted = RDFDataMgr.loadDatasetGraph(file.toString());
            assertEquals(Iter.toSet(wanted.find()), Txn.calculateRead(graphs, () -> Iter.toSet(graphs.find())));
            assertTrue(run(load).err().contains("0 articles"), "what the server was given is passed over");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_broken_file_is_named_with_its_line() throws IOException {
        Path file = Files.writeString(folder.resolve("a.nq"), "<urn:a> <urn:b> <urn:c> <urn:g> .\n<urn:a> <urn:b> .\n");
        Ran ran = Ran.newsgraph("load", file.toString(), "--store", folder.resolve("kg").toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("a.nq") && ran.err().contains("line: 2"), ran.err());
    }

    private Ran run(String... args) {
        Ran ran = Ran.newsgraph(args);
        assertEquals(0, ran.code(), ran.err());
        return ran;
    }

    private List<String> quads(String store) throws IOException {
        Path file = folder.resolve(store + ".nq");
        run("export", "--store", folder.resolve(store).toString(), "-o", file.toString());
        List<String> quads = Files.readAllLines(file).stream().sorted().toList();
        assertTrue(quads.size() > 500, quads.size() + " quads");
        return quads;
    }
}
