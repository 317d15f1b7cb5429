package newsgraph;

import newsgraph.model.Article;
import newsgraph.model.Event;
import newsgraph.model.Imprint;
import newsgraph.nlp.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Type and roles of events that only the model sees. */
@Tag("engine")
class ProposedEventsTest {

    private static final List<Event> EVENTS = Pipeline.load(Engine.accurate).read(Article.of("a", """
            本报江州3月6日电  近日，江州市水务局召开农村饮水安全保障工作协商会，提出健全长效机制。
            据了解，去年以来，江州市公安局组织开展多次区域会战，打掉3个团伙。
            """, Imprint.NONE)).facts(Event.class).toList();

    private static List<String> roles(String type, String role) {
        return EVENTS.stream().filter(event -> event.type().localName().equals(type)).flatMap(event -> event.roles().stream()).filter(one -> one.name().equals(role)).map(one -> one.text()).toList();
    }

    @Test
    void what_is_held_names_the_event_and_is_no_role_of_it() {
        assertEquals(List.of("江州市水务局"), roles("Meeting", "organizer"));
        assertEquals(List.of(), roles("Meeting", "target"));
    }

    @Test
    void the_verb_behind_a_body_is_no_part_of_its_name() {
        assertEquals(List.of("江州市公安局"), roles("OtherEvent", "agent"));
    }
}
