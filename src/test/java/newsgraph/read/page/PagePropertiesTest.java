package newsgraph.read.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.OffsetMap;
import newsgraph.model.Page;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever the page: nothing is lost, nothing is told twice, every run of the map yields equal characters, and the same page gives the same articles. */
class PagePropertiesTest {

    private static final Path CORPUS = Path.of("..", "shared", "corpora", "rmrb-2023-07-08.jsonl");
    private static final String[] LINES = {"■发布厅", "两条公交线路延长运营时间", "青溪古镇的清晨（我与一座城）", "——访市长周岚", "江州法院——", "核心阅读", "财经短波",
        "本报讯 昨天，江州下雨。", "据新华社电", "（作者为江州大学教授）", "■要抓紧修复水毁工程", "他说：“马上出发！”", "——编　者", "谁来照顾老人？", "外交部发言人：",
        "干部们挨家挨户登记受灾情况，把每一户缺什么、要什么都记在本子上，当天汇总到镇里，第二天一早由专人送到村", "口，一户不落。", "😀𠮷野家Ａ１", "\u00a0\u3000", "", "", "{", "---"};

    private final PageReader reader = new PageReader();

    @Test
    void nothing_is_lost_on_random_pages() {
        for (int round = 0; round < 200; round++) {
            Random random = new Random(round);
            StringBuilder page = new StringBuilder();
            for (int line = random.nextInt(40); line >= 0; line--) {
                page.append(LINES[random.nextInt(LINES.length)]).append(random.nextBoolean() ? "\n" : "\r\n\r\n");
            }
            check("round " + round, page.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \u3000\n", "■发布厅", "只有标题", "据新华社电", "。", "\ufeff标题一行\n正文一句。"})
    void nothing_is_lost_on_odd_pages(String page) {
        check(page, page);
    }

    @Test
    void nothing_is_lost_on_200_pages_made_of_a_corpus() throws IOException {
        Assumptions.assumeTrue(Files.exists(CORPUS), "no corpora beside the checkout: ../shared/corpora");
        ObjectMapper json = new ObjectMapper();
        List<String> records = new ArrayList<>(Files.readAllLines(CORPUS));
        Collections.shuffle(records, new Random(1));
        for (int page = 0; page < 200; page++) {
            StringBuilder text = new StringBuilder();
            for (String record : records.subList(page * 3, page * 3 + 3)) {
                JsonNode article = json.readTree(record);
                text.append(article.path("title").asText()).append("\n\n");
                article.path("subtitles").forEach(subtitle -> text.append(subtitle.asText()).append("\n\n"));
                text.append(article.path("text").asText().replace("\n", "\n\n")).append("\n\n");
            }
            check("page " + page, text.toString());
        }
    }

    private void check(String name, String raw) {
        List<Article> articles = reader.articles(new Page("page", raw, ""), 0, "page", Imprint.NONE);
        StringBuilder told = new StringBuilder();
        for (Article article : articles) {
            told.append(article.headline()).append(String.join("", article.subtitles())).append(article.label()).append(article.text());
            told.append(article.text().contains(article.credit()) ? "" : article.credit());
            for (OffsetMap.Run run : article.toRaw().runs()) {
                assertEquals(run.text().of(article.text()), run.raw().of(raw), name);
            }
            int mapped = article.toRaw().runs().stream().mapToInt(run -> run.text().length()).sum();
            assertEquals(article.text().replace("\n", "").length(), mapped, name);
        }
        assertEquals(letters(raw), letters(told.toString()), name);
        assertEquals(articles, reader.articles(new Page("page", raw, ""), 0, "page", Imprint.NONE), name);
    }

    /** The characters of a text that are no blanks, in the order of their codes. */
    private static String letters(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\ufeff').sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
