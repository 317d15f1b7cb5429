package newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands around a trigger, by its place in the clause: one analysis for all event types.
 *
 * @param subject   before the predicate and behind no preposition; taken over from an earlier clause of the sentence where this one has none
 * @param inherited the subject comes from an earlier clause
 * @param objects   right behind the trigger
 * @param obliques  behind a preposition or verb of motion
 * @param times     of this clause, else the last named before in the sentence
 * @param amounts   behind the trigger, in its clause and in clauses after it that have no trigger
 * @param phrase    the noun phrase that the trigger ends (开展隐患排查), if it is used as a noun
 * @param proposed  a model has read them: its phrases may be anything
 */
record Arguments(List<Item> subject, boolean inherited, List<Item> objects, List<Oblique> obliques, List<Item> times, List<Item> amounts, Optional<Unit> phrase,
        boolean proposed) {

    /** A role filler behind a marker: 与江州大学. */
    record Oblique(String marker, boolean before, List<Item> items, boolean motion) {

        Oblique(String marker, boolean before, List<Item> items) {
            this(marker, before, items, false);
        }
    }

    private static final Set<String> PASSIVE = Set.of("被", "遭", "遭到", "受到");

    /** The same with more behind markers. */
    Arguments with(List<Oblique> more) {
        List<Oblique> all = new ArrayList<>(obliques);
        all.addAll(more);
        return new Arguments(subject, inherited, objects, all, times, amounts, phrase, proposed);
    }

    /** The words 被 and 遭: subject and object change places. */
    boolean passive() {
        return obliques.stream().anyMatch(oblique -> oblique.before() && PASSIVE.contains(oblique.marker()));
    }
}
