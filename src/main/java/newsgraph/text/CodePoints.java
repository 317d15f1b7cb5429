package newsgraph.text;

/** Turns UTF-16 offsets of one text into code points: the two doors, {@code annotate} and {@code rdf}, count those. */
public final class CodePoints {

    private final String text;
    private final boolean plain;

    private CodePoints(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    public static CodePoints of(String text) {
        return new CodePoints(text);
    }

    /** How many code points stand before a UTF-16 offset. */
    public int at(int offset) {
        return plain ? offset : text.codePointCount(0, offset);
    }
}
