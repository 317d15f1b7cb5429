package newsgraph.cli;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReportCommandTest {

    @TempDir
    private static Path folder;
    private static String kg;

    @BeforeAll
    static void build() {
        kg = folder.resolve("kg").toString();
        Ran built = Ran.newsgraph("build", "data/articles/state-visit.txt", "data/articles/warehouse-fire.txt", "--store", kg, "--engine", "fast");
        assertEquals(0, built.code(), built.err());
    }

    @Test
    void a_report_is_one_file_with_facts_and_their_proof() throws IOException {
        Path file = folder.resolve("report.html");
        Ran ran = Ran.newsgraph("report", "--store", kg, "-o", file.toString());
        assertEquals(0, ran.code(), ran.err());
        String page = Files.readString(file);
        assertTrue(page.startsWith("<!doctype html>") && page.contains("<blockquote>") && page.contains("置信度"), page.substring(0, 200));
        assertTrue(page.contains("· 规则 触发词</figcaption>") && !page.matches("(?s).*规则 [a-z].*"), "rules have names in Chinese");
        assertFalse(page.contains("<script") || page.contains("<link") || page.contains("src=\"http"), "nothing from elsewhere");
        assertEquals(page, Ran.newsgraph("report", "--store", kg).out(), "the same bytes");
    }

    @Test
    void a_report_draws_who_is_with_whom_and_speaks_english_if_asked() {
        String page = Ran.newsgraph("report", "--store", kg).out();
        assertTrue(page.contains("<h2>关系网</h2><svg class=\"sketch\"") && page.contains("<g class=\"thing person\">") && page.contains("<line "), page);
        String english = Ran.newsgraph("report", "--store", kg, "--lang", "en").out();
        assertTrue(english.contains("<html lang=\"en\">") && english.contains("<h2>Network</h2>") && english.contains("confidence") && english.contains("rule trigger") && english.contains("<span class=\"meta\">agent: "), english);
        assertFalse(english.contains("置信度") || english.contains("规则") || english.contains("事件类型"), "no label is left in Chinese");
        assertEquals(2, Ran.newsgraph("report", "--store", kg, "--lang", "fr").code());
    }

    @Test
    void a_report_is_about_what_was_asked() {
        assertTrue(Ran.newsgraph("report", "--store", kg, "--from", "1999-01-01", "--to", "1999-01-02").out().contains("没有符合条件的事件"));
        Ran none = Ran.newsgraph("report", "--store", kg, "--about", "无此人");
        assertEquals(1, none.code());
        assertTrue(none.err().contains("nothing in the store is called 无此人"), none.err());
        assertEquals(2, Ran.newsgraph("report").code());
        assertEquals(2, Ran.newsgraph("report", "--store", kg, "--from", "yesterday").code());
    }

    @Test
    void an_article_is_shown_as_a_page_and_its_signs_stay_text() {
        Ran ran = Ran.withInput("{\"title\":\"<b>a & b</b>\",\"text\":\"习近平6月1日在北京会见<script>x</script>外宾。\",\"date\":\"2024-06-02\"}", "show", "--html", "--engine", "fast", "-");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("&lt;b&gt;a &amp; b&lt;/b&gt;") && ran.out().contains("<span class=\"mark person\">习近平</span>") && !ran.out().contains("<script>"), ran.out());
        assertTrue(ran.out().endsWith("</html>\n"));
    }
}
