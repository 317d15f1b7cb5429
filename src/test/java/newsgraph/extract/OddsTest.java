package newsgraph.extract;

import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OddsTest {

    private static final double NEAR = 1e-9;

    @Test
    void weights_of_the_signs_that_are_there_add_up() {
        Odds odds = new Odds(Map.of("event\talways", -1.0, "event\tsure", 2.0, "role\tsure", 9.0));
        Signs signs = new Signs("");
        signs.set("sure", 0.5);
        assertEquals(0.5, odds.event(null, signs), NEAR);
    }

    @Test
    void a_sign_counts_alone_and_with_the_role() {
        Signs signs = new Signs("role.time");
        signs.both("beside", true);
        signs.both("cut", false);
        assertEquals(1.0, signs.amounts().get("beside"));
        assertEquals(1.0, signs.amounts().get("role.time&beside"));
        assertFalse(signs.amounts().containsKey("cut"));
    }

    @Test
    void the_weights_that_the_program_brings_tell_what_both_have_seen_from_what_nobody_has() {
        Signs seen = new Signs("role.agent");
        seen.both("seen.exactly", true);
        seen.both("seen.sure", 0.95);
        seen.both("ruled.exactly", true);
        Signs not = new Signs("role.agent");
        not.both("seen.not", true);
        not.both("clauses.2", true);
        Odds odds = Odds.load();
        assertTrue(odds.role(null, null, seen) > odds.role(null, null, not) + 0.3);
    }
}
