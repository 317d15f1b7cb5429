package newsgraph.extract;

import newsgraph.model.Evidence;
import newsgraph.model.Hints;
import newsgraph.model.Proposal;
import newsgraph.model.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How sure the events of one sentence and their roles are, and which of them are too doubtful to be told. */
final class Assessment {

    private static final Pattern LIST = Pattern.compile("[、和及与]|以及");

    private final Odds odds;
    private final String text;
    private final EventSigns events;
    private final RoleSigns roles;

    Assessment(Odds odds, List<Unit> units, List<Proposal> proposals, Hints hints, String text, ClauseWords words) {
        this.odds = odds;
        this.text = text;
        this.events = new EventSigns(units, proposals, hints, text);
        this.roles = new RoleSigns(units, proposals, hints, text, words);
    }

    /**
     * Empty if the event is too doubtful to be told. In a short article it is as sure as it is likely what the article is about. What a frame adds to an
     * event told elsewhere (who attends, who chairs) is left as it is read.
     */
    Optional<Draft> of(Sighting sighting, ModelTrust trust) {
        Draft draft = sighting.draft();
        boolean ruled = draft.rule().equals(Combination.RULES);
        if (draft.joins() || trust.isBrief() && ruled) {
            return Optional.of(draft);
        }
        double event = odds.event(draft, events.of(sighting, trust.isShort()));
        List<Role> weighed = draft.roles().stream().map(role -> weighed(role, odds.role(draft, role, roles.of(sighting, role, trust.isShort())))).toList();
        Predicate<Role> left = role -> ruled && ModelTrust.isNamed(draft) || trust.isTold(role) || trust.isGoal(role, draft.trigger()) || trust.isLikelyScene(role)
                || EventSigns.isOfTitle(draft, text) && role.span().begin() == draft.trigger().end()
                || trust.isBrief() && !role.evidence().rule().equals(Combination.MODEL);
        boolean told = event >= trust.leastEvent(draft) || trust.isBrief() && draft.rule().equals(Combination.BOTH) || EventSigns.isOfTitle(draft, text);
        return !told ? Optional.empty() : Optional.of(draft.with(surest(weighed, event, trust.leastRole(), trust.leastEvent(draft), left), draft.rule(), trust.isShort() ? draft.confidence() : event));
    }

    /**
     * As many roles, the surest first, lists as a whole, as leave it likely that all that is told of the event is right.
     *
     * @param left what is left in any case: both sides of what the rules alone read with somebody by name on each, a noun for an event told before (会议同意…), where
     *             somebody goes (前往我市供水单位), a title behind its verb (印发《…办法》), when and where the event of a report was
     */
    private List<Role> surest(List<Role> weighed, double event, double leastRole, double leastEvent, Predicate<Role> left) {
        List<Role> kept = new ArrayList<>();
        double all = event;
        for (List<Role> list : lists(weighed, text).stream().sorted(Comparator.comparingDouble(Assessment::sure).reversed()).toList()) {
            double sure = sure(list);
            if (list.stream().anyMatch(left)) {
                kept.addAll(list);
            } else if (sure >= leastRole && all * sure >= leastEvent) {
                kept.addAll(list);
                all *= sure;
            }
        }
        return weighed.stream().filter(kept::contains).toList();
    }

    /** What is listed in one role stands or falls together: 江州市、青溪县和云城市. */
    static List<List<Role>> lists(List<Role> roles, String text) {
        List<List<Role>> lists = new ArrayList<>();
        for (Role role : roles.stream().sorted(Comparator.comparing(Role::name).thenComparing(Role::span)).toList()) {
            List<Role> last = lists.isEmpty() ? List.of() : lists.get(lists.size() - 1);
            Role before = last.isEmpty() ? role : last.get(last.size() - 1);
            boolean listed = before != role && before.name().equals(role.name()) && before.span().end() < role.span().begin()
                    && LIST.matcher(text.substring(before.span().end(), role.span().begin())).matches();
            if (listed) {
                last.add(role);
            } else {
                lists.add(new ArrayList<>(List.of(role)));
            }
        }
        return lists;
    }

    private static double sure(List<Role> list) {
        return list.stream().mapToDouble(role -> role.evidence().confidence()).average().orElse(0);
    }

    private static Role weighed(Role role, double sure) {
        return new Role(role.name(), role.filler(), role.span(), role.text(), role.title(), role.order(), new Evidence(role.evidence().span(), role.evidence().rule(), sure));
    }
}
