package newsgraph.link;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import newsgraph.lexicon.Table;
import newsgraph.model.Article;
import newsgraph.model.Entity;
import newsgraph.model.Imprint;
import newsgraph.model.Links;
import newsgraph.model.Ng;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every row of {@code cases/entities.tsv}, {@code cases/bodies.tsv} and {@code cases/credits.tsv}. */
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

    @TestFactory
    Stream<DynamicTest> credits_tell_who_supplied_the_article() {
        return rows("/cases/credits.tsv", "source", "place", "credit", "text", "publisher", "supplier", "home").map(row -> DynamicTest.dynamicTest(
                row.line() + " " + row.cells(), () -> {
                    Article bare = Article.of("a", row.cell(3), new Imprint(Optional.empty(), row.cell(0), "", row.cell(1), ""));
                    Links links = LINKER.link(new Article("a", bare.page(), 1, "", List.of(), "", row.cell(2), bare.imprint(), bare.text(), 0, bare.toRaw()), List.of());
                    assertEquals(row.cells().subList(4, 7), Stream.of(links.publisher(), links.supplier(), links.home())
                            .map(one -> one.map(Entity::label).orElse("")).toList());
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
