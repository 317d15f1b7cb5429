package newsgraph.text;

import java.math.BigDecimal;

/**
 * A number with its unit as read, before the words around it are looked at (近, 以上).
 *
 * @param unit as written; empty for a fraction
 * @param sign a comparator that stands inside: &gt; of 300多人; empty for none
 */
record PlainAmount(BigDecimal value, String unit, String sign, int begin, int end) {
}
