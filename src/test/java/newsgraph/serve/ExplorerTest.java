package newsgraph.serve;

import com.fasterxml.jackson.databind.JsonNode;
import newsgraph.store.Store;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The pages in a real browser. Pictures of all of them are left in target/pictures. */
class ExplorerTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String READY = "document.querySelector('main[data-ready=true]')";
    private static final String ARTICLE = SampleStore.otherArticle();
    /** A name for the pictures, the address, and what stands on the page. */
    private static final String PAGES = """
            home         | /explore/                                          | 最近的稿件
            search       | /explore/search?q=江州                             | 中国共产党江州市委员会
            found-none   | /explore/search?q=无此词                           | 没有找到
            ask-first    | /explore/search                                    | 在上面的框里
            person       | /id/person/周岚                                    | 江州市委书记
            namesake     | /id/person/李强~2                                  | 同名的其他人
            org          | /id/org/中国共产党江州市委员会                     | 任职人员
            place        | /id/place/江州市                                   | 江州市
            doc          | /id/doc/江州市防汛预案(2024—2026年)                | 相关事件
            topic        | /id/topic/韧性城市                                 | 相关稿件
            event        | EVENT                                              | 2 篇稿件报道了同一事件
            statement    | STATEMENT                                          | 言论
            article      | ARTICLE                                            | 文中事实
            timeline     | /explore/timeline                                  | 每日事件数
            timeline-of  | /explore/timeline?of=person%2F周岚                 | 周岚的时间线
            day          | /explore/day?date=2024-06-11                       | 当日事件
            day-empty    | /explore/day?date=1999-01-01                       | 没有记录
            network      | /explore/network?of=person%2F周岚                  | 相邻实体
            network-of   | /explore/network                                   | 先选一个人物或机构
            network-none | /explore/network?of=person%2F李强                  | 没有记录
            map          | /explore/map                                       | 地图
            map-of       | /explore/map?of=person%2F周岚                      | 周岚的地图
            review       | /explore/review                                    | 总理
            statistics   | /explore/statistics                                | 事件类型
            questions    | /explore/questions                                 | 常见问题
            question     | /explore/questions?name=posts&person=周岚          | 最早见报
            missing      | /id/person/无此人                                  | 没有稿件提到它
            """;
    @TempDir
    private static Path folder;
    private static Store store;
    private static NewsServer server;
    private static Browser browser;
    private static String base;
    private static String axe;
    /** All that articles say. */
    private static String told;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Browser.program().isPresent(), "no chromium on this machine: pages are not looked at (apt-get install chromium fonts-noto-cjk)");
        store = SampleStore.resolved(folder.resolve("kg"));
        server = NewsServer.start(store, ServeOptions.reading(0));
        browser = Browser.start(folder.resolve("profile"));
        base = "http://localhost:" + server.port();
        told = String.join("\n", rows("SELECT DISTINCT ?it { GRAPH ?article { ?article a ng:Article } GRAPH ?article { ?thing ?says ?it FILTER (isLiteral(?it)) } }"));
        try (InputStream in = ExplorerTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            server.close();
            store.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = PAGES)
    void a_page_shows_what_it_should_without_complaint(String name, String path, String words) throws IOException {
        String address = address(path);
        for (boolean dark : List.of(false, true)) {
            browser.size(1280, 900);
            browser.dark(dark);
            browser.open(address, READY);
            assertTrue(browser.evaluate("document.body.innerText").asText().contains(words), () -> browser.evaluate("document.body.innerText").asText());
            assertEquals(List.of(), name.equals("missing") ? browser.complaints().stream().filter(line -> !line.contains("404")).toList() : browser.complaints());
            browser.picture(PICTURES.resolve(name + (dark ? "-dark" : "") + ".png"), true);
            assertEquals("", hurdles(), name + (dark ? " in the dark" : ""));
        }
        browser.dark(false);
        browser.size(390, 844);
        browser.open(address, READY);
        browser.picture(PICTURES.resolve(name + "-phone.png"), true);
        assertTrue(browser.evaluate("document.documentElement.scrollWidth").asInt() <= 390, name + " is wider than a phone");
        assertEquals(0, browser.evaluate("[...document.querySelectorAll('main .two, .reading, .network-box')].filter(box => box.offsetWidth && getComputedStyle(box).gridTemplateColumns.includes(' ')).length").asInt(), name + " has columns on a phone");
        browser.requests().forEach(url -> assertEquals("localhost", URI.create(url).getHost(), url));
        assertEquals(0, browser.evaluate("document.cookie.length").asInt(), "no cookies");
    }

    /** Every string of the pages is English but what articles say, and that is marked as Chinese. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = PAGES)
    void no_chinese_label_is_left_on_a_page_in_english(String name, String path, String words) throws IOException {
        browser.size(1280, 900);
        browser.dark(false);
        browser.open(address(path) + (path.contains("?") ? "&" : "?") + "lang=en", READY);
        try {
            browser.picture(PICTURES.resolve(name + "-english.png"), true);
            String chinese = "[...document.querySelectorAll('body *')].filter(one => !one.matches('.language, .tools a, script')).flatMap(one => { const marked = one instanceof SVGElement || one.closest('[lang]').lang.startsWith('zh');"
                    + " const words = text => text.match(/\\p{Script=Han}+/gu) ?? []; return [...[...one.childNodes].filter(part => part.nodeType === 3).flatMap(part => words(part.data).map(word => marked ? word : 'not marked as Chinese: ' + word)),"
                    + " ...['aria-label', 'placeholder', 'title'].flatMap(name => words(one.getAttribute(name) ?? ''))]; })";
            browser.evaluate(chinese).forEach(word -> assertTrue(told.contains(word.asText()) || path.contains(word.asText()), name + ": " + word.asText()));
        } finally {
            browser.open(base + "/explore/?lang=zh", READY);
        }
    }

    @ParameterizedTest
    @CsvSource({"/id/person/周岚", "/id/org/中国共产党江州市委员会", "EVENT", "/explore/timeline", "/explore/day?date=2024-06-11", "/id/doc/江州市防汛预案(2024—2026年)", "/explore/review"})
    void every_fact_shows_passage_confidence_rule_query_and_data(String path) {
        browser.open(address(path), READY);
        browser.evaluate("[...document.querySelectorAll('ol.facts > li')].filter(fact => { const text = fact.innerText; const links = [...fact.querySelectorAll('.proof a')].map(link => link.getAttribute('href')); const has = part => links.some(link => link.includes(part));"
                + " return !/置信度 \\d\\.\\d\\d · 规则 \\p{Script=Han}/u.test(text) || !has('#char=') || !has('/#/dataset/news/query?query=') || !has('.ttl') || !has('.jsonld'); }).map(fact => fact.innerText)")
                .forEach(fact -> { throw new AssertionError(path + ": " + fact.asText()); });
        assertTrue(browser.evaluate("document.querySelectorAll('ol.facts > li').length").asInt() > 0, "there are facts");
    }

    @Test
    void a_report_opens_from_a_file_without_a_request() throws IOException {
        for (Language language : Language.values()) {
            Path file = PICTURES.resolve("report-" + language + ".html").toAbsolutePath();
            Files.createDirectories(PICTURES);
            Files.writeString(file, Report.of(store, new Selection("周岚", Optional.empty(), Optional.empty(), 100, language)));
            int before = browser.requests().size();
            for (boolean dark : List.of(false, true)) {
                browser.size(1280, 900);
                browser.dark(dark);
                browser.open(file.toUri().toString(), "document.readyState === 'complete' && document.querySelector('ol.facts')");
                browser.picture(PICTURES.resolve("report-" + language + (dark ? "-dark" : "") + ".png"), true);
                assertEquals("", hurdles(), "report in " + language + (dark ? ", dark" : ""));
            }
            browser.size(390, 844);
            browser.dark(false);
            browser.open(file.toUri().toString(), "document.readyState === 'complete' && document.querySelector('ol.facts')");
            browser.picture(PICTURES.resolve("report-" + language + "-phone.png"), true);
            assertTrue(browser.evaluate("document.documentElement.scrollWidth").asInt() <= 390, "the report is wider than a phone");
            assertEquals(List.of(), browser.complaints());
            assertEquals(before, browser.requests().size(), () -> "nothing is asked for: " + browser.requests().subList(before, browser.requests().size()));
        }
    }

    @Test
    void what_is_doubtful_stands_on_the_review_page() {
        browser.open(base + "/explore/review", READY);
        String review = browser.evaluate("document.querySelector('main').innerText").asText();
        for (String wanted : List.of("同名者是否为同一人", "相似度", "置信度低的事实", "置信度 0.45 · 规则 同位语", "推算的日期", "年份取自见报日期", "11日 → 2024年6月11日")) {
            assertTrue(review.contains(wanted), wanted + " is missing:\n" + review);
        }
    }

    @Test
    void an_event_of_several_articles_is_there_once_and_told_by_them_side_by_side() {
        browser.size(1280, 900);
        browser.dark(false);
        browser.open(base + "/id/person/周岚", READY);
        assertEquals(1, browser.evaluate("[...document.querySelectorAll('.facts .said > a.thing.event')].filter(link => link.textContent === '江州市防汛工作会议').length").asInt(), "the meeting, once");
        String event = browser.evaluate("[...document.querySelectorAll('.facts .said > a.thing.event')].find(link => link.textContent === '江州市防汛工作会议').href").asText();
        browser.open(event, READY);
        assertEquals(2, browser.evaluate("document.querySelectorAll('.source').length").asInt(), "two articles");
        assertTrue(browser.evaluate("document.body.innerText.includes('2 篇稿件报道了同一事件')").asBoolean());
        assertTrue(browser.evaluate("document.querySelectorAll('.facts .passage').length").asInt() >= 2, "each participant with its passage");
        assertEquals(List.of(), browser.complaints());
        assertEquals("", hurdles());
        browser.evaluate("document.querySelector('.facts details summary').click()");
        browser.await(() -> browser.evaluate("document.querySelectorAll('.facts details[open] .passage').length === 1").asBoolean(), "the passage of the other article");
        browser.open(base + ARTICLE, READY);
        String report = browser.evaluate("document.querySelector('.printed a.mark.trigger').href").asText();
        browser.open(report, READY);
        assertEquals(event, browser.evaluate("document.querySelector('.page-head .notice a').href").asText(), "the way from a report to the whole");
    }

    @Test
    void what_resolve_could_not_decide_stands_on_the_pages() {
        browser.open(base + "/explore/review", READY);
        String review = browser.evaluate("document.body.innerText").asText();
        assertTrue(review.contains("李强") && review.contains("相似度") && review.contains("或") && !review.contains("no post"), review);
        browser.open(base + "/id/person/李强", READY);
        String page = browser.evaluate("document.body.innerText").asText();
        assertTrue(page.contains("同名的其他人") && page.contains("柳树村") && page.contains("或为同一人"), page);
    }

    @Test
    void a_headline_of_code_stays_text() {
        browser.open(base + ARTICLE, READY);
        assertEquals(SampleStore.HEADLINE, browser.evaluate("document.querySelector('h1').textContent").asText());
        for (String path : List.of("/explore/", "/explore/search?q=" + "%3Cscript%3Ewindow.owned%20%3D%201%3C%2Fscript%3E", "/explore/day?date=2024-06-12", "/id/person/周岚", "/id/person/%3Cimg%20src=x%20onerror=alert(1)%3E")) {
            browser.open(base + path, READY);
            assertTrue(browser.evaluate("window.owned === undefined && !document.querySelector('main img, main script')").asBoolean(), path);
        }
    }

    @Test
    void the_keyboard_leads_from_the_search_to_the_sentence_of_a_fact_and_back() {
        browser.size(1280, 900);
        browser.open(base + "/explore/", READY);
        tabTo("document.activeElement.id === 'search-field'");
        browser.type("周");
        browser.await(() -> browser.evaluate("document.querySelectorAll('#suggestions li').length > 0 && !document.getElementById('suggestions').hidden").asBoolean(), "suggestions");
        browser.key("ArrowDown");
        browser.key("Enter");
        browser.await(() -> browser.evaluate("decodeURI(location.pathname) === '/id/person/周岚' && Boolean(" + READY + ")").asBoolean(), "the person's page");
        tabTo("Boolean(document.activeElement.closest('.passage blockquote, .passage figcaption')) && document.activeElement.href.includes('#char=')");
        browser.key("Enter");
        browser.await(() -> browser.evaluate("Boolean(document.querySelector('mark.passage-of'))").asBoolean(), "the passage in the text");
        assertTrue(browser.evaluate("document.activeElement.closest('mark, a')?.textContent.length > 0").asBoolean());
        tabTo("document.activeElement.className === 'back-to-fact'");
        browser.key("Enter");
        assertTrue(browser.evaluate("Boolean(document.activeElement.closest('.facts-of li[aria-current]'))").asBoolean(), "back at the fact");
        browser.key("Enter");
        assertTrue(browser.evaluate("Boolean(document.querySelector('mark.passage-of'))").asBoolean(), "and to its sentence again");
    }

    @Test
    void a_network_grows_by_a_click() {
        browser.size(1280, 900);
        browser.open(base + "/explore/network?of=person%2F周岚", READY);
        int before = browser.evaluate("document.querySelector('.network').picture.nodes().length").asInt();
        assertTrue(before >= 2 && browser.evaluate("document.querySelector('.network').picture.edges().length <= 200").asBoolean());
        JsonNode at = browser.evaluate("(() => { const box = document.querySelector('.network'); const node = box.picture.nodes().filter(n => !n.data('open'))[0]; const p = node.renderedPosition(); const r = box.getBoundingClientRect(); return [r.left + p.x, r.top + p.y]; })()");
        browser.click(at.get(0).asDouble(), at.get(1).asDouble());
        browser.await(() -> browser.evaluate("document.querySelector('.network').picture.nodes().filter(n => n.data('open')).length").asInt() >= 2, "a second open node");
    }

    @Test
    void english_labels_can_be_chosen() {
        browser.open(base + "/explore/statistics?lang=en", READY);
        assertTrue(browser.evaluate("document.documentElement.lang === 'en' && document.body.innerText.includes('Kinds of events') && document.body.innerText.includes('meeting')").asBoolean());
        browser.open(base + "/explore/?lang=zh", READY);
        assertEquals("zh-CN", browser.evaluate("document.documentElement.lang").asText());
    }

    @Test
    void what_fails_is_told_with_a_way_to_try_again() throws IOException {
        browser.block("*/news/sparql*");
        browser.open(base + "/explore/statistics", "document.querySelector('.failure button')");
        browser.picture(PICTURES.resolve("failure.png"), true);
        assertTrue(browser.evaluate("document.querySelector('.failure').innerText").asText().contains("重试"));
        browser.block();
        browser.evaluate("document.querySelectorAll('.failure button').forEach(button => button.click())");
        browser.await(() -> browser.evaluate("document.body.innerText.includes('事件类型') && !document.querySelector('.failure')").asBoolean(), "the page after all");
    }

    @Test
    void a_wrong_address_is_told_in_the_readers_language_without_complaint() throws IOException {
        browser.open(base + "/explore/day?date=tomorrow", "document.querySelector('.failure a')");
        assertTrue(browser.evaluate("document.querySelector('.failure').innerText").asText().contains("2023-12-27"));
        assertEquals(List.of(), browser.complaints());
        browser.picture(PICTURES.resolve("wrong-address.png"), true);
    }

    @Test
    void fusekis_own_page_lists_the_data_and_leads_to_the_explorer() throws IOException {
        browser.size(1280, 900);
        browser.dark(false);
        browser.open(base + "/", "document.body && document.body.innerText.includes('/news')");
        browser.picture(PICTURES.resolve("fuseki.png"), false);
        assertEquals("/explore/", browser.evaluate("document.getElementById('to-explorer').getAttribute('href')").asText());
        String query = "SELECT%20%3Fname%20%7B%20%3Fp%20a%20%3Chttps%3A%2F%2Fw3id.org%2Fnewsgraph%2Fns%23Person%3E%20%3B%20%3Chttp%3A%2F%2Fwww.w3.org%2F2000%2F01%2Frdf-schema%23label%3E%20%3Fname%20%7D";
        browser.open(base + "/#/dataset/news/query?query=" + query, "document.querySelector('.yasqe_queryButton')");
        browser.evaluate("document.querySelector('.yasqe_queryButton').click()");
        browser.await(() -> browser.evaluate("document.body.innerText.includes('周岚')").asBoolean(), "rows of the query");
        browser.picture(PICTURES.resolve("fuseki-query.png"), false);
        browser.requests().forEach(url -> assertEquals("localhost", URI.create(url).getHost(), url));
    }

    /** The address of a page; what has a hash for a name is looked up. */
    private static String address(String path) {
        String found = switch (path) {
            case "ARTICLE" -> ARTICLE;
            case "EVENT" -> first("SELECT ?it { ?report owl:sameAs ?it . ?it ng:factuality ?any ; rdfs:label '江州市防汛工作会议'@zh }");
            case "STATEMENT" -> first("SELECT ?it { ?it ng:speechVerb ?any } ORDER BY ?it LIMIT 1");
            default -> path;
        };
        return base + found;
    }

    private static String first(String sparql) {
        return rows(sparql).get(0).replace("https://newsgraph.example", "");
    }

    /** The values of {@code ?it}. */
    private static List<String> rows(String sparql) {
        List<String> values = new ArrayList<>();
        store.answer(QueryFactory.create("PREFIX ng: <https://w3id.org/newsgraph/ns#> PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> " + sparql), exec -> {
            exec.select().forEachRemaining(row -> values.add(row.get("it").isLiteral() ? row.get("it").getLiteralLexicalForm() : row.get("it").getURI()));
            return values;
        });
        return values;
    }

    private static void tabTo(String there) {
        for (int i = 0; i < 80; i++) {
            browser.key("Tab");
            if (browser.evaluate(there).asBoolean()) {
                return;
            }
        }
        throw new AssertionError("80 times Tab does not lead to: " + there);
    }

    /** What axe-core finds against WCAG 2.2 AA and good practice, one line each. */
    private static String hurdles() {
        browser.evaluate("window.axe ? 1 : (() => { " + axe + "; return 1; })()");
        JsonNode found = browser.evaluate("axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? n.all[0]?.message ?? '')).slice(0, 4).join('; ')))");
        StringBuilder lines = new StringBuilder();
        found.forEach(line -> lines.append(line.asText()).append('\n'));
        return lines.toString();
    }
}
