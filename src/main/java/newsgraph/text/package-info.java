/**
 * Pure functions on characters: sentence ends, Chinese numbers, times, amounts, offsets. Start with {@link newsgraph.text.Times}: a text is folded, links
 * (去年, 三月, 27日, 下午, 3点) are joined into chains, chains into phrases, and phrases are placed in the calendar. The words are data in
 * {@code data/lexicon}: time-words, holidays, eras, lunar-years, units. Knows no names, no article and no library.
 */
package newsgraph.text;
