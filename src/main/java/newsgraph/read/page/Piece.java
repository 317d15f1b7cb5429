package newsgraph.read.page;

/**
 * One article as a division of the page's passages: its headline lines and its body, each begin inclusive, end exclusive. Headlines may stand before the text
 * of another article; the body may hold headings.
 */
record Piece(int titleBegin, int titleEnd, int bodyBegin, int bodyEnd) {
}
