/**
 * Pure functions on characters: sentence ends, Chinese numbers, times, amounts, offsets. Start with {@link newsgraph.text.Times}. Knows no names, no
 * article and no library.
 */
package newsgraph.text;
