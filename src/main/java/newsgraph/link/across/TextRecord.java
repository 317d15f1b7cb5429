package newsgraph.link.across;

import newsgraph.text.Sketch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The text of an article. In the order of records the fullest text comes first, of these the earliest.
 *
 * @param article IRI
 * @param day     when it was published
 */
public record TextRecord(String article, Optional<LocalDate> day, Sketch sketch) implements Comparable<TextRecord> {

    private static final Comparator<TextRecord> ORDER = Comparator.comparing((TextRecord record) -> -record.sketch.size())
            .thenComparing(record -> record.day.orElse(LocalDate.MAX)).thenComparing(TextRecord::article);

    @Override
    public int compareTo(TextRecord other) {
        return ORDER.compare(this, other);
    }
}
