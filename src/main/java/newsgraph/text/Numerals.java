package newsgraph.text;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers in folded text ({@link Folding}): 12,345.6 · 二〇二三 · 二十三 · 两千四百五 (2450) · 1.2万亿 · 5万4千6百 · 壹佰伍拾. Linear in the length of the number.
 */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String SMALL_UNITS = "十百千";
    private static final String FORMAL_UNITS = "拾佰仟";
    /** For each character: 1 + its value as a Chinese digit, 16 for a small unit, 0 for neither. */
    private static final byte[] CLASSES = classes();

    private Numerals() {
    }

    /** Value of an Arabic digit, else -1. */
    static int arabic(char c) {
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }

    /** Value of a Chinese digit (两 and 俩 are 2), else -1. */
    static int chinese(char c) {
        int known = CLASSES[c];
        return known > 0 && known < 16 ? known - 1 : -1;
    }

    /** 10, 100, 1000, or 0. */
    static int unit(char c) {
        if (CLASSES[c] < 16) {
            return 0;
        }
        int power = Math.max(SMALL_UNITS.indexOf(c), FORMAL_UNITS.indexOf(c));
        return power == 0 ? 10 : power == 1 ? 100 : 1000;
    }

    /** 4 for 万, 8 for 亿, 12 for 兆, else 0. */
    static int bigPower(char c) {
        return c == '万' ? 4 : c == '亿' ? 8 : c == '兆' ? 12 : 0;
    }

    /** A run of Arabic digits without point or multiplier, or a Chinese whole number below 万: what dates are written with. */
    static Optional<Numeral> whole(String text, int begin) {
        int end = begin;
        while (end < text.length() && arabic(text.charAt(end)) >= 0 && end - begin < 9) {
            end++;
        }
        if (end > begin) {
            return Optional.of(new Numeral(new BigDecimal(text.substring(begin, end)), begin, end, Numeral.Style.ARABIC));
        }
        return new NumeralReader(text, begin).withoutBigUnits().read().filter(number -> !formalAlone(text, number));
    }

    /** 陆, 伍 alone are a name or a part of a word. */
    private static boolean formalAlone(String text, Numeral number) {
        return number.length() == 1 && FORMAL.indexOf(text.charAt(number.begin())) > 0;
    }

    /** Any number with its multipliers: 1.2万亿, 35,000, 三点五亿, 两千四百五. No sign. */
    static Optional<Numeral> any(String text, int begin) {
        return new NumeralReader(text, begin).read().filter(number -> !formalAlone(text, number));
    }

    /** The same with any decimals behind 点: 一百二十点五. */
    static Optional<Numeral> decimal(String text, int begin) {
        return new NumeralReader(text, begin).withAnyDecimals().read();
    }

    /** One of a unit that stands alone: 百余 is 一百余, 万 of 近万人 一万. */
    static Optional<Numeral> oneOf(String text, int begin) {
        String one = "一" + text.substring(begin, Math.min(text.length(), begin + 12));
        return any(one, 0).map(n -> new Numeral(n.value(), begin, begin + n.end() - 1, n.style()));
    }

    private static byte[] classes() {
        byte[] classes = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < 10; i++) {
            classes[DIGITS.charAt(i)] = (byte) (i + 1);
            classes[FORMAL.charAt(i)] = (byte) (i + 1);
        }
        classes['两'] = 3;
        classes['俩'] = 3;
        (SMALL_UNITS + FORMAL_UNITS).chars().forEach(c -> classes[c] = 16);
        return classes;
    }

    /** True where a number may begin. */
    static boolean begins(char c) {
        return arabic(c) >= 0 || chinese(c) >= 0 || unit(c) == 10;
    }
}
