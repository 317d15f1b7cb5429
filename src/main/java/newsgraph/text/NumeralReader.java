package newsgraph.text;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads one number, sign and blanks aside. The value grows in three rooms, as one says it: a digit not yet placed, the section below 万 (4千6百), and the
 * total (5万, 1亿). Made for one use.
 */
final class NumeralReader {

    /** Characters of the longest number that is read; a longer run of digits is no number. */
    static final int LONGEST = 40;

    private final String text;
    private final int begin;
    private boolean bigUnits = true;
    private boolean anyDecimals;
    /** The largest of 万, 亿, 兆 so far, in powers of ten. */
    private int lastBig;
    /** Behind the last unit: 十万八万 are two numbers. */
    private int lastUnitEnd;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal digit;
    /** The unit read last, in powers of ten: 二百五 ends behind 百, so 五 is fifty. */
    private int lastPower;
    private boolean zeroBetween;
    private boolean anyUnit;
    private boolean arabic;

    NumeralReader(String text, int begin) {
        this.text = text;
        this.begin = begin;
        this.at = begin;
    }

    /** Stops before 万 and 亿. */
    NumeralReader withoutBigUnits() {
        bigUnits = false;
        return this;
    }

    /** 二十点五 is a number whatever follows: behind 百分之, on a line of its own. */
    NumeralReader withAnyDecimals() {
        anyDecimals = true;
        return this;
    }

    Optional<Numeral> read() {
        if (at < text.length() && Numerals.arabic(text.charAt(at)) >= 0) {
            arabic = true;
        } else {
            Optional<Numeral> positional = positional();
            if (positional.isPresent()) {
                return positional;
            }
        }
        while (at < text.length() && at - begin < LONGEST && step()) {
            continue;
        }
        if (at == begin) {
            return Optional.empty();
        }
        BigDecimal value = total.add(section).add(rest());
        Numeral.Style style = arabic ? Numeral.Style.ARABIC : Numeral.Style.UNITS;
        return Optional.of(new Numeral(plain(value), begin, at, style));
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** 二〇二三, 九八, and with a point 三点一四. */
    private Optional<Numeral> positional() {
        int end = at;
        StringBuilder digits = new StringBuilder();
        while (end < text.length() && Numerals.chinese(text.charAt(end)) >= 0 && "两俩".indexOf(text.charAt(end)) < 0 && digits.length() < 12) {
            digits.append(Numerals.chinese(text.charAt(end++)));
        }
        boolean point = anyDecimals && Text.at(text, end) == '点' && digits.length() > 0;
        boolean unitFollows = point || end < text.length() && (Numerals.unit(text.charAt(end)) > 0 || bigUnits && Numerals.bigPower(text.charAt(end)) > 0);
        if (digits.length() < 2 || unitFollows) {
            return Optional.empty();
        }
        return Optional.of(new Numeral(new BigDecimal(digits.toString()), at, end, Numeral.Style.POSITIONAL));
    }

    private boolean step() {
        char c = text.charAt(at);
        if (c == ' ' && at > begin) {
            return blank();
        }
        if (c == '点' && at > begin && !arabic && (digit == null || digit.scale() <= 0) && Numerals.chinese(Text.at(text, at + 1)) >= 0 && decimalsFollowed()) {
            digit = digit == null ? BigDecimal.ZERO : digit;
            decimals();
            return true;
        }
        if (Numerals.arabic(c) >= 0) {
            return arabicDigits();
        }
        int value = Numerals.chinese(c);
        if (value >= 0) {
            return chineseDigit(value);
        }
        if (Numerals.unit(c) > 0) {
            return smallUnit(Numerals.unit(c));
        }
        return bigUnits && Numerals.bigPower(c) > 0 && bigUnit(Numerals.bigPower(c));
    }

    /** 2.5 万, 二十 億, 一百 五 十: a blank inside, where what follows it goes on with the number. */
    private boolean blank() {
        int next = at;
        while (next < at + 4 && Text.at(text, next) == ' ' && next < text.length()) {
            next++;
        }
        char c = Text.at(text, next);
        boolean unit = Numerals.unit(c) > 0 || bigUnits && Numerals.bigPower(c) > 0;
        boolean digits = bigUnits && digit == null && anyUnit && Numerals.chinese(c) >= 0 && !arabic && "两俩".indexOf(c) < 0;
        if (!(unit && (digit != null || anyUnit)) && !digits) {
            return false;
        }
        at = next;
        return true;
    }

    private boolean arabicDigits() {
        if (digit != null && !(zeroDigit() && anyUnit)) {
            return false;
        }
        int end = at;
        while (end < text.length() && end - at < LONGEST && Numerals.arabic(text.charAt(end)) >= 0) {
            end++;
        }
        for (boolean grouped = end - at <= 3; grouped && end - at < LONGEST && group(end);) {
            end += 4;
        }
        if (end + 1 < text.length() && text.charAt(end) == '.' && Numerals.arabic(text.charAt(end + 1)) >= 0) {
            end++;
            while (end < text.length() && end - at < LONGEST && Numerals.arabic(text.charAt(end)) >= 0) {
                end++;
            }
        }
        if (end - at >= LONGEST) {
            return false;
        }
        digit = new BigDecimal(text.substring(at, end).replace(",", ""));
        at = end;
        exponent();
        return true;
    }

    /** 1.5e13, 2E-3. */
    private void exponent() {
        int first = at + 1 + (Text.oneOf(text, at + 1, "+-") ? 1 : 0);
        int end = first;
        while (end < first + 3 && Numerals.arabic(Text.at(text, end)) >= 0) {
            end++;
        }
        if (Text.oneOf(text, at, "eE") && end > first && end < first + 3 && !Text.letterOrDigit(text, end)) {
            digit = digit.scaleByPowerOfTen(Integer.parseInt(text.substring(at + 1, end).replace("+", "")));
            at = end;
        }
    }

    /** {@code ,345} and no fourth digit. */
    private boolean group(int from) {
        if (from + 3 >= text.length() || text.charAt(from) != ',') {
            return false;
        }
        for (int i = from + 1; i <= from + 3; i++) {
            if (Numerals.arabic(text.charAt(i)) < 0) {
                return false;
            }
        }
        return from + 4 >= text.length() || Numerals.arabic(text.charAt(from + 4)) < 0;
    }

    private boolean chineseDigit(int value) {
        if (arabic && digit != null || digit != null && !zeroDigit()) {
            return false;
        }
        boolean tael = anyUnit && "两俩".indexOf(text.charAt(at)) >= 0 && Numerals.unit(Text.at(text, at + 1)) == 0 && Numerals.bigPower(Text.at(text, at + 1)) == 0;
        if (tael) {
            return false;
        }
        zeroBetween = value == 0 || zeroDigit() && digit != null || zeroBetween && digit == null;
        digit = BigDecimal.valueOf(value);
        at++;
        return true;
    }

    private boolean zeroDigit() {
        return digit != null && digit.signum() == 0;
    }

    /** 三点五亿 is a number, 三点五分 may be a time: a multiplier, 成, 个 or 倍 must follow the decimals. */
    private boolean decimalsFollowed() {
        int end = at + 1;
        while (end < text.length() && end - at < LONGEST && Numerals.chinese(text.charAt(end)) >= 0) {
            end++;
        }
        return anyDecimals || bigUnits && end < text.length() && "万亿成折倍个米度级元公吨千百斤岁%".indexOf(text.charAt(end)) >= 0;
    }

    private void decimals() {
        StringBuilder digits = new StringBuilder(digit.toPlainString()).append('.');
        at++;
        while (at < text.length() && digits.length() < LONGEST && Numerals.chinese(text.charAt(at)) >= 0) {
            digits.append(Numerals.chinese(text.charAt(at++)));
        }
        digit = new BigDecimal(digits.toString());
    }

    private boolean smallUnit(int unit) {
        if (digit == null && (unit != 10 || anyUnit && lastPower < 2) || zeroDigit() && unit != 10) {
            return false;
        }
        BigDecimal count = digit == null || zeroDigit() ? BigDecimal.ONE : digit;
        section = section.add(count.multiply(BigDecimal.valueOf(unit)));
        placed(unit == 10 ? 1 : unit == 100 ? 2 : 3);
        return true;
    }

    private boolean bigUnit(int power) {
        BigDecimal below = section.add(digit == null ? BigDecimal.ZERO : digit);
        boolean again = below.signum() == 0 && power == 4 && lastBig == 4;
        if (power == lastBig && below.signum() > 0 && section.signum() == 0 && !arabic) {
            at = lastUnitEnd;
            digit = null;
            return false;
        }
        if (below.signum() == 0 && !again && (total.signum() == 0 || power < 8)) {
            return false;
        }
        total = power < lastBig || power == 4 && !again ? total.add(below.movePointRight(power)) : total.add(below).movePointRight(power);
        lastBig = power;
        section = BigDecimal.ZERO;
        placed(power);
        return true;
    }

    private void placed(int power) {
        digit = null;
        zeroBetween = false;
        anyUnit = true;
        lastPower = power;
        at++;
        lastUnitEnd = at;
    }

    /** The digit at the end: 二百五 = 250, 三万五 = 35000, but 一千零五 = 1005 and 十五 = 15. */
    private BigDecimal rest() {
        if (digit == null) {
            return BigDecimal.ZERO;
        }
        boolean shortForm = lastPower >= 2 && !zeroBetween && digit.scale() <= 0 && digit.compareTo(BigDecimal.TEN) < 0 && !arabic;
        return shortForm ? digit.movePointRight(lastPower - 1) : digit;
    }
}
