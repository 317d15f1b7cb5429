package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.EventRef;
import newsgraph.model.Evidence;
import newsgraph.model.Factuality;
import newsgraph.model.Filler;
import newsgraph.model.Ng;
import newsgraph.model.Role;
import newsgraph.model.Span;
import newsgraph.model.Statement;
import newsgraph.model.Words;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StatementsTest {

    private static List<Statement> read(Analysis analysis, Event... events) {
        return new Statements().of(analysis, new Quotes().in(analysis), List.of(events));
    }

    private static Event event(Analysis analysis, String id, String type, String trigger, String label, Optional<String> whole, String agent) {
        int begin = analysis.article().text().indexOf(trigger);
        Span span = new Span(begin, begin + trigger.length());
        Evidence evidence = new Evidence(span, "trigger", 0.9);
        List<Role> roles = agent.isEmpty() ? List.of() : List.of(new Role("agent", entity(analysis, agent), span, agent, "", 0, evidence));
        return new Event(id, Ng.ng(type), span, label, Factuality.happened, roles, whole, evidence);
    }

    private static Entity entity(Analysis analysis, String name) {
        return analysis.links().entities().values().stream().filter(entity -> entity.label().equals(name)).findFirst().orElseThrow();
    }

    private static String name(Filler speaker) {
        return speaker instanceof Entity entity ? entity.label() : speaker instanceof EventRef event ? event.id() : "‘" + ((Words) speaker).text() + "’";
    }

    @Test
    void a_meeting_speaks_as_the_event_told_before() {
        Analysis analysis = Marked.analysis("防汛工作会议昨天举行。¶会议指出，要抓紧落实。");
        Statement statement = read(analysis, event(analysis, "e0", "Meeting", "举行", "防汛工作会议", Optional.empty(), "")).get(0);
        assertEquals("e0", name(statement.speaker()));
        assertEquals(Optional.of("e0"), statement.occasion());
    }

    @Test
    void a_meeting_that_nobody_told_of_stays_in_words() {
        assertEquals("‘会议’", name(read(Marked.analysis("会议指出，要抓紧落实。")).get(0).speaker()));
    }

    @Test
    void a_pronoun_is_the_last_person_that_acts() {
        Analysis analysis = Marked.analysis("{市委书记}[郑海波]听取了[林建平]的汇报。他说，要加密巡查。");
        Statement statement = read(analysis).get(0);
        assertEquals("郑海波", name(statement.speaker()));
        assertEquals("他", statement.speakerText());
        assertEquals(0.8, statement.evidence().confidence());
    }

    @Test
    void a_pronoun_with_two_candidates_stays_in_words() {
        Analysis analysis = Marked.analysis("昨天见到[郑海波]和[林建平]的人很多。他说，要加密巡查。");
        assertEquals("‘他’", name(read(analysis).get(0).speaker()));
    }

    @Test
    void a_spokesman_without_a_name_speaks_for_his_body() {
        assertEquals("外交部", name(read(Marked.analysis("{外交部发言人}表示，双方将继续合作。")).get(0).speaker()));
    }

    @Test
    void the_company_is_the_last_one_of_the_paragraph() {
        Analysis analysis = Marked.analysis("<恒浦集团>参加展会。该公司表示，订单充足。¶该公司表示，明年扩产。");
        assertEquals(List.of("恒浦集团", "‘该公司’"), read(analysis).stream().map(statement -> name(statement.speaker())).toList());
    }

    @Test
    void the_occasion_is_the_whole_of_the_stop_at_which_it_was_said() {
        Analysis analysis = Marked.analysis("[郑海波]昨天检查防汛工作。在水库，[郑海波]察看大坝。[郑海波]说，要加密巡查。{-企业负责人}介绍，工程月底完工。");
        List<Statement> statements = read(analysis, event(analysis, "e0", "Inspection", "检查", "检查", Optional.empty(), "郑海波"),
                event(analysis, "e1", "Inspection", "察看", "察看", Optional.of("e0"), "郑海波"));
        assertEquals(List.of(Optional.of("e0"), Optional.of("e0")), statements.stream().map(Statement::occasion).toList());
    }

    @Test
    void what_is_said_elsewhere_has_no_occasion() {
        Analysis analysis = Marked.analysis("[郑海波]昨天检查防汛工作。¶{局长}[吴燕]表示，道路已经恢复。");
        assertTrue(read(analysis, event(analysis, "e0", "Inspection", "检查", "检查", Optional.empty(), "郑海波")).get(0).occasion().isEmpty());
    }

    @Test
    void topics_stand_in_the_order_of_the_wording_and_once() {
        Analysis analysis = Marked.analysis("会议强调，要弘扬#江州精神#，建设#书香江州#，让#江州精神#发扬光大。");
        assertEquals(List.of("江州精神", "书香江州"), read(analysis).get(0).topics().stream().map(Entity::label).toList());
    }
}
