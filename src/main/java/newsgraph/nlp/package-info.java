/**
 * Text to sentences with words, names and titles. Start with {@link newsgraph.nlp.Analyzer}: finders ({@link newsgraph.nlp.NameFinder}: trained tagger,
 * name lists, gazetteer, places visited) propose, the title grammar and the other names of the article propose more, one class decides. Another engine joins
 * by being one more finder. The only room that knows HanLP and ONNX; it must not know who or what a name stands for.
 */
package newsgraph.nlp;
