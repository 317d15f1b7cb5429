package newsgraph.serve;

/**
 * How much one request may take.
 *
 * @param firstSeconds  until the first row of an answer
 * @param wholeSeconds  until the last row
 * @param requestBytes  body of a question; writing with a password is not held to it
 * @param responseBytes body of an answer; a longer one is cut off as a broken transfer, so that no one takes it for whole
 * @param regexSteps    characters that one REGEX or REPLACE may look at; a pattern that goes back and forth without end is stopped there
 */
public record Limits(int firstSeconds, int wholeSeconds, int requestBytes, long responseBytes, long regexSteps) {

    /** A cold first query on millions of triples needs seconds; a written-out question has some kilobytes; 20 million characters are half a second. */
    public static final Limits USUAL = new Limits(20, 60, 1 << 20, 1L << 30, 20_000_000L);

    /** The timeouts as Jena writes them: milliseconds to the first row, comma, milliseconds to the last. */
    String timeouts() {
        return firstSeconds * 1000L + "," + wholeSeconds * 1000L;
    }
}
