package newsgraph.model;

/**
 * A name as written, without titles. Names nest at most once: a place inside an organization's name is not a mention of its own.
 *
 * @param type   {@link Ng#PERSON}, {@link Ng#PLACE}, {@link Ng#ORGANIZATION} or {@link Ng#TOPIC}; the finer class belongs to the {@link Entity}
 * @param finder who proposed it: hanlp, lexicon, title, model
 * @param score  how sure, 0 to 1
 */
public record Mention(Span span, String surface, Iri type, String finder, double score) {
}
