/** Text to sentences with words, names and titles. Start with {@link newsgraph.nlp.Analyzer}. The only room that knows HanLP and ONNX. */
package newsgraph.nlp;
