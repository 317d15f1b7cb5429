package newsgraph.store;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.Iri;
import newsgraph.model.Ng;
import newsgraph.model.OffsetMap;
import newsgraph.model.Page;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Builds over builds: each line of an input is an article that says itself and the name of its file. */
class IncrementalTest {

    @TempDir
    private Path folder;
    private Path a;
    private Path b;
    private final List<String> worked = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        a = Files.writeString(folder.resolve("a.txt"), "甲\n乙\n");
        b = Files.writeString(folder.resolve("b.txt"), "乙\n丙\n");
    }

    @Test
    void only_what_is_new_is_worked_on() throws IOException {
        build("kg", a);
        assertEquals(List.of("甲", "乙"), worked);
        worked.clear();
        build("kg", a);
        assertEquals(List.of(), worked);
        Files.writeString(a, "甲\n乙\n丁\n");
        build("kg", a);
        assertEquals(List.of("丁"), worked);
    }

    @Test
    void what_a_changed_input_no_longer_says_is_gone() throws IOException {
        build("kg", a, b);
        Files.writeString(a, "甲甲\n");
        build("kg", a, b);
        assertEquals(export(fresh(a, b)), export("kg"));
        assertTrue(export("kg").contains("甲甲") && export("kg").contains("乙") && !export("kg").contains("\"甲\""));
    }

    @Test
    void order_and_number_of_builds_do_not_matter() throws IOException {
        build("one", a, b);
        build("two", b, a);
        build("three", b);
        build("three", a);
        assertEquals(export("one"), export("two"));
        assertEquals(export("one"), export("three"));
    }

    @Test
    void articles_of_missing_inputs_are_taken_out_and_shared_ones_stay() throws IOException {
        build("kg", a, b);
        Files.delete(a);
        try (StoreBuild build = Built.begin(folder.resolve("kg"))) {
            assertEquals(1, build.deleteMissing(List.of(folder)));
            read(build, b);
        }
        assertEquals(export(fresh(b)), export("kg"));
    }

    @Test
    void a_forgotten_article_does_not_come_back() throws IOException {
        build("kg", a, b);
        Iri gone = Graphs.name(article(b, "乙"));
        try (StoreBuild build = Built.begin(folder.resolve("kg"))) {
            assertEquals(List.of(gone), build.named(gone.value()));
            assertTrue(build.forget(gone));
            assertFalse(build.forget(gone));
        }
        Files.writeString(a, "甲\n乙\n戊\n");
        build("kg", a, b);
        assertTrue(export("kg").contains("戊") && !export("kg").contains("乙"));
    }

    @Test
    void other_settings_make_everything_new() throws IOException {
        build("kg", a);
        try (StoreBuild build = StoreBuild.open(folder.resolve("kg"), new BuildSettings("test", "another issue date"), Checks.NONE)) {
            assertTrue(build.isNew(a));
        }
        try (StoreBuild build = StoreBuild.open(folder.resolve("kg"), new BuildSettings("another program", ""), Checks.NONE)) {
            assertTrue(build.isNew(a));
            assertFalse(build.read(article(a, "甲"), this::graph).isKnown());
        }
    }

    @Test
    void a_second_build_at_once_is_refused() {
        try (StoreBuild build = Built.begin(folder.resolve("kg"))) {
            assertTrue(build.isNew(a));
            assertTrue(assertThrows(StoreException.class, () -> Built.begin(folder.resolve("kg"))).getMessage().contains("another build is writing the store"));
        }
    }

    @Test
    void a_backup_becomes_the_same_store_and_builds_go_on_from_it() throws IOException {
        build("kg", a, b);
        Upkeep.compact(folder.resolve("kg"));
        Upkeep.backup(folder.resolve("kg"), folder.resolve("backup"));
        Upkeep.restore(folder.resolve("backup"), folder.resolve("moved"));
        assertEquals(export("kg"), export("moved"));
        worked.clear();
        build("moved", a, b);
        assertEquals(List.of(), worked);
        assertThrows(StoreException.class, () -> Upkeep.restore(folder.resolve("backup"), folder.resolve("kg")));
        assertThrows(StoreException.class, () -> Upkeep.backup(folder.resolve("kg"), folder.resolve("backup")));
    }

    @Test
    void a_full_disk_is_told_and_the_build_goes_on_when_there_is_room() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), "only root may make a small disk");
        try {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                lines.add("稿件" + i);
            }
            Files.write(a, lines);
            Path store = disk.resolve("kg");
            String said = assertThrows(StoreException.class, () -> build(store, a)).getMessage();
            assertTrue(said.contains("too full") || said.contains("No space left"), said);
            assertTrue(run("mount", "-o", "remount,size=300m", disk.toString()));
            build(store, a);
            assertEquals(export(fresh(a)), export(store));
        } finally {
            assertTrue(run("umount", "-l", disk.toString()), "files that were mapped hold a disk until they are collected; -l takes it from its folder at once");
        }
    }

    @Test
    void a_read_only_folder_is_told_and_nothing_in_it_changes() throws IOException, InterruptedException {
        build("kg", a);
        Path view = Files.createDirectory(folder.resolve("view"));
        assumeTrue(run("mount", "--bind", folder.resolve("kg").toString(), view.toString()), "only root may make a read-only view of a folder");
        try {
            assertTrue(run("mount", "-o", "remount,ro,bind", view.toString()));
            String said = assertThrows(StoreException.class, () -> build(view, b)).getMessage();
            assertTrue(said.contains("cannot write") && said.contains("Read-only"), said);
            String read = assertThrows(StoreException.class, () -> Store.open(view)).getMessage();
            assertTrue(read.contains("is read-only"), read);
        } finally {
            assertTrue(run("umount", "-l", view.toString()));
        }
        assertEquals(export(fresh(a)), export("kg"));
    }

    @Test
    void what_a_store_takes_of_the_disk_leaves_out_the_holes_of_its_files() throws IOException {
        build("kg", a);
        assertTrue(DiskUse.of(folder.resolve("kg")) < 50_000_000, "200 MB with the holes");
        assertTrue(DiskUse.of(folder.resolve("kg")) > 100_000);
        assertEquals(0, DiskUse.of(folder.resolve("none")));
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private Path fresh(Path... inputs) throws IOException {
        Path store = folder.resolve("fresh");
        Generations.delete(store);
        build(store, inputs);
        return store;
    }

    private void build(String store, Path... inputs) throws IOException {
        build(folder.resolve(store), inputs);
    }

    private void build(Path store, Path... inputs) throws IOException {
        StoreBuild build = Built.begin(store);
        boolean whole = false;
        try {
            do {
                read(build, inputs);
            } while (build.finish());
            whole = true;
        } finally {
            if (whole) {
                build.close();
            } else {
                build.discard();
            }
        }
    }

    private void read(StoreBuild build, Path... inputs) throws IOException {
        for (Path input : inputs) {
            if (build.isNew(input)) {
                build.begins(input);
                for (String line : Files.readAllLines(input)) {
                    build.take(build.read(article(input, line), this::graph));
                }
            }
        }
    }

    private static Article article(Path input, String line) {
        String key = Fingerprints.of(line);
        return new Article(line, new Page(input.getFileName().toString(), line, key), 1, line, List.of(), "", "", Imprint.NONE, line, 0, OffsetMap.identity(line.length()));
    }

    private NamedGraph graph(Article article) {
        worked.add(article.text());
        Iri name = Graphs.name(article);
        return new NamedGraph(name, List.of(Triple.create(NodeFactory.createURI(name.value()), RDFS.label.asNode(), NodeFactory.createLiteralLang(article.text(), "zh")),
                Triple.create(NodeFactory.createURI(name.value()), NodeFactory.createURI(Ng.NS + "sourceFile"), NodeFactory.createLiteralString(article.page().file()))));
    }

    private String export(String store) throws IOException {
        return export(folder.resolve(store));
    }

    private String export(Path store) throws IOException {
        Path file = folder.resolve("export.nq");
        try (Store open = Store.open(store)) {
            Export.write(open, file);
        }
        return Files.readString(file);
    }
}
