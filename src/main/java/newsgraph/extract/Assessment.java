package newsgraph.extract;

import newsgraph.model.Evidence;
import newsgraph.model.Proposal;
import newsgraph.model.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /**
     * The event with its surest roles, as many as leave it likely that all that is told of it is right; empty if it is unlikely that there is such an event at all.
     * What a frame adds to an event told elsewhere (who attends, who chairs) is left as it is read, and so are a noun for an event told before (会议同意…) and where
     * somebody goes (前往我市供水单位), and what the rules alone read with somebody by name on both sides. In short articles what the rules read is left too, and an event is as sure as it is likely what the article is about.
     */
    Optional<Draft> of(Sighting sighting, ModelTrust trust) {
        Draft draft = sighting.draft();
        boolean ruledAlone = draft.rule().equals(Combination.RULES);
        if (draft.joins() || trust.isShort() && ruledAlone) {
            return Optional.of(draft);
        }
        double event = odds.event(draft, events.of(sighting));
        boolean ruled = trust.isShort() && draft.rule().equals(Combination.BOTH);
        List<Role> weighed = draft.roles().stream().map(role -> weighed(role, odds.role(draft, role, roles.of(sighting, role)))).toList();
        List<Role> kept = new ArrayList<>();
        double all = event;
        for (Role role : weighed.stream().sorted(Comparator.comparingDouble((Role role) -> role.evidence().confidence()).reversed()).toList()) {
            double sure = role.evidence().confidence();
            boolean left = ruledAlone && ModelTrust.isNamed(draft) || trust.isTold(role) || trust.isGoal(role, draft.trigger()) || trust.isShort() && !role.evidence().rule().equals(Combination.MODEL);
            if (left || sure >= trust.leastRole(role) && (trust.isShort() || all * sure >= trust.leastEvent())) {
                kept.add(role);
                all *= left ? 1 : sure;
            }
        }
        List<Role> inOrder = weighed.stream().filter(kept::contains).toList();
        return ruled || (trust.isShort() ? all : event) >= trust.leastEvent() ? Optional.of(draft.with(inOrder, draft.rule(), trust.isShort() ? draft.confidence() : event)) : Optional.empty();
    }

    private static Role weighed(Role role, double sure) {
        return new Role(role.name(), role.filler(), role.span(), role.text(), role.title(), role.order(), new Evidence(role.evidence().span(), role.evidence().rule(), sure));
    }
}
