package newsgraph.model;

/**
 * When a post is held, as far as the text says.
 *
 * @param bound whether the time is the whole of it, its begin or its end
 */
public record Dated(Bound bound, Time time) {

    /** What the time is of the holding. */
    public enum Bound {
        /** All of it: 2014年至2019年任. */
        during,
        /** Its begin: 2019年5月起任. */
        since,
        /** Its end: 2021年卸任. */
        until
    }
}
