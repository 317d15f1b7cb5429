package newsgraph.eval;

/**
 * One thing that a record says, as it is compared.
 *
 * @param group under what it is counted: the type of a mention, the unit of an amount
 * @param key   all that must be the same for it to be right
 * @param text  its words, to be read by people
 */
record Item(String group, String key, String text) {
}
