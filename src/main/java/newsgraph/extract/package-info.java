/** Sentences and entities to events, posts, statements, documents and quantities. Start with {@link newsgraph.extract.Extractor}. Knows no event type by name. */
package newsgraph.extract;
