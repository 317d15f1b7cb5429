package newsgraph.link.across;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one article tells of one event.
 *
 * @param event      IRI
 * @param article    IRI
 * @param text       IRI of the article that stands for the text it prints, see {@link SameTexts.Group}; empty if no other article prints it
 * @param type       local name of its class
 * @param factuality happened, planned …
 * @param trigger    the word that names it
 * @param name       its own name (中央外事工作会议); empty if it has none
 * @param days       when it was, as the text says; empty if it does not or only vaguely
 * @param published  when the article was published
 * @param roles      IRIs of the entities by role, without place and time
 * @param states     those of them that are states or their teams: 中国, 美国 and 中国队 take part in too much to tell one event from another
 * @param places     for each place, its IRI and those of the regions around it, the narrowest first
 * @param numbers    amounts that belong to it, with their units: 3人
 */
public record EventRecord(String event, String article, String text, String type, String factuality, String trigger, String name, Optional<Days> days,
        Optional<LocalDate> published, Map<String, Set<String>> roles, Set<String> states, List<List<String>> places, Set<String> numbers)
        implements Comparable<EventRecord> {

    /** Which half of a day: before noon, after it, or not told. */
    public enum Half {
        MORNING, AFTERNOON, UNTOLD
    }

    /** First and last day, and the half of it if it is one day. */
    public record Days(LocalDate first, LocalDate last, Half half) {

        boolean isOtherHalf(Days other) {
            return half != Half.UNTOLD && other.half != Half.UNTOLD && half != other.half;
        }

        boolean meets(Days other) {
            return !last.isBefore(other.first) && !other.last.isBefore(first);
        }
    }

    public EventRecord {
        roles = Map.copyOf(roles);
        states = Set.copyOf(states);
        places = List.copyOf(places);
        numbers = Set.copyOf(numbers);
    }

    /** True if both are one wording: what the same sentence of a text printed twice gives. */
    boolean isCopy(EventRecord other) {
        return !text.isEmpty() && text.equals(other.text) && trigger.equals(other.trigger) && name.equals(other.name) && roles.equals(other.roles) && places.equals(other.places)
                && numbers.equals(other.numbers);
    }

    @Override
    public int compareTo(EventRecord other) {
        return event.compareTo(other.event);
    }
}
