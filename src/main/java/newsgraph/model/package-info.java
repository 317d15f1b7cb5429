/**
 * The nouns: what the steps hand to each other, as records and sealed interfaces. Start with {@link newsgraph.model.Article} (what comes in) and
 * {@link newsgraph.model.Reading} (what goes out). Imports nothing but the JDK. A text that is absent is the empty string, any other thing that may be
 * absent an {@link java.util.Optional}; nothing is ever null. Offsets are UTF-16 units, begin inclusive, end exclusive.
 */
package newsgraph.model;
