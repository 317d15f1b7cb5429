package newsgraph.text;

import java.math.BigDecimal;

/**
 * A number as written.
 *
 * @param end   behind its last character, multipliers included (1.2万亿)
 * @param style how it is written
 */
record Numeral(BigDecimal value, int begin, int end, Style style) {

    /** 12 or 1.2万 · 二〇二三, digit by digit · 二十三, with units. */
    enum Style {
        ARABIC, POSITIONAL, UNITS
    }

    int length() {
        return end - begin;
    }

    /** The value where it is a whole number that a date may hold, else -1. */
    int small() {
        return value.signum() >= 0 && value.scale() <= 0 && value.precision() - value.scale() <= 5 ? value.intValueExact() : -1;
    }

    boolean arabic() {
        return style == Style.ARABIC;
    }
}
