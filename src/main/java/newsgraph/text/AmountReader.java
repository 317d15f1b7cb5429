package newsgraph.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Reads one amount at a place of a folded text. A number is an amount if it has a unit, is a percentage or a fraction, or has 万 or 亿. No amounts: ordinals
 * (第三次), numbers in names (G20, 5G, 歼-20), scores, Chinese numbers with a bare classifier that mean "a" or belong to a phrase (一家企业, 三个代表).
 */
final class AmountReader {

    /** Without comparators. */
    record Core(BigDecimal value, String unit, String sign, int begin, int end) {
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;
    /** What goes on with 成 to another word: 成为, 成立, 成功. */
    private static final String NOT_TENTHS = "为立功员果长都绩本分人份熟就型年套效品交因群片对批";
    /** Behind these 级 measures (五级地震); else it is a rank. */
    private static final String RANKED = "地风大阵";
    private static final String HARMED = "死伤遇失轻重获身受被溺送";

    private AmountReader() {
    }

    static Optional<Core> at(String text, int begin) {
        boolean zero = Text.at(text, begin) == '零' && Text.oneOf(text, begin + 1, "部件售距担容");
        if (Text.at(text, begin - 1) == '第' || zero || inName(text, begin)) {
            return Optional.empty();
        }
        Optional<Numeral> number = bareUnit(text, begin) ? largeUnit(text, begin) : Numerals.any(text, begin);
        return number.flatMap(n -> part(text, n).or(() -> tenths(text, n)).or(() -> lower(text, n)).or(() -> counted(text, n)));
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
        return Text.oneOf(text, begin, "百千万亿") && (Text.oneOf(text, begin - 1, "近逾超约") || Comparators.uncounted(text, begin)
                || Text.word(text, begin + 1, "分之", "万分之") > 0);
    }

    private static Optional<Numeral> largeUnit(String text, int begin) {
        String one = "一" + text.substring(begin, Math.min(text.length(), begin + 12));
        return Numerals.any(one, 0).map(n -> new Numeral(n.value(), begin, begin + n.end() - 1, n.style()));
    }

    /** 1/3, 三分之一, 百分之五, 5.2%, 3‰. */
    private static Optional<Core> part(String text, Numeral number) {
        int end = number.end();
        if (text.startsWith("分之", end)) {
            return end + 2 >= text.length() ? Optional.empty() : Numerals.any(text, end + 2).flatMap(upper -> share(text, number, upper));
        }
        if (Text.at(text, end) == '/' && number.arabic() && Text.digit(text, end + 1)) {
            return Numerals.any(text, end + 1).flatMap(lower -> fraction(text, number, lower));
        }
        return Text.at(text, end) == '%' ? Optional.of(new Core(number.value(), "%", "", number.begin(), end + 1)) : Optional.empty();
    }

    private static Optional<Core> share(String text, Numeral lower, Numeral upper) {
        if (lower.value().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal of = lower.value();
        boolean percent = of.compareTo(HUNDRED) >= 0 && of.precision() - of.scale() == of.toPlainString().length()
                && of.unscaledValue().toString().matches("10*");
        BigDecimal value = percent ? upper.value().multiply(HUNDRED).divide(of, 8, RoundingMode.HALF_UP) : upper.value().divide(of, 6, RoundingMode.HALF_UP);
        return Optional.of(new Core(value, percent ? "%" : "", "", lower.begin(), upper.end()));
    }

    /** 1/3, but not 12/1, a date or a page. */
    private static Optional<Core> fraction(String text, Numeral upper, Numeral lower) {
        boolean proper = upper.value().compareTo(lower.value()) < 0 && upper.small() > 0 && lower.small() > 0 && lower.small() <= 1000
                && !Text.oneOf(text, lower.end(), "/");
        return proper ? Optional.of(new Core(upper.value().divide(lower.value(), 6, RoundingMode.HALF_UP), "", "", upper.begin(), lower.end()))
                : Optional.empty();
    }

    /** 八成 is 80 %, 三成半 35 %. */
    private static Optional<Core> tenths(String text, Numeral number) {
        int end = number.end();
        if (Text.at(text, end) != '成' || Text.oneOf(text, end + 1, NOT_TENTHS) || text.startsWith("一成不", number.begin()) || number.value().compareTo(TEN) > 0) {
            return Optional.empty();
        }
        boolean half = Text.at(text, end + 1) == '半';
        BigDecimal value = number.value().multiply(TEN).add(half ? BigDecimal.valueOf(5) : BigDecimal.ZERO);
        int more = Text.at(text, end + 1) == '多' ? 1 : 0;
        return Optional.of(new Core(value, "%", more > 0 ? ">" : "", number.begin(), end + 1 + (half ? 1 : 0) + more));
    }

    /** The left end of 3至5人, 20-30%, 3~5万元: at least so much of the unit of the right end, with its 万 where only that has one. */
    private static Optional<Core> lower(String text, Numeral left) {
        int connector = Connector.length(text, left.end());
        int at = left.end() + connector;
        if (connector == 0 || at >= text.length() || !Numerals.begins(text.charAt(at))) {
            return Optional.empty();
        }
        Optional<Numeral> right = Numerals.any(text, at);
        Optional<Core> upper = right.flatMap(n -> part(text, n).or(() -> counted(text, n)));
        int power = Numerals.bigPower(Text.at(text, left.end() - 1)) > 0 ? 0 : right.map(n -> Numerals.bigPower(Text.at(text, n.end() - 1))).orElse(0);
        BigDecimal value = left.value().movePointRight(power);
        return upper.filter(core -> !core.unit().isEmpty() && core.value().compareTo(value) > 0)
                .map(core -> new Core(value, core.unit(), ">=", left.begin(), left.end()));
    }

    /** The right end of such a range: the left end, without a unit, stands before it. */
    static boolean upper(String text, int begin) {
        int end = begin;
        while (end > begin - 3 && Text.oneOf(text, end - 1, "-~至到")) {
            end--;
        }
        return end < begin && (Text.digit(text, end - 1) || Numerals.chinese(Text.at(text, end - 1)) > 0 || Numerals.unit(Text.at(text, end - 1)) > 0);
    }

    private static Optional<Core> counted(String text, Numeral read) {
        Numeral number = prefix(text, read);
        int more = number.end() + (Text.oneOf(text, number.end(), "多余几") ? 1 : 0);
        int multiplied = more;
        BigDecimal value = number.value();
        while (more > number.end() && Numerals.bigPower(Text.at(text, multiplied)) > 0) {
            value = value.movePointRight(Numerals.bigPower(text.charAt(multiplied++)));
        }
        int at = Text.at(text, multiplied) == ' ' ? multiplied + 1 : multiplied;
        Optional<Units.Unit> unit = Units.at(text, at);
        if (unit.isEmpty()) {
            boolean large = number.arabic() && Text.oneOf(text, multiplied - 1, "万亿") && !Text.oneOf(text, multiplied, "一事国物众人里千") && number.length() > 1
                    && !Text.letterOrDigit(text, multiplied);
            return large ? Optional.of(new Core(value, "", more > number.end() ? ">" : "", number.begin(), multiplied)) : Optional.empty();
        }
        if (!counts(text, number, unit.get(), at)) {
            return Optional.empty();
        }
        int end = unit.get().end();
        boolean moreBehind = Text.at(text, end) == '多' && !Text.oneOf(text, end + 1, "少次年种样方边元家个名") && unit.get().kind() == Units.Kind.MEASURE;
        String sign = more > number.end() || moreBehind ? ">" : "";
        return Optional.of(new Core(value, text.substring(at, end), sign, number.begin(), end + (moreBehind ? 1 : 0)));
    }

    /** 12千米 is 12 of the unit 千米, 5兆瓦 five 兆瓦. */
    private static Numeral prefix(String text, Numeral number) {
        int last = number.end() - 1;
        boolean prefixed = number.length() > 1 && Text.oneOf(text, last, number.arabic() ? "千兆百" : "兆") && Units.at(text, last).isPresent();
        return prefixed ? Numerals.any(text.substring(number.begin(), last), 0).map(n -> new Numeral(n.value(), number.begin(), last, n.style()))
                .orElse(number) : number;
    }

    private static boolean counts(String text, Numeral number, Units.Unit unit, int at) {
        boolean rank = Text.at(text, number.begin() - 1) == '前' && Text.oneOf(text, at, "名位批强");
        if (number.arabic()) {
            boolean year = number.length() == 4 && number.small() > 1950 && number.small() < 2100 && Text.oneOf(text, at, "级卷届");
            return !rank && !year && (unit.kind() != Units.Kind.LOOSE || !Text.oneOf(text, number.begin() - 1, "高初大"));
        }
        return !rank && number.style() != Numeral.Style.POSITIONAL && chineseCounts(text, number, unit, at);
    }

    /** 两名, 三吨, 十二家 count; 一家, 二元, “三张清单”, 四处 do not. */
    private static boolean chineseCounts(String text, Numeral number, Units.Unit unit, int at) {
        boolean single = number.length() == 1;
        if (number.value().signum() == 0 && unit.kind() != Units.Kind.MEASURE) {
            return false;
        }
        char first = text.charAt(number.begin());
        if (single && first == '二' && Text.at(text, at) != '人') {
            return false;
        }
        if (unit.kind() == Units.Kind.MEASURE || unit.kind() == Units.Kind.MONEY) {
            boolean name = Text.at(text, at) == '里' && number.value().compareTo(HUNDRED) < 0 || text.startsWith("最后", number.begin() - 2);
            return !name;
        }
        boolean slogan = Text.oneOf(text, number.begin() - 1, "“‘《「") || single && first == '四' && Text.at(text, at) == '处';
        if (slogan) {
            return false;
        }
        if (single && first == '一') {
            return Text.oneOf(text, at, "人名") && Text.oneOf(text, unit.end(), HARMED);
        }
        if (Text.at(text, at) == '级') {
            return Text.oneOf(text, unit.end(), RANKED);
        }
        boolean large = number.value().compareTo(TEN) > 0;
        return unit.kind() == Units.Kind.COUNTER || large && !Text.oneOf(text, at, "分本节对道局");
    }
}
