package newsgraph.extract;

import newsgraph.model.EventType;
import newsgraph.model.Factuality;
import newsgraph.model.Role;
import newsgraph.model.Span;

import java.util.List;
import java.util.Optional;

/**
 * An event as one sentence tells it, before the article's events are put together.
 *
 * @param frame      how its trigger was read
 * @param joins      the frame only adds to an event told elsewhere
 * @param name       the phrase that names it: 中央外事工作会议
 * @param bare       the name is no more than 会议, 本次会议, or there is none
 * @param reported   it stands inside somebody's words
 * @param rule       who has seen it
 * @param confidence that it is an event of this type, 0 to 1
 */
record Draft(EventType type, Frame frame, Span trigger, boolean joins, Optional<Span> name, boolean bare, Factuality factuality, List<Role> roles, Span sentence,
        boolean reported, String rule, double confidence) {

    Draft with(List<Role> otherRoles, String otherRule, double otherConfidence) {
        return new Draft(type, frame, trigger, joins, name, bare, factuality, otherRoles, sentence, reported, otherRule, otherConfidence);
    }

    boolean has(String role) {
        return roles.stream().anyMatch(r -> r.name().equals(role));
    }
}
