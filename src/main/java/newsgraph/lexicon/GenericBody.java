package newsgraph.lexicon;

/**
 * A body without a place in its name: 市委, 区人大常委会, 党组.
 *
 * @param className local name of its class
 * @param isName    true if it counts as a name in running text (市委), false if only as the body of a title (党组书记)
 */
public record GenericBody(String name, String className, boolean isName) {
}
