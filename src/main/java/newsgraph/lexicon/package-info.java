/** Name lists and longest-match search over them. The lists are data in {@code data/lexicon} and {@code data/places}; each says its columns and source at the top. */
package newsgraph.lexicon;
