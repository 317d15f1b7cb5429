package newsgraph.lexicon;

/**
 * What an organization's name ends in: 委员会, 集团, 大学.
 *
 * @param className local name of the class it tells
 * @param sure      true if a run of nouns behind a place that ends so is an organization
 */
public record Head(String word, String className, boolean sure) {
}
