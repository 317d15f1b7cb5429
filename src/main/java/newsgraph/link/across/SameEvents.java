package newsgraph.link.across;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the reports of different articles that tell one event: the same type and factuality, days that meet, places that contain each other, and two things
 * in common at least – people, bodies, documents, a number, a county or hall, or the event's own name; or one wording in articles that print one text. Pure; the order of the reports does not matter.
 */
public final class SameEvents {

    private SameEvents() {
    }

    /**
     * Reports of one event.
     *
     * @param events IRIs, sorted; one of each article
     */
    public record Group(List<String> events) {

        public Group {
            events = List.copyOf(events);
        }
    }

    /**
     * Two reports that may tell one event.
     *
     * @param one   IRI, smaller than the other
     * @param links things in common; one less than are needed
     */
    public record Pair(String one, String other, double links) {
    }

    /** Groups of two or more reports, and the doubtful pairs. */
    public record Found(List<Group> groups, List<Pair> doubts) {

        public Found {
            groups = List.copyOf(groups);
            doubts = List.copyOf(doubts);
        }
    }

    /** Words under which a report has to be looked up to meet all others of its event. */
    public static List<String> keys(EventRecord record) {
        return EventPairs.keys(record);
    }

    /** True if two reports are to be grouped together, were there no others. */
    public static boolean isSame(EventRecord one, EventRecord other) {
        return EventPairs.match(one, other).isOne();
    }

    /** True if one link more would make them one. */
    public static boolean isDoubtful(EventRecord one, EventRecord other) {
        return EventPairs.match(one, other).isDoubtful();
    }

    /** All groups among some reports. Compares each with each: hand over what shares a key, not a whole corpus. */
    public static Found among(Collection<EventRecord> all) {
        List<EventRecord> records = new TreeSet<>(all).stream().toList();
        List<Candidate> candidates = new ArrayList<>();
        List<Pair> doubts = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            for (int j = i + 1; j < records.size(); j++) {
                EventPairs.Match match = EventPairs.match(records.get(i), records.get(j));
                if (match.isOne()) {
                    candidates.add(new Candidate(i, j, match.links()));
                } else if (match.isDoubtful()) {
                    doubts.add(new Pair(records.get(i).event(), records.get(j).event(), match.links()));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::links).reversed().thenComparingInt(Candidate::one).thenComparingInt(Candidate::other));
        return new Found(group(records, candidates), doubts);
    }

    private record Candidate(int one, int other, double links) {
    }

    /** Joins the surest pairs first; two groups stay apart if any two of their reports exclude each other. */
    private static List<Group> group(List<EventRecord> records, List<Candidate> candidates) {
        Partition<Integer> parts = new Partition<>();
        Map<Integer, List<EventRecord>> members = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            members.put(i, new ArrayList<>(List.of(records.get(i))));
        }
        for (Candidate candidate : candidates) {
            int one = parts.of(candidate.one());
            int other = parts.of(candidate.other());
            if (one != other && members.get(one).stream().allMatch(a -> members.get(other).stream().noneMatch(b -> EventPairs.match(a, b).apart()))) {
                parts.join(one, other);
                members.get(Math.min(one, other)).addAll(members.remove(Math.max(one, other)));
            }
        }
        return members.values().stream().filter(group -> group.size() > 1)
                .map(group -> new Group(group.stream().map(EventRecord::event).sorted().toList())).toList();
    }
}
