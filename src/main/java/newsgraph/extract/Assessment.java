package newsgraph.extract;

import newsgraph.model.Evidence;
import newsgraph.model.Proposal;
import newsgraph.model.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How sure the events of one sentence and their roles are, and which of them are too doubtful to be told. */
final class Assessment {

    private final Odds odds;
    private final EventSigns events;
    private final RoleSigns roles;

    Assessment(Odds odds, List<Unit> units, List<Proposal> proposals, String text, ClauseWords words) {
        this.odds = odds;
        this.events = new EventSigns(units, proposals, text);
        this.roles = new RoleSigns(units, proposals, text, words);
    }

    /** Empty if the event is too doubtful to be told. What a frame adds to an event told elsewhere (who attends, who chairs) is left as it is read. */
    Optional<Draft> of(Sighting sighting, ModelTrust trust) {
        Draft draft = sighting.draft();
        boolean ruled = draft.rule().equals(Combination.RULES);
        if (draft.joins() || trust.isShort() && ruled) {
            return Optional.of(draft);
        }
        double event = odds.event(draft, events.of(sighting));
        List<Role> weighed = draft.roles().stream().map(role -> weighed(role, odds.role(draft, role, roles.of(sighting, role)))).toList();
        Predicate<Role> left = role -> ruled && ModelTrust.isNamed(draft) || trust.isTold(role) || trust.isGoal(role, draft.trigger());
        if (trust.isShort()) {
            return inShort(draft, event, weighed, trust, left.or(role -> !role.evidence().rule().equals(Combination.MODEL)));
        }
        return event < trust.leastEvent() ? Optional.empty() : Optional.of(draft.with(surest(weighed, event, trust, left), draft.rule(), event));
    }

    /** In short articles what the rules read is left, and an event is as sure as it is likely what the article is about. */
    private static Optional<Draft> inShort(Draft draft, double event, List<Role> weighed, ModelTrust trust, Predicate<Role> left) {
        List<Role> kept = weighed.stream().filter(role -> left.test(role) || role.evidence().confidence() >= trust.leastRole(role)).toList();
        double all = event * kept.stream().filter(left.negate()).mapToDouble(role -> role.evidence().confidence()).reduce(1, (a, b) -> a * b);
        return draft.rule().equals(Combination.BOTH) || all >= trust.leastEvent() ? Optional.of(draft.with(kept, draft.rule(), draft.confidence())) : Optional.empty();
    }

    /**
     * As many roles, the surest first, as leave it likely that all that is told of the event is right.
     *
     * @param left what is left in any case: both sides of what the rules alone read with somebody by name on each, a noun for an event told before (会议同意…), where
     *             somebody goes (前往我市供水单位)
     */
    private static List<Role> surest(List<Role> weighed, double event, ModelTrust trust, Predicate<Role> left) {
        List<Role> kept = new ArrayList<>();
        double all = event;
        for (Role role : weighed.stream().sorted(Comparator.comparingDouble((Role role) -> role.evidence().confidence()).reversed()).toList()) {
            double sure = role.evidence().confidence();
            if (left.test(role)) {
                kept.add(role);
            } else if (sure >= trust.leastRole(role) && all * sure >= trust.leastEvent()) {
                kept.add(role);
                all *= sure;
            }
        }
        return weighed.stream().filter(kept::contains).toList();
    }

    private static Role weighed(Role role, double sure) {
        return new Role(role.name(), role.filler(), role.span(), role.text(), role.title(), role.order(), new Evidence(role.evidence().span(), role.evidence().rule(), sure));
    }
}
