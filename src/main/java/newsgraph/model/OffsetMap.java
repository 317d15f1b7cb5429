package newsgraph.model;

import java.util.List;

/**
 * The way back from an article's text to the file as given: runs of equal characters, in text order, both sides in UTF-16 units. Characters in no run
 * (the line breaks between paragraphs) were added by the program.
 */
public record OffsetMap(List<Run> runs) {

    /** {@code text} of the article is, character by character, {@code raw} of the file; both spans have the same length. */
    public record Run(Span text, Span raw) {

        public Run {
            if (text.length() != raw.length()) {
                throw new IllegalArgumentException("a run maps equal lengths: " + text + " " + raw);
            }
        }
    }

    public OffsetMap {
        runs = List.copyOf(runs);
    }

    /** The map of a text that is the file itself. */
    public static OffsetMap identity(int length) {
        return new OffsetMap(length == 0 ? List.of() : List.of(new Run(new Span(0, length), new Span(0, length))));
    }

    /**
     * Where the characters of a span stand in the file, from the first to the last; longer than the span where a page break was repaired inside it.
     *
     * @throws IllegalArgumentException if no character of the span comes from the file
     */
    public Span toRaw(Span span) {
        int begin = -1;
        int end = -1;
        for (int i = firstRunEndingAfter(span.begin()); i < runs.size() && runs.get(i).text().begin() < span.end(); i++) {
            Run run = runs.get(i);
            int from = Math.max(span.begin(), run.text().begin()) - run.text().begin();
            int to = Math.min(span.end(), run.text().end()) - run.text().begin();
            begin = begin < 0 ? run.raw().begin() + from : Math.min(begin, run.raw().begin() + from);
            end = Math.max(end, run.raw().begin() + to);
        }
        if (begin < 0) {
            throw new IllegalArgumentException("not from the file: " + span);
        }
        return new Span(begin, end);
    }

    private int firstRunEndingAfter(int offset) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).text().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
