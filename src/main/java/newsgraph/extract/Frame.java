package newsgraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pattern of a trigger's neighbours, as {@code ng:frame} writes it: <pre>
 * {agent} 从 {seller} 收购|并购 {target}      subject, what stands behind 从, object
 * {target!} 逝世                              ! : without it there is no event
 * {place/organizer} 举行 *仪式|*典礼          / : the first whose range fits, target before concerns only for somebody or a place; * : the subject or object is a noun phrase with that ending
 * {agent!} 示威 要求|反对 {concerns}          all of the next clause that begins so (claim in clause-words.tsv)
 * + {attendee} 出席|参加 *会议                + : adds to an event of the type told elsewhere in the article, opens one only where its name is new
 * </pre>
 *
 * @param written  in the ontology; else made from the roles of the type
 * @param joins    begins with +
 * @param triggers the words of the trigger
 * @param nouns    endings of the event's name, longest first; empty if the trigger alone is enough
 */
record Frame(boolean written, boolean joins, Set<String> triggers, List<String> nouns, List<Slot> slots) {

    /**
     * Where a filler stands.
     *
     * @param roles   names of roles, the first that fits is taken
     * @param markers prepositions before it; empty for subject and object
     * @param before  before the trigger
     */
    record Slot(List<String> roles, boolean required, Set<String> markers, boolean before) {
    }

    /** Says more of an event told before without naming it, in a clause of its own: ，由省农业农村厅主办. */
    boolean addsOnly() {
        return joins && nouns.isEmpty();
    }

    /**
     * Reads a frame.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong with it
     */
    static Frame parse(String frame, ClauseWords words) {
        boolean joins = frame.startsWith("+");
        Set<String> triggers = Set.of();
        Set<String> markers = Set.of();
        List<String> nouns = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        for (String element : frame.replaceFirst("^\\+", "").trim().split(" +")) {
            if (element.startsWith("{")) {
                slots.add(slot(element, frame, markers, triggers.isEmpty()));
                markers = Set.of();
                continue;
            }
            Set<String> literals = Set.of(element.replace("*", "").split("\\|"));
            if (element.startsWith("*")) {
                nouns.addAll(literals);
            } else if (literals.stream().allMatch(word -> words.is(word, "preposition") || words.is(word, "motion") || words.is(word, "claim") || word.equals("的"))) {
                markers = literals;
            } else if (triggers.isEmpty()) {
                triggers = literals;
            } else {
                throw new IllegalArgumentException("frame \"" + frame + "\" has two triggers, " + triggers + " and " + literals + ": write one frame each");
            }
        }
        if (triggers.isEmpty()) {
            throw new IllegalArgumentException("frame \"" + frame + "\" names no trigger: write the verb between the {roles}");
        }
        nouns.sort((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b));
        return new Frame(true, joins, triggers, List.copyOf(nouns), List.copyOf(slots));
    }

    private static Slot slot(String element, String frame, Set<String> markers, boolean before) {
        if (!element.matches("\\{[a-zA-Z/]+!?}")) {
            throw new IllegalArgumentException("frame \"" + frame + "\": " + element + " is no {role}, {role!} or {role/role}");
        }
        boolean required = element.contains("!");
        List<String> roles = Arrays.asList(element.replaceAll("[{}!]", "").split("/"));
        return new Slot(roles, required, markers.stream().filter(marker -> !marker.equals("的")).collect(Collectors.toUnmodifiableSet()), before);
    }
}
