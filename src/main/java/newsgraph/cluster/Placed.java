package newsgraph.cluster;

/** Something an article tells, and the file in which the article stands. */
record Placed<T extends Record>(String file, T told) {
}
