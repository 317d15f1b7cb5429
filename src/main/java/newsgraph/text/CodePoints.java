package newsgraph.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns UTF-16 offsets of one text into code points: the two doors, {@code annotate} and {@code rdf}, count those. Each question costs log of the pairs. */
public final class CodePoints {

    /** Where the second units of surrogate pairs stand, ascending; empty for most texts. */
    private final int[] seconds;

    private CodePoints(int[] seconds) {
        this.seconds = seconds;
    }

    public static CodePoints of(String text) {
        return new CodePoints(IntStream.range(1, text.length()).filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))).toArray());
    }

    /** How many code points stand before a UTF-16 offset. */
    public int at(int offset) {
        int found = Arrays.binarySearch(seconds, offset);
        int before = found < 0 ? -found - 1 : found;
        return offset - before;
    }
}
