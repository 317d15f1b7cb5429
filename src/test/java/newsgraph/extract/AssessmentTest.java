package newsgraph.extract;

import newsgraph.model.Evidence;
import newsgraph.model.Role;
import newsgraph.model.Span;
import newsgraph.model.Words;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which fillers of a role are one list, which is told as a whole or not at all. */
class AssessmentTest {

    private static final String TEXT = "江州、青溪和云城的代表在江州与恒浦签约";

    private static Role role(String name, int begin, int end) {
        Span span = new Span(begin, end);
        String text = span.of(TEXT);
        return new Role(name, new Words(text), span, text, "", 0, new Evidence(span, Combination.MODEL, 0.9));
    }

    private static List<List<String>> lists(Role... roles) {
        return Assessment.lists(List.of(roles), TEXT).stream().map(list -> list.stream().map(Role::text).toList()).toList();
    }

    @Test
    void fillers_of_one_role_with_a_list_mark_between_them_are_one_list() {
        assertEquals(List.of(List.of("江州", "青溪", "云城")), lists(role("agent", 6, 8), role("agent", 0, 2), role("agent", 3, 5)));
    }

    @Test
    void what_stands_apart_or_has_another_role_is_none() {
        assertEquals(List.of(List.of("江州"), List.of("云城"), List.of("恒浦"), List.of("青溪")), lists(role("agent", 0, 2), role("target", 3, 5), role("agent", 6, 8), role("agent", 15, 17)));
    }
}
