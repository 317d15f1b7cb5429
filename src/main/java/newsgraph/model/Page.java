package newsgraph.model;

/**
 * One input as given: a newspaper page, a single article, or one record of a file of many.
 *
 * @param file name of the file without folders; {@code -} for standard input
 * @param text the whole text, decoded, nothing cleaned
 * @param key  16 hex digits that stand for the content: the first of the SHA-256 of the file's bytes (of a record: of its line)
 */
public record Page(String file, String text, String key) {
}
