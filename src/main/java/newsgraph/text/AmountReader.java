package newsgraph.text;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads one amount at a place of a folded text. A number is an amount if it has a unit, is a percentage or a fraction, or has 万 or 亿. No amounts: ordinals
 * without a unit (第三), numbers in names (G20, 5G, 歼-20), scores, Chinese numbers with a bare classifier that mean "a" or belong to a phrase (一家企业, 三个代表).
 */
final class AmountReader {

    /** So much of a line is looked at to see whether it holds numbers only. */
    private static final int LINE = 60;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AmountReader() {
    }

    static Optional<PlainAmount> at(String text, int begin) {
        if (Text.at(text, begin) == '第') {
            return ordinal(text, begin);
        }
        boolean zero = Text.at(text, begin) == '零' && Text.oneOf(text, begin + 1, "部件售距担容");
        if (Text.at(text, begin - 1) == '第' || zero || inName(text, begin)) {
            return Optional.empty();
        }
        Optional<PlainAmount> either = either(text, begin);
        if (either.isPresent()) {
            return either;
        }
        Optional<Numeral> number = bareUnit(text, begin) ? Numerals.oneOf(text, begin) : Numerals.any(text, begin);
        Optional<PlainAmount> core = number.flatMap(n -> Shares.of(text, n).or(() -> lower(text, n)).or(() -> UnitAmounts.counted(text, n)));
        return core.isPresent() ? core : Shares.half(text, begin).or(() -> bare(text, begin));
    }

    /** 五六千人, 十七八岁, 三五个人: one number or the next, told as about the lower one. */
    private static Optional<PlainAmount> either(String text, int begin) {
        Optional<Numeral> low = Numerals.chinese(text.charAt(begin)) > 0 || text.charAt(begin) == '十' ? Numerals.any(text, begin) : Optional.empty();
        boolean digits = low.filter(n -> n.style() == Numeral.Style.POSITIONAL && n.length() == 2).isPresent();
        int next = digits ? begin + 1 : low.map(Numeral::end).orElse(begin);
        if (low.isEmpty() || !Periods.twoDigits(text, next - 1) || text.startsWith("一两", begin) && Numerals.unit(Text.at(text, next + 1)) == 0 || Numerals.chinese(Text.at(text, next + 1)) >= 0) {
            return Optional.empty();
        }
        BigDecimal digit = BigDecimal.valueOf(Numerals.chinese(text.charAt(next)));
        return Numerals.any(text, next).flatMap(high -> UnitAmounts.counted(text, high)).filter(core -> !core.unit().isEmpty() && core.value().remainder(digit).signum() == 0)
                .map(core -> new PlainAmount((digits ? BigDecimal.valueOf(Numerals.chinese(text.charAt(begin))) : low.get().value()).multiply(core.value().divide(digit)), core.unit(), "~", begin, core.end()));
    }

    /** 第三次, 第七批: a place in an order. */
    private static Optional<PlainAmount> ordinal(String text, int begin) {
        Optional<Numeral> number = begin + 1 < text.length() && Numerals.begins(text.charAt(begin + 1)) ? Numerals.any(text, begin + 1) : Optional.empty();
        return number.filter(n -> n.value().scale() <= 0).flatMap(n -> Units.ordinal(text, n.end())
                .map(unit -> new PlainAmount(n.value(), text.substring(n.end(), unit.end()), "", begin, unit.end())));
    }

    /** A number without a unit: alone on its line, where it is no heading or page number (一百五十二), or a decimal behind a verb that says so (升至103.8). */
    private static Optional<PlainAmount> bare(String text, int begin) {
        Optional<Numeral> number = Numerals.decimal(text, begin).filter(n -> !Text.letterOrDigit(text, n.end()) && !Text.oneOf(text, n.end(), ".:∶/-~%"));
        boolean told = Text.oneOf(text, begin - 1, "至为到达是") && Text.digit(text, begin) && number.filter(n -> n.value().stripTrailingZeros().scale() > 0
                && !Text.oneOf(text, n.end(), "版分代寸升")).isPresent();
        return number.filter(n -> told || alone(text, n) && (n.value().compareTo(HUNDRED) > 0 || n.value().scale() > 0)
                && !(n.arabic() && n.length() < 5 && n.value().scale() <= 0)).map(n -> new PlainAmount(n.value(), "", "", begin, n.end()));
    }

    private static boolean alone(String text, Numeral number) {
        int begin = number.begin();
        while (begin > 0 && number.begin() - begin < LINE && numeric(text.charAt(begin - 1))) {
            begin--;
        }
        int end = number.end();
        while (end < text.length() && end - number.end() < LINE && numeric(text.charAt(end))) {
            end++;
        }
        return (begin == 0 || text.charAt(begin - 1) == '\n') && (end == text.length() || text.charAt(end) == '\n');
    }

    private static boolean numeric(char c) {
        return Numerals.begins(c) || Numerals.unit(c) > 0 || Numerals.bigPower(c) > 0 || " -负.,，。、；点".indexOf(c) >= 0;
    }

    /** G20, 歼-20, 2.0.1, 3:1, Covid-19: digits that belong to a name, a score or a version. */
    private static boolean inName(String text, int begin) {
        if (!Text.digit(text, begin)) {
            return Numerals.chinese(Text.at(text, begin - 1)) >= 0 || Numerals.unit(Text.at(text, begin - 1)) > 0 || Text.oneOf(text, begin - 1, "几数");
        }
        char before = Text.at(text, begin - 1);
        boolean dash = before == '-' && begin >= 2 && (Text.hanzi(text, begin - 2) && !percent(text, begin) || Text.letterOrDigit(text, begin - 2)
                && !Text.digit(text, begin - 2));
        return Text.letterOrDigit(text, begin - 1) || dash || (before == '.' || before == ':' || before == '/') && Text.letterOrDigit(text, begin - 2);
    }

    /** 变化-3.2% is a number. */
    static boolean percent(String text, int begin) {
        int end = begin;
        while (end < begin + 8 && (Text.digit(text, end) || Text.at(text, end) == '.')) {
            end++;
        }
        return Text.oneOf(text, end, "%℃");
    }

    /** 近百人, 超千万: 百 alone stands for 一百 behind a comparator. */
    private static boolean bareUnit(String text, int begin) {
        return Text.oneOf(text, begin, "百千万亿佰仟") && (Text.oneOf(text, begin - 1, "近逾超约") || Comparators.uncounted(text, begin)
                || Text.word(text, begin + 1, "分之", "万分之") > 0 || some(text, begin));
    }

    /** 百余种, 千余名: behind no digit. */
    private static boolean some(String text, int begin) {
        return Text.oneOf(text, begin + 1, "余多") && !Text.oneOf(text, begin - 1, "几数上成三众老") && Numerals.chinese(Text.at(text, begin - 1)) < 0
                && Numerals.unit(Text.at(text, begin - 1)) == 0 && !Text.digit(text, begin - 1);
    }

    /** The left end of 3至5人, 20-30%, 3~5万元: at least so much of the unit of the right end, with its 万 where only that has one. */
    private static Optional<PlainAmount> lower(String text, Numeral left) {
        int connector = Connector.length(text, left.end());
        int at = left.end() + connector;
        if (connector == 0 || at >= text.length() || !Numerals.begins(text.charAt(at))) {
            return Optional.empty();
        }
        Optional<Numeral> right = Numerals.any(text, at);
        Optional<PlainAmount> upper = right.flatMap(n -> Shares.part(text, n).or(() -> UnitAmounts.counted(text, n)));
        int power = Numerals.bigPower(Text.at(text, left.end() - 1)) > 0 ? 0 : right.map(n -> Numerals.bigPower(Text.at(text, n.end() - 1))).orElse(0);
        BigDecimal value = left.value().movePointRight(power);
        return upper.filter(core -> !core.unit().isEmpty() && core.value().compareTo(value) > 0)
                .map(core -> new PlainAmount(value, core.unit(), ">=", left.begin(), left.end()));
    }

    /** The right end of such a range: the left end, without a unit, stands before it. */
    static boolean upper(String text, int begin) {
        int end = begin;
        while (end > begin - 3 && Text.oneOf(text, end - 1, "-~至到")) {
            end--;
        }
        return end < begin && (Text.digit(text, end - 1) || Numerals.chinese(Text.at(text, end - 1)) > 0 || Numerals.unit(Text.at(text, end - 1)) > 0);
    }
}
