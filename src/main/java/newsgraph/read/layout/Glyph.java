package newsgraph.read.layout;

/**
 * A character at its place on the page; units are points, y grows downwards.
 *
 * @param x     left edge
 * @param y     base line
 * @param width how far it reaches to the right
 * @param size  of the font
 */
record Glyph(String text, float x, float y, float width, float size) {

    float right() {
        return x + width;
    }

    float top() {
        return y - size;
    }
}
