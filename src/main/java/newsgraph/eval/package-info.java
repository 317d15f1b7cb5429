/** Precision, recall and F1 against gold in the JSON of {@code annotate}. */
package newsgraph.eval;
