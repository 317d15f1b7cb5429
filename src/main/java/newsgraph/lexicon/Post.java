package newsgraph.lexicon;

/**
 * A word people are called by.
 *
 * @param office true for a post in a body (市长), false for an appellation (记者, 市领导)
 * @param body   the generic body the bare word implies (市长 → 市政府); empty if none
 */
public record Post(String word, boolean office, String body) {
}
