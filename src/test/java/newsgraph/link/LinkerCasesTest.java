package newsgraph.link;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import newsgraph.lexicon.Table;
import newsgraph.model.Entity;
import newsgraph.model.Links;
import newsgraph.model.Ng;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.Optional;
import java.util.stream.Stream;

/** Every row of {@code cases/entities.tsv} and {@code cases/bodies.tsv}. */
class LinkerCasesTest {

    private static final Linker LINKER = Linker.load();

    @TestFactory
    Stream<DynamicTest> names_stand_for_their_entities() {
        return rows("/cases/entities.tsv", "home", "source", "text", "name", "entity", "class", "within").map(row -> DynamicTest.dynamicTest(
                row.line() + " " + row.cell(3) + " in " + row.cell(2), () -> {
                    MarkedArticle marked = MarkedArticle.of(row.cell(2), row.cell(0), row.cell(1));
                    Links links = LINKER.link(marked.article(), marked.sentences());
                    check(row, Optional.ofNullable(links.entities().get(marked.mention(row.cell(3)))));
                }));
    }

    @TestFactory
    Stream<DynamicTest> posts_are_held_in_their_bodies() {
        return rows("/cases/bodies.tsv", "home", "source", "text", "title", "entity", "class", "within").map(row -> DynamicTest.dynamicTest(
                row.line() + " " + row.cell(3) + " in " + row.cell(2), () -> {
                    MarkedArticle marked = MarkedArticle.of(row.cell(2), row.cell(0), row.cell(1));
                    Links links = LINKER.link(marked.article(), marked.sentences());
                    check(row, Optional.ofNullable(links.bodies().get(marked.title(row.cell(3)))));
                }));
    }

    private static Stream<Table.Row> rows(String path, String... columns) {
        return Table.resource(path, columns).rows().stream();
    }

    private static void check(Table.Row row, Optional<Entity> found) {
        String iri = found.map(entity -> entity.iri().value().substring(Ng.BASE.length())).orElse("-");
        String type = found.map(entity -> entity.type().localName()).orElse("");
        String within = found.flatMap(Entity::within).map(Entity::label).orElse("");
        assertAll(() -> assertEquals(row.cell(4), iri), () -> assertEquals(row.cell(5), type), () -> assertEquals(row.cell(6), within));
    }
}
