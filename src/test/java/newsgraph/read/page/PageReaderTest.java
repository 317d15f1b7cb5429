package newsgraph.read.page;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.Page;
import newsgraph.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Pages of our own, each with the articles that it holds: headline and subtitles, label, credit, joins, paragraphs. */
class PageReaderTest {

    private final PageReader reader = new PageReader();

    @ParameterizedTest
    @ValueSource(strings = {"moved", "headings", "wrapped"})
    void a_page_is_split_into_its_articles(String name) throws IOException {
        List<Article> articles = reader.articles(new Page(name, resource(name + ".txt"), ""), 0, name, Imprint.NONE);
        assertEquals(resource(name + ".expected").strip(), articles.stream().map(PageReaderTest::shown).collect(Collectors.joining("\n")));
    }

    @Test
    void a_word_broken_by_the_page_is_whole_again_and_maps_to_both_places() {
        String raw = "全市会议召开\n\n会议昨天召开。会议指出，汛期将至，各区县要把防汛摆在突出位置，逐段检查堤防，逐座检查水库，备足物资，落实责任人，必须发\n\n扬连续作战的作风，抓好防汛工作，把责任落实到每一个岗位、每一个人。";
        Article article = reader.articles(new Page("a", raw, ""), 0, "a", Imprint.NONE).get(0);
        assertEquals(1, article.repaired());
        int word = article.text().indexOf("发扬");
        Span span = article.toRaw().toRaw(new Span(word, word + 2));
        assertEquals("发\n\n扬", span.of(raw));
    }

    @Test
    void a_title_known_from_elsewhere_is_not_sought_in_the_text() {
        String raw = "某县通车\n\n第一节\n\n昨天，公路通车。";
        Article article = reader.article(new Page("a", raw, ""), 0, "a", Imprint.NONE, "某县通车", List.of()).get(0);
        assertEquals("某县通车", article.headline());
        assertEquals("第一节\n昨天，公路通车。", article.text());
    }

    private static String shown(Article article) {
        String head = Stream.concat(Stream.of(article.headline()), article.subtitles().stream()).collect(Collectors.joining(" / "));
        return "# " + head + "\n= label " + article.label() + " credit " + article.credit() + " repaired " + article.repaired() + "\n" + article.text();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageReaderTest.class.getResourceAsStream("/pages/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
