package newsgraph.nlp;

/** How much is done to find names. */
public enum Engine {
    /** Dictionary words, linear tagger, name lists and title grammar: no neural model, a second to start. */
    fast,
    /** The neural name model as well, where its data is packed in and its native library can be loaded; else the same as fast. */
    accurate
}
