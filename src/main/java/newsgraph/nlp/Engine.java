package newsgraph.nlp;

/** How much is done to find names. */
public enum Engine {
    /** Dictionary words, name lists and title grammar: no neural model, a second to start. */
    fast,
    /** The same and the trained name model, where its data is on the class path and its native library can be loaded. */
    accurate
}
