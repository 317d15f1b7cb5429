package newsgraph.model;

/**
 * A run of characters of an article's text, in UTF-16 units, begin inclusive, end exclusive. It is turned into code points only at the two doors,
 * {@code annotate} and {@code rdf}.
 */
public record Span(int begin, int end) implements Comparable<Span> {

    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no span: " + begin + ".." + end);
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean isEmpty() {
        return begin == end;
    }

    /** The characters of the text that this span covers. */
    public String of(String text) {
        return text.substring(begin, end);
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The same characters seen from a text that begins {@code by} units earlier. */
    public Span shift(int by) {
        return new Span(begin + by, end + by);
    }

    /** The smallest span that covers both. */
    public Span join(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** Text order; of two that begin together the longer one first. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(other.end, end);
    }
}
