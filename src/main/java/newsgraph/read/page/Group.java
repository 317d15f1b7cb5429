package newsgraph.read.page;

/**
 * A run of headline-like lines and labels with a body behind it: the headlines of one or more articles, or a heading inside one.
 *
 * @param begin index of its first passage
 * @param end   index behind its last one: where a body begins
 */
record Group(int begin, int end) {

    int lines() {
        return end - begin;
    }
}
