package newsgraph;

import newsgraph.model.Article;
import newsgraph.model.Event;
import newsgraph.model.Factuality;
import newsgraph.model.Imprint;
import newsgraph.nlp.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who takes part in an event that is told elsewhere in the article. */
@Tag("engine")
class AttendeesTest {

    private static final Pipeline PIPELINE = Pipeline.load(Engine.fast);

    private static List<Event> events(String text) {
        return PIPELINE.read(Article.of("a", text, Imprint.NONE)).facts(Event.class).toList();
    }

    private static List<String> attendees(List<Event> events) {
        return events.stream().flatMap(event -> event.roles().stream()).filter(role -> role.name().equals("attendee")).map(role -> role.text()).toList();
    }

    @Test
    void they_are_those_of_the_inspection_told_before() {
        assertEquals(List.of("吴燕"), attendees(events("3月5日，县委书记郑海波到青溪水库调研。副县长吴燕参加。")));
    }

    @Test
    void a_meeting_to_come_is_another_one_than_that_of_the_day() {
        List<Event> events = events("3月5日，江州市召开防汛工作会议，总结去年的防汛工作。\n下次防汛工作会议将于5月6日在云城召开。\n副市长吴燕、水务局局长高旭参加会议。");
        assertEquals(List.of(Factuality.happened, Factuality.planned), events.stream().map(Event::factuality).toList());
        assertEquals(List.of("吴燕", "高旭"), attendees(events.subList(0, 1)));
    }

    @Test
    void who_has_written_the_article_took_part_in_nothing() {
        assertTrue(attendees(events("3月5日，县委书记郑海波到青溪水库考察。\n水库建于2018年。\n（本报记者吴燕、高旭、郭宁参与采写）")).isEmpty());
    }
}
