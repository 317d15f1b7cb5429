package newsgraph.read;

import newsgraph.model.Imprint;

/**
 * How inputs are read.
 *
 * @param imprint what holds for every input that does not say it itself
 * @param lines   a .txt is one article a line, taken literally: no page reading, no clean-up
 */
public record ReadOptions(Imprint imprint, boolean lines) {

    /** Nothing known, pages read as pages. */
    public static final ReadOptions NONE = new ReadOptions(Imprint.NONE, false);
}
