package newsgraph.store;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.rdf.NamedGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A store whose replacement by a loaded one was killed after some of its moves. */
class ReplacementTest {

    private final NamedGraph article = KilledBuild.graph(Article.of("稿件", "稿件", Imprint.NONE));
    @TempDir
    private Path folder;
    private Path store;

    @BeforeEach
    void begin() throws IOException {
        store = folder.resolve("kg");
        Built.of(folder.resolve("other"), article).close();
        Upkeep.backup(folder.resolve("other"), folder.resolve("backup"));
        try (StoreBuild build = Built.begin(store)) {
            build.finish();
        }
        try (Store empty = Store.open(store)) {
            empty.text();
        }
        Path made = Files.createDirectory(store.resolve("made"));
        for (String whole : new String[] {"db", FullText.FOLDER, Ledger.FILE}) {
            Files.move(folder.resolve("other").resolve(whole), made.resolve(whole));
        }
        Replacement.begin(store, made);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void whoever_opens_the_store_next_finds_all_of_the_new_one(int moves) throws IOException {
        for (Replacement.Move move : Replacement.moves(store).subList(0, moves)) {
            move.make();
        }
        try (Store opened = Store.open(store)) {
            assertEquals(1, Export.write(opened, folder.resolve("all.nq")));
            assertEquals(2, opened.text().index().query(List.of(), "label:\"防汛会议\"", null, null, 10, null).size());
        }
        assertTrue(Ledger.load(store).has(article.name().value()));
        assertFalse(Replacement.waits(store));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 5})
    void a_build_goes_on_from_it(int moves) throws IOException {
        for (Replacement.Move move : Replacement.moves(store).subList(0, moves)) {
            move.make();
        }
        try (StoreBuild build = Built.begin(store)) {
            assertTrue(build.forget(article.name()));
        }
    }
}
