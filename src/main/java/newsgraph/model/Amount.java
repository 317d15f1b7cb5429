package newsgraph.model;

import java.math.BigDecimal;

/**
 * A number as written with its unit.
 *
 * @param value      a fraction is a decimal with six places (1/3 → 0.333333), a percentage keeps its number (95% → 95)
 * @param unit       as written without the multiplier (11.1万户 → 户), {@code %} for percentages, empty if none
 * @param unitCode   the unit in ISO 4217 (money) or UCUM, empty if it has no code
 * @param comparator one of {@code >= <= > < ~}; empty if exact
 */
public record Amount(Span span, String text, BigDecimal value, String unit, String unitCode, String comparator) implements Filler {

    /** 第三次: a place in an order, no count. */
    public boolean ordinal() {
        return text.startsWith("第");
    }
}
