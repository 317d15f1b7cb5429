package newsgraph.rdf;

/** How much of an article's wording goes into the graph ({@code --text}); the names of things and people always do. */
public enum TextPolicy {
    /** All of it: the text stands in the article's {@code nif:isString}. */
    full,
    /** The passages that prove facts and the wording of statements, not the text as a whole. */
    quote,
    /** No passage and no wording: hexadecimal digits of their SHA-256 stand for them, so that who has the article can check them. */
    hash
}
