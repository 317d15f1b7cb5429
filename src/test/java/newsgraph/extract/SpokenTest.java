package newsgraph.extract;

import newsgraph.lexicon.Table;
import newsgraph.model.Analysis;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.Post;
import newsgraph.model.Tenure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Statements, documents and posts by table, without any engine. */
class SpokenTest {

    private static final Quotes QUOTES = new Quotes();
    private static final Documents DOCUMENTS = new Documents();
    private static final Posts POSTS = new Posts();

    static List<Table.Row> quotes() {
        return Table.resource("/cases/quotes.tsv", "text", "quotes").rows();
    }

    static List<Table.Row> documents() {
        return Table.resource("/cases/documents.tsv", "text", "documents").rows();
    }

    static List<Table.Row> posts() {
        return Table.resource("/cases/posts.tsv", "text", "posts").rows();
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void who_said_what(Table.Row row) {
        Analysis analysis = Marked.analysis(row.cell(0));
        String text = analysis.article().text();
        String found = QUOTES.in(analysis).stream().map(quote -> String.join(">", quote.speakerText(), quote.verb().of(text), quote.content().of(text)) + (quote.direct() ? ">direct" : ""))
                .collect(Collectors.joining(" | "));
        assertEquals(row.cell(1), found, "line " + row.line());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documents_and_their_types(Table.Row row) {
        Analysis analysis = Marked.analysis(row.cell(0));
        String found = DOCUMENTS.in(analysis).stream().map(document -> String.join(">", document.entity().label(), document.documentType(),
                document.from().map(String::valueOf).orElse(""), document.to().map(String::valueOf).orElse(""))).collect(Collectors.joining(" | "));
        assertEquals(row.cell(1), found, "line " + row.line());
    }

    @ParameterizedTest
    @CsvSource({"电视节目《石桥诗会》热播，推荐《石桥诗会》。, 爱看《石桥诗会》。, 石桥诗会=作品", "话剧《灯塔计划》首演，《灯塔计划》一票难求。, 印发《灯塔计划》。, 灯塔计划=计划 灯塔计划（作品）=作品"})
    void a_document_has_one_kind_in_all_articles(String one, String other, String kinds) {
        String found = Stream.of(one, other).flatMap(text -> DOCUMENTS.in(Marked.analysis(text)).stream()).filter(document -> !document.documentType().equals(Document.UNKNOWN))
                .map(document -> document.entity().iri().value().replaceFirst(".*/", "") + "=" + document.documentType()).distinct().sorted().collect(Collectors.joining(" "));
        assertEquals(kinds, found);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void who_holds_which_post(Table.Row row) {
        Analysis analysis = Marked.analysis(row.cell(0));
        String text = analysis.article().text();
        String found = POSTS.of(analysis).stream().map(post -> String.join(">", post.person().label(), post.title(), post.organization().map(Entity::label).orElse(""),
                post.asWritten(), post.evidence().span().of(text)) + tenure(post)).collect(Collectors.joining(" | "));
        assertEquals(row.cell(1), found, "line " + row.line());
    }

    private static String tenure(Post post) {
        return (post.tenure() == Tenure.held ? "" : ">" + post.tenure()) + post.dated().map(dated -> ">" + dated.bound() + " " + dated.time().edtf()).orElse("");
    }
}
