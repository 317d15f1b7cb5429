package newsgraph.store;

/**
 * What a store is built with.
 *
 * @param making  all that graphs depend on besides their articles: the program, its engine and options; another one makes every article new
 * @param reading how inputs become articles: issue date and other imprint given by options; another one makes every input new
 */
public record BuildSettings(String making, String reading) {
}
