package newsgraph;

import newsgraph.model.Article;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.Imprint;
import newsgraph.nlp.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is done where somebody went is done there; 我市 is the home of the paper and of no other level. */
@Tag("engine")
class VisitedPlacesTest {

    private static final Pipeline PIPELINE = Pipeline.load(Engine.accurate);

    private static List<String> places(String text, String home) {
        Imprint imprint = new Imprint(Optional.of(LocalDate.of(2024, 6, 12).atStartOfDay()), "", "", home, "");
        return PIPELINE.read(Article.of("a", text, imprint)).facts(Event.class).filter(event -> event.type().localName().equals("Inspection")).flatMap(event -> event.roles().stream())
                .filter(role -> role.name().equals("place")).filter(role -> role.filler() instanceof Entity).map(role -> ((Entity) role.filler()).label()).distinct().toList();
    }

    @Test
    void an_inspection_takes_the_place_gone_to_before() {
        assertEquals(List.of("杭州市"), places("市委书记郑海波昨天先后前往我市供水保障单位，察看设备运行情况。", "杭州市"));
    }

    @Test
    void in_a_long_article_too() {
        String more = "供水关系千家万户。入冬以后气温骤降。各单位值班人员守在岗位。市民生活平稳有序。";
        assertEquals(List.of("杭州市"), places("市委书记郑海波昨天先后前往我市供水保障单位，察看设备运行情况。" + more, "杭州市"));
    }

    @Test
    void a_province_is_not_our_city() {
        assertEquals(List.of(), places("省委书记郑海波昨天先后前往我市供水保障单位，察看设备运行情况。", "浙江省"));
    }
}
