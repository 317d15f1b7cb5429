package newsgraph.serve;

import com.fasterxml.jackson.databind.JsonNode;
import newsgraph.store.Store;
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
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The pages in a real browser. Pictures of all of them are left in target/pictures. */
class ExplorerTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String READY = "document.querySelector('main[data-ready=true]')";
    private static final String ARTICLE = SampleStore.otherArticle();
    @TempDir
    private static Path folder;
    private static Store store;
    private static NewsServer server;
    private static Browser browser;
    private static String base;
    private static String axe;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Browser.program().isPresent(), "no chromium on this machine: pages are not looked at (apt-get install chromium fonts-noto-cjk)");
        store = SampleStore.resolved(folder.resolve("kg"));
        server = NewsServer.start(store, ServeOptions.reading(0));
        browser = Browser.start(folder.resolve("profile"));
        base = "http://localhost:" + server.port();
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
    @CsvSource(delimiter = '|', value = {
        "home       | /explore/                                  | 最近的稿件", "search | /explore/search?q=江州 | 中国共产党江州市委员会", "person | /id/person/周岚 | 江州市委书记",
        "org        | /id/org/中国共产党江州市委员会             | 任职人员", "place | /id/place/江州市 | 江州市", "article | ARTICLE | 文中事实",
        "timeline   | /explore/timeline                          | 每日事件数", "day | /explore/day?date=2024-06-11 | 当日事件", "network | /explore/network?of=person%2F周岚 | 相邻实体",
        "map        | /explore/map                               | 地图", "review | /explore/review | 总理", "statistics | /explore/statistics | 事件类型",
        "questions  | /explore/questions?name=posts&person=周岚  | 最早见报", "namesake | /id/person/李强~2 | 同名的其他人", "missing | /id/person/无此人 | 没有稿件提到它", "nopage | /explore/search | 搜索",
    })
    void a_page_shows_what_it_should_without_complaint(String name, String path, String words) throws IOException {
        String address = base + path.replace("ARTICLE", ARTICLE);
        for (boolean dark : List.of(false, true)) {
            browser.size(1280, 900);
            browser.dark(dark);
            browser.open(address, READY);
            assertTrue(browser.evaluate("document.body.innerText").asText().contains(words), () -> browser.evaluate("document.body.innerText").asText());
            assertEquals(List.of(), name.equals("missing") ? browser.complaints().stream().filter(line -> !line.contains("404")).toList() : browser.complaints());
            browser.picture(PICTURES.resolve(name + (dark ? "-dark" : "") + ".png"), true);
            assertEquals("", hurdles(), name + (dark ? " in the dark" : ""));
        }
        browser.size(390, 844);
        browser.open(address, READY);
        browser.picture(PICTURES.resolve(name + "-phone.png"), true);
        assertTrue(browser.evaluate("document.documentElement.scrollWidth").asInt() <= 390, name + " is wider than a phone");
        browser.requests().forEach(url -> assertEquals("localhost", URI.create(url).getHost(), url));
        assertEquals(0, browser.evaluate("document.cookie.length").asInt(), "no cookies");
    }

    @Test
    void an_event_of_several_articles_is_there_once_and_told_by_them_side_by_side() throws IOException {
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
        browser.picture(PICTURES.resolve("event.png"), true);
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
