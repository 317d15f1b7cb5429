package newsgraph.eval;

/**
 * One line of an evaluation.
 *
 * @param layer   the array of the record: mentions, times, …
 * @param group   {@link #ALL}, a type, or a genre
 * @param program what the program told
 * @param trivial what a list or a regular expression tells on the same records
 */
public record Score(String layer, String group, Counts program, Counts trivial) {

    /** The group of everything in a layer. */
    public static final String ALL = "all";
    /** Before the name of a genre. */
    public static final String GENRE = "genre ";
}
