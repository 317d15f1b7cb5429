package newsgraph;

import newsgraph.model.Article;
import newsgraph.model.Event;
import newsgraph.model.Imprint;
import newsgraph.nlp.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** In articles that are no short reports, what the rules read alone or against the model is told only where it closes its clause or is seen by both. */
@Tag("engine")
class EssayEventsTest {

    private static final String TEXT = """
            江州救援队组建于2018年，是一支由八十名队员组成的队伍。
            六年来，队员们走遍了江州的每一个乡镇。
            砚海科技与鹤汀汽车等企业还签署了车用芯片合作备忘录。
            第三届江州茶博会3月5日在江州会展中心开幕。
            焊工高旭连续4年获得江州焊接大赛一等奖。
            他的徒弟们说，师傅的手艺没有秘密，只有耐心。
            江州市市长周岚3月6日会见了云城大学校长秦晓舟。
            在另外一场比赛中，江州女足以1∶0战胜云城女足，两战两胜。
            城市的温度，就藏在这些细节里。
            """;
    private static final List<Event> EVENTS = Pipeline.load(Engine.accurate).read(Article.of("a", TEXT, Imprint.NONE)).facts(Event.class).toList();

    private static Stream<Event> of(String type) {
        return EVENTS.stream().filter(event -> event.type().localName().equals(type));
    }

    private static List<String> roles(String type, String role) {
        return of(type).flatMap(event -> event.roles().stream()).filter(one -> one.name().equals(role)).map(one -> one.text()).toList();
    }

    @Test
    void a_name_takes_in_no_blank_beside_it() {
        String text = "本报讯 砚海科技周四宣布，以3.8亿元从恒浦集团收购蓝鲸湾软件全部股权。\n本报讯 江州公交集团昨天发布公告。";
        Pipeline.load(Engine.accurate).read(Article.of("blanks", text, Imprint.NONE)).analysis().sentences().stream().flatMap(sentence -> sentence.mentions().stream())
                .forEach(mention -> assertEquals(mention.surface().strip(), mention.surface()));
    }

    @Test
    void a_trigger_inside_a_name_is_no_event() {
        assertEquals(0, of("Rescue").count());
    }

    @Test
    void an_attribute_of_what_is_signed_is_no_event() {
        assertEquals(0, of("Cooperation").count());
        assertEquals(1, of("Agreement").count());
    }

    @Test
    void what_closes_its_clause_is_told() {
        assertEquals(List.of("江州会展中心"), roles("Opening", "place"));
    }

    @Test
    void somebody_by_name_on_both_sides_is_told() {
        assertEquals(List.of("江州女足"), roles("Win", "agent"));
        assertEquals(List.of("云城女足"), roles("Win", "target"));
    }

    @Test
    void an_adverb_that_the_model_does_not_see_is_nobody() {
        assertFalse(roles("Award", "target").contains("连续"));
        assertTrue(of("Award").findAny().isPresent());
    }

    @Test
    void what_both_see_keeps_its_roles() {
        assertEquals(List.of("周岚"), roles("Talks", "agent"));
        assertEquals(List.of("秦晓舟"), roles("Talks", "target"));
    }
}
