package newsgraph.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads what is told as a part of a whole: 三分之一, 1/3, 百分之五, 5.2%, 八成, 七五折, 一半. */
final class Shares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;
    /** What goes on with 成 to another word: 成为, 成立, 成功. */
    private static final String NOT_TENTHS = "为立功员果长都绩本分人份熟就型年套效品交因群片对批";

    private Shares() {
    }

    /** The share that begins with a number. */
    static Optional<PlainAmount> of(String text, Numeral number) {
        return mixed(text, number).or(() -> part(text, number)).or(() -> tenths(text, number)).or(() -> discount(text, number));
    }

    /** 一半, 半数, 对折, 半成. */
    static Optional<PlainAmount> half(String text, int begin) {
        int percent = Text.word(text, begin, "对折", "半折") > 0 ? 50 : text.startsWith("半成", begin) && !Text.oneOf(text, begin + 2, NOT_TENTHS) ? 5 : 0;
        if (percent > 0) {
            return Optional.of(new PlainAmount(BigDecimal.valueOf(percent), "%", "", begin, begin + 2));
        }
        boolean half = text.startsWith("一半", begin) && !Text.oneOf(text, begin + 2, "天年个") || text.startsWith("半数", begin) && Text.at(text, begin - 1) != '多';
        return half && !Text.oneOf(text, begin - 1, "另这那同前后上下") ? Optional.of(new PlainAmount(new BigDecimal("0.5"), "", "", begin, begin + 2)) : Optional.empty();
    }

    /** 三又二分之一, 1又1/2. */
    private static Optional<PlainAmount> mixed(String text, Numeral whole) {
        int and = Text.skipBlanks(text, whole.end());
        int at = Text.skipBlanks(text, and + 1);
        Optional<Numeral> lower = Text.at(text, and) == '又' && at < text.length() && Numerals.begins(text.charAt(at)) ? Numerals.any(text, at) : Optional.empty();
        return lower.filter(n -> text.startsWith("分之", Text.skipBlanks(text, n.end())) || Text.at(text, n.end()) == '/').flatMap(n -> part(text, n))
                .map(part -> new PlainAmount(whole.value().add(part.unit().isEmpty() ? part.value() : part.value().movePointLeft(2)), "", "", whole.begin(), part.end()));
    }

    /** 七五折, 9.9折 are 75 and 99 % of the price; 三折 is 30 %. */
    private static Optional<PlainAmount> discount(String text, Numeral number) {
        boolean fold = Text.at(text, number.end()) == '折' && !Text.oneOf(text, number.end() + 1, "叠射断扣返磨旧合桂页纸不起跃腾") && !Text.oneOf(text, number.begin() - 1, "波曲");
        BigDecimal value = number.value().compareTo(TEN) >= 0 ? number.value() : number.value().multiply(TEN);
        return fold && value.compareTo(HUNDRED) < 0 && value.signum() > 0 ? Optional.of(new PlainAmount(value, "%", "", number.begin(), number.end() + 1)) : Optional.empty();
    }

    /** 1/3, 三分之一, 百分之五, 5.2%, 3‰. */
    static Optional<PlainAmount> part(String text, Numeral number) {
        int end = number.end();
        int bar = Text.skipBlanks(text, end);
        if (text.startsWith("分之", bar)) {
            int at = Text.skipBlanks(text, bar + 2);
            boolean all = Text.oneOf(text, at, "百千万") && Numerals.unit(Text.at(text, at + 1)) == 0;
            return at >= text.length() ? Optional.empty() : (all ? Numerals.oneOf(text, at) : Numerals.decimal(text, at)).flatMap(upper -> share(text, number, upper));
        }
        if (Text.at(text, end) == '/' && number.arabic() && Text.digit(text, end + 1)) {
            return Numerals.any(text, end + 1).flatMap(lower -> fraction(text, number, lower));
        }
        boolean encoded = Text.oneOf(text, number.begin() - 1, "%=") || Text.letterOrDigit(text, end + 1);
        return Text.at(text, end) == '%' && !encoded ? Optional.of(new PlainAmount(number.value(), "%", "", number.begin(), end + 1)) : Optional.empty();
    }

    private static Optional<PlainAmount> share(String text, Numeral lower, Numeral upper) {
        boolean several = upper.style() == Numeral.Style.POSITIONAL && upper.length() == 2 || Numerals.chinese(Text.at(text, upper.end())) > 0;
        if (lower.value().signum() == 0 || several) {
            return Optional.empty();
        }
        BigDecimal of = lower.value();
        boolean percent = of.compareTo(HUNDRED) >= 0 && of.precision() - of.scale() == of.toPlainString().length()
                && of.unscaledValue().toString().matches("10*");
        BigDecimal value = percent ? upper.value().multiply(HUNDRED).divide(of, 8, RoundingMode.HALF_UP) : upper.value().divide(of, 6, RoundingMode.HALF_UP);
        return Optional.of(new PlainAmount(value, percent ? "%" : "", "", lower.begin(), upper.end()));
    }

    /** 1/3, but not 12/1, a date or a page. */
    private static Optional<PlainAmount> fraction(String text, Numeral upper, Numeral lower) {
        boolean proper = upper.value().compareTo(lower.value()) < 0 && upper.small() > 0 && lower.small() > 0 && lower.small() <= 1000
                && !Text.oneOf(text, lower.end(), "/");
        return proper ? Optional.of(new PlainAmount(upper.value().divide(lower.value(), 6, RoundingMode.HALF_UP), "", "", upper.begin(), lower.end()))
                : Optional.empty();
    }

    /** 八成 is 80 %, 三成半 35 %. */
    private static Optional<PlainAmount> tenths(String text, Numeral number) {
        int end = number.end();
        if (Text.at(text, end) != '成' || Text.oneOf(text, end + 1, NOT_TENTHS) || text.startsWith("一成不", number.begin()) || number.value().compareTo(TEN) > 0) {
            return Optional.empty();
        }
        boolean half = Text.at(text, end + 1) == '半';
        BigDecimal value = number.value().multiply(TEN).add(half ? BigDecimal.valueOf(5) : BigDecimal.ZERO);
        int digit = Numerals.chinese(Text.at(text, end + 1));
        if (digit > 0 && !Text.hanzi(text, end + 2)) {
            return Optional.of(new PlainAmount(value.add(BigDecimal.valueOf(digit)), "%", "", number.begin(), end + 2));
        }
        int more = Text.at(text, end + 1) == '多' ? 1 : 0;
        return Optional.of(new PlainAmount(value, "%", more > 0 ? ">" : "", number.begin(), end + 1 + (half ? 1 : 0) + more));
    }
}
