package newsgraph.link.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds articles that print one text: an agency's story in several papers, shortened or not, a notice that comes again. They are one source, however often
 * it was printed. Pure; the order of the records does not matter.
 */
public final class SameTexts {

    /**
     * The share of the shorter text that stands in the longer one. On two months of one paper and the broadcasts of half a year, copies were at 0.88 and more,
     * and texts of one mould (the meetings of one presidium, ceremonies for two guests) at 0.84 and less.
     */
    private static final double COPIED = 0.87;
    /** The shorter text is this share of the longer one at least: what fills a quarter of a round-up is an item of it. */
    private static final double PART = 0.2;
    /** Days between the first and the last print of a story; a text that is the same to the letter may come at any time. */
    private static final int DAYS = 3;
    /** Days of a period under which texts are filed; one to look in beside the own one, as it is longer than {@link #DAYS}. */
    private static final int PERIOD = 7;
    private static final String UNDATED = "undated";

    private SameTexts() {
    }

    /**
     * Articles of one text.
     *
     * @param fullest IRI of the article that stands for the text: the longest, of these the earliest, of these the first by IRI
     * @param others  IRIs of the others, sorted
     */
    public record Group(String fullest, List<String> others) {

        public Group {
            others = List.copyOf(others);
        }
    }

    /** Words under which an article is filed. */
    public static List<String> keys(TextRecord record) {
        return words(record, List.of(period(record, 0)));
    }

    /** Words under which an article has to be looked up to meet all others of its text. */
    public static List<String> lookups(TextRecord record) {
        return words(record, List.of(period(record, -DAYS), period(record, 0), period(record, DAYS)).stream().distinct().toList());
    }

    private static List<String> words(TextRecord record, List<String> periods) {
        if (!record.sketch().isComparable()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of(record.sketch().wholeKey()));
        for (String period : periods) {
            record.sketch().keys().forEach(key -> words.add(period + " " + key));
        }
        return words;
    }

    private static String period(TextRecord record, int days) {
        return record.day().map(day -> String.valueOf(Math.floorDiv(day.plusDays(days).toEpochDay(), PERIOD))).orElse(UNDATED);
    }

    /** True if two articles print one text. */
    public static boolean isSame(TextRecord one, TextRecord other) {
        if (!one.sketch().isComparable() || !other.sketch().isComparable()) {
            return false;
        }
        return one.sketch().isSame(other.sketch()) || isNear(one.day(), other.day()) && one.sketch().likeness(other.sketch()) >= PART && one.sketch().containment(other.sketch()) >= COPIED;
    }

    private static boolean isNear(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Math.abs(one.get().toEpochDay() - other.get().toEpochDay()) <= DAYS);
    }

    /**
     * All groups among some articles: each goes with the fullest text that it, or one that is the same to the letter, is the same as, so that two items of one
     * round-up are not taken for each other. Hand over what {@link #isSame} connects, not a whole corpus.
     */
    public static List<Group> among(Collection<TextRecord> all) {
        Map<TextRecord, List<TextRecord>> groups = new TreeMap<>();
        for (TextRecord record : new TreeSet<>(all)) {
            Optional<TextRecord> fullest = groups.entrySet().stream()
                    .filter(group -> isSame(group.getKey(), record) || group.getValue().stream().anyMatch(one -> one.sketch().isSame(record.sketch()) && isSame(one, record)))
                    .map(Map.Entry::getKey).findFirst();
            groups.computeIfAbsent(fullest.orElse(record), one -> new ArrayList<>()).add(record);
        }
        return groups.values().stream().filter(group -> group.size() > 1)
                .map(group -> new Group(group.get(0).article(), group.stream().skip(1).map(TextRecord::article).sorted().toList())).toList();
    }
}
