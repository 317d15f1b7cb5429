package newsgraph.extract;

import newsgraph.Pipeline;
import newsgraph.model.Article;
import newsgraph.model.Event;
import newsgraph.model.Imprint;
import newsgraph.nlp.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a law says is no event; what is told around its wording is. */
class NormsTest {

    private static final String LAW = """
            江州市政府3月5日公布《江州市渡船管理办法》。全文如下。
            第一条　为了保障渡船安全，制定本办法。
            第二条　渡口管理处对渡船进行现场检查，发现隐患的，责令停航。
            第三条　有下列情形之一的，由渡口管理处处以罚款：
            （一）渡船超载的；
            （二）三年内因重大事故被交通部门处罚的。
            江州市市长周岚3月6日在青溪渡口检查了渡船。
            """;

    @Test
    void the_wording_reaches_from_the_first_article_to_the_items_of_the_last() {
        String norms = Norms.in(LAW).of(LAW);
        assertTrue(norms.startsWith("第一条"), norms);
        assertTrue(norms.endsWith("处罚的。"), norms);
    }

    @Test
    void one_article_of_a_law_is_a_quotation() {
        assertTrue(Norms.in("专家说：\n第三条　渡船不得超载。\n这一条写得好。").isEmpty());
    }

    @Test
    @Tag("engine")
    void only_what_is_told_around_it_has_happened() {
        List<String> types = Pipeline.load(Engine.accurate).read(Article.of("a", LAW, Imprint.NONE)).facts(Event.class).map(event -> event.type().localName()).sorted().toList();
        assertEquals(List.of("Inspection", "Publication"), types);
    }
}
