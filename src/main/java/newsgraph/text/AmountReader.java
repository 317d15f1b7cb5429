package newsgraph.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Reads one amount at a place of a folded text. A number is an amount if it has a unit, is a percentage or a fraction, or has 万 or 亿. No amounts: ordinals
 * without a unit (第三), numbers in names (G20, 5G, 歼-20), scores, Chinese numbers with a bare classifier that mean "a" or belong to a phrase (一家企业, 三个代表).
 */
final class AmountReader {

    /** Without comparators. */
    record Core(BigDecimal value, String unit, String sign, int begin, int end) {
    }

    /** So much of a line is looked at to see whether it holds numbers only. */
    private static final int LINE = 60;
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
        if (Text.at(text, begin) == '第') {
            return ordinal(text, begin);
        }
        boolean zero = Text.at(text, begin) == '零' && Text.oneOf(text, begin + 1, "部件售距担容");
        if (Text.at(text, begin - 1) == '第' || zero || inName(text, begin)) {
            return Optional.empty();
        }
        Optional<Numeral> number = bareUnit(text, begin) ? largeUnit(text, begin) : Numerals.any(text, begin);
        Optional<Core> core = number.flatMap(n -> mixed(text, n).or(() -> part(text, n)).or(() -> tenths(text, n)).or(() -> discount(text, n)).or(() -> lower(text, n))
                .or(() -> counted(text, n)));
        return core.isPresent() ? core : half(text, begin).or(() -> bare(text, begin));
    }

    /** 第三次, 第七批: a place in an order. */
    private static Optional<Core> ordinal(String text, int begin) {
        Optional<Numeral> number = begin + 1 < text.length() && Numerals.begins(text.charAt(begin + 1)) ? Numerals.any(text, begin + 1) : Optional.empty();
        return number.filter(n -> n.value().scale() <= 0).flatMap(n -> Units.ordinal(text, n.end())
                .map(unit -> new Core(n.value(), text.substring(n.end(), unit.end()), "", begin, unit.end())));
    }

    /** 一半, 半数. */
    private static Optional<Core> half(String text, int begin) {
        boolean half = text.startsWith("一半", begin) && !Text.oneOf(text, begin + 2, "天年个") || text.startsWith("半数", begin) && Text.at(text, begin - 1) != '多';
        return half && !Text.oneOf(text, begin - 1, "另这那同前后上下") ? Optional.of(new Core(new BigDecimal("0.5"), "", "", begin, begin + 2)) : Optional.empty();
    }

    /** A number without a unit: alone on its line, where it is no heading or page number (一百五十二), or a decimal behind a verb that says so (升至103.8). */
    private static Optional<Core> bare(String text, int begin) {
        Optional<Numeral> number = Numerals.decimal(text, begin).filter(n -> !Text.letterOrDigit(text, n.end()) && !Text.oneOf(text, n.end(), ".:∶/-~%"));
        boolean told = Text.oneOf(text, begin - 1, "至为到达是") && Text.digit(text, begin) && number.filter(n -> n.value().stripTrailingZeros().scale() > 0
                && !Text.oneOf(text, n.end(), "版分代寸升")).isPresent();
        return number.filter(n -> told || alone(text, n) && (n.value().compareTo(HUNDRED) > 0 || n.value().scale() > 0)
                && !(n.arabic() && n.length() < 5 && n.value().scale() <= 0)).map(n -> new Core(n.value(), "", "", begin, n.end()));
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

    /** 三又二分之一, 1又1/2. */
    private static Optional<Core> mixed(String text, Numeral whole) {
        int and = Text.skipBlanks(text, whole.end());
        int at = Text.skipBlanks(text, and + 1);
        Optional<Numeral> lower = Text.at(text, and) == '又' && at < text.length() && Numerals.begins(text.charAt(at)) ? Numerals.any(text, at) : Optional.empty();
        return lower.filter(n -> text.startsWith("分之", Text.skipBlanks(text, n.end())) || Text.at(text, n.end()) == '/').flatMap(n -> part(text, n))
                .map(part -> new Core(whole.value().add(part.unit().isEmpty() ? part.value() : part.value().movePointLeft(2)), "", "", whole.begin(), part.end()));
    }

    /** 七五折, 9.9折 are 75 and 99 % of the price; 三折 is 30 %. */
    private static Optional<Core> discount(String text, Numeral number) {
        boolean fold = Text.at(text, number.end()) == '折' && !Text.oneOf(text, number.end() + 1, "叠射断扣返磨旧合桂页纸不起跃腾") && !Text.oneOf(text, number.begin() - 1, "波曲");
        BigDecimal value = number.value().compareTo(TEN) >= 0 ? number.value() : number.value().multiply(TEN);
        return fold && value.compareTo(HUNDRED) < 0 && value.signum() > 0 ? Optional.of(new Core(value, "%", "", number.begin(), number.end() + 1)) : Optional.empty();
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
                || Text.word(text, begin + 1, "分之", "万分之") > 0 || some(text, begin));
    }

    /** 百余种, 千余名: behind no digit. */
    private static boolean some(String text, int begin) {
        return Text.oneOf(text, begin + 1, "余多") && !Text.oneOf(text, begin - 1, "几数上成三众老") && Numerals.chinese(Text.at(text, begin - 1)) < 0
                && Numerals.unit(Text.at(text, begin - 1)) == 0 && !Text.digit(text, begin - 1);
    }

    private static Optional<Numeral> largeUnit(String text, int begin) {
        String one = "一" + text.substring(begin, Math.min(text.length(), begin + 12));
        return Numerals.any(one, 0).map(n -> new Numeral(n.value(), begin, begin + n.end() - 1, n.style()));
    }

    /** 1/3, 三分之一, 百分之五, 5.2%, 3‰. */
    private static Optional<Core> part(String text, Numeral number) {
        int end = number.end();
        int bar = Text.skipBlanks(text, end);
        if (text.startsWith("分之", bar)) {
            int at = Text.skipBlanks(text, bar + 2);
            boolean all = Text.oneOf(text, at, "百千万") && Numerals.unit(Text.at(text, at + 1)) == 0;
            return at >= text.length() ? Optional.empty() : (all ? largeUnit(text, at) : Numerals.decimal(text, at)).flatMap(upper -> share(text, number, upper));
        }
        if (Text.at(text, end) == '/' && number.arabic() && Text.digit(text, end + 1)) {
            return Numerals.any(text, end + 1).flatMap(lower -> fraction(text, number, lower));
        }
        boolean encoded = Text.oneOf(text, number.begin() - 1, "%=") || Text.letterOrDigit(text, end + 1);
        return Text.at(text, end) == '%' && !encoded ? Optional.of(new Core(number.value(), "%", "", number.begin(), end + 1)) : Optional.empty();
    }

    private static Optional<Core> share(String text, Numeral lower, Numeral upper) {
        boolean several = upper.style() == Numeral.Style.POSITIONAL && upper.length() == 2 || Numerals.chinese(Text.at(text, upper.end())) > 0;
        if (lower.value().signum() == 0 || several) {
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
        int digit = Numerals.chinese(Text.at(text, end + 1));
        if (digit > 0 && !Text.hanzi(text, end + 2)) {
            return Optional.of(new Core(value.add(BigDecimal.valueOf(digit)), "%", "", number.begin(), end + 2));
        }
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
        int gap = Text.skipBlanks(text, number.end());
        int behind = Text.skipBlanks(text, gap + 1);
        boolean spaced = gap > number.end() && Text.oneOf(text, gap, "多余几") && Numerals.bigPower(Text.at(text, behind)) > 0;
        int more = spaced ? behind : number.end() + (Text.oneOf(text, number.end(), "多余几") ? 1 : 0);
        int multiplied = more;
        BigDecimal value = number.value();
        while (more > number.end() && Numerals.bigPower(Text.at(text, multiplied)) > 0) {
            value = value.movePointRight(Numerals.bigPower(text.charAt(multiplied++)));
        }
        int at = Text.skipBlanks(text, multiplied);
        boolean people = number.arabic() && text.startsWith("个人", at) && !Text.oneOf(text, at + 2, "所信养住贷消中");
        Optional<Units.Unit> unit = people ? Optional.of(new Units.Unit(Units.Kind.LOOSE, at + 1)) : Units.at(text, at);
        if (unit.isEmpty() && Text.oneOf(text, number.begin() - 1, "$￥¥€£") && number.arabic()) {
            return Optional.of(new Core(value, text.substring(number.begin() - 1, number.begin()), more > number.end() ? ">" : "", number.begin() - 1, multiplied));
        }
        if (unit.isEmpty()) {
            boolean spoken = !number.arabic() && !Text.hanzi(text, multiplied) && value.precision() - value.scale() > 5;
            boolean large = (number.arabic() || spoken) && Text.oneOf(text, multiplied - 1, "万亿") && !Text.oneOf(text, multiplied, "一事国物众人里千") && number.length() > 1
                    && !Text.letterOrDigit(text, multiplied);
            return large ? Optional.of(new Core(value, "", more > number.end() ? ">" : "", number.begin(), multiplied)) : Optional.empty();
        }
        if (!counts(text, number, unit.get(), at)) {
            return Optional.empty();
        }
        int end = unit.get().end();
        boolean moreBehind = Text.at(text, end) == '多' && !Text.oneOf(text, end + 1, "少次年种样方边元家个名") && unit.get().kind() == Units.Kind.MEASURE;
        String sign = more > number.end() || moreBehind ? ">" : "";
        if (unit.get().kind() == Units.Kind.MEASURE && Text.at(text, end) == '半' && !Text.oneOf(text, end + 1, "年个天夜数径导月小以")) {
            return Optional.of(new Core(value.add(new BigDecimal("0.5")), text.substring(at, end), sign, number.begin(), end + 1));
        }
        if (unit.get().kind() == Units.Kind.MONEY && sign.isEmpty()) {
            Optional<Core> change = change(text, value, at, number.begin(), end);
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.of(new Core(value, text.substring(at, end), sign, number.begin(), end + (moreBehind ? 1 : 0)));
    }

    /** 五元三毛, 50元6角3分, 两美元又三美分: what is left of the whole, in tenths and hundredths. */
    private static Optional<Core> change(String text, BigDecimal whole, int unit, int begin, int unitEnd) {
        int at = unitEnd + (Text.at(text, unitEnd) == '又' ? 1 : 0);
        Optional<Numeral> tenths = at < text.length() && Numerals.begins(text.charAt(at)) ? Numerals.whole(text, at).filter(n -> n.small() >= 0 && n.small() < 100) : Optional.empty();
        if (tenths.isEmpty()) {
            return Optional.empty();
        }
        int end = tenths.get().end();
        int cents = Text.word(text, end, "美分", "欧分", "分");
        if (cents > 0 && !(cents == 1 && Text.oneOf(text, end + 1, "之钟别"))) {
            return Optional.of(new Core(whole.add(tenths.get().value().movePointLeft(2)), text.substring(unit, unitEnd), "", begin, end + cents));
        }
        if (!Text.oneOf(text, end, "角毛")) {
            return Optional.empty();
        }
        BigDecimal value = whole.add(tenths.get().value().movePointLeft(1));
        Optional<Numeral> hundredths = end + 1 < text.length() && Numerals.begins(text.charAt(end + 1)) ? Numerals.whole(text, end + 1)
                .filter(n -> Text.at(text, n.end()) == '分' && n.small() < 10) : Optional.empty();
        return Optional.of(new Core(hundredths.map(n -> value.add(n.value().movePointLeft(2))).orElse(value), text.substring(unit, unitEnd), "", begin,
                hundredths.map(n -> n.end() + 1).orElse(end + 1)));
    }

    /** 12千米 is 12 of the unit 千米, 5兆瓦 five 兆瓦. */
    private static Numeral prefix(String text, Numeral number) {
        int last = number.end() - 1;
        boolean prefixed = number.length() > 1 && Text.oneOf(text, last, number.arabic() ? "千兆百" : "兆") && Units.at(text, last).isPresent();
        return prefixed ? Numerals.any(text.substring(number.begin(), last), 0).map(n -> new Numeral(n.value(), number.begin(), last, n.style()))
                .orElse(number) : number;
    }

    private static boolean counts(String text, Numeral number, Units.Unit unit, int at) {
        if (text.startsWith("两", at) && unit.end() == at + 1 && Text.hanzi(text, unit.end()) && !Text.oneOf(text, unit.end(), "银黄白茶肉米酒重")) {
            return false;
        }
        boolean rank = Text.at(text, number.begin() - 1) == '前' && Text.oneOf(text, at, "名位批强");
        if (number.arabic()) {
            boolean year = number.length() == 4 && number.small() > 1950 && number.small() < 2100 && Text.oneOf(text, at, "级卷届");
            return !rank && !year && (unit.kind() != Units.Kind.LOOSE || !Text.oneOf(text, number.begin() - 1, "高初大") || Text.at(text, at) == '度');
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
        if (single && first == '二' && !Text.oneOf(text, at, "人两") && !(unit.kind() == Units.Kind.MEASURE && unit.end() > at + 1)) {
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
