package newsgraph.text;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads a number with what it counts: 12千米, 50元6角3分, 十二家, 300多万; says no where a classifier only means "a" or belongs to a phrase. */
final class UnitAmounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    /** Behind these 级 measures (五级地震); else it is a rank. */
    private static final String RANKED = "地风大阵";
    private static final String HARMED = "死伤遇失轻重获身受被溺送";

    private UnitAmounts() {
    }

    /** The amount that begins with a number; nothing if it has neither a unit nor 万 or 亿. */
    static Optional<PlainAmount> counted(String text, Numeral read) {
        Numeral number = prefix(text, read);
        int gap = Text.skipBlanks(text, number.end());
        int behind = Text.skipBlanks(text, gap + 1);
        boolean spaced = gap > number.end() && Text.oneOf(text, gap, "多余几") && Numerals.bigPower(Text.at(text, behind)) > 0;
        int more = spaced ? behind : number.end() + (Text.oneOf(text, number.end(), "多余几") ? 1 : 0);
        int multiplied = more;
        BigDecimal value = number.value();
        while (more > number.end() && Numerals.bigPower(Text.at(text, multiplied)) > 0) {
            value = multiplied(value, Numerals.bigPower(text.charAt(multiplied++)));
        }
        int at = Text.skipBlanks(text, multiplied);
        boolean people = number.arabic() && text.startsWith("个人", at) && !Text.oneOf(text, at + 2, "所信养住贷消中");
        Optional<Units.Unit> unit = people ? Optional.of(new Units.Unit(Units.Kind.LOOSE, at + 1)) : Units.at(text, at);
        if (unit.isEmpty() && Text.oneOf(text, number.begin() - 1, "$￥¥€£") && number.arabic()) {
            return Optional.of(new PlainAmount(value, text.substring(number.begin() - 1, number.begin()), more > number.end() ? ">" : "", number.begin() - 1, multiplied));
        }
        if (unit.isEmpty()) {
            boolean spoken = !number.arabic() && !Text.hanzi(text, multiplied) && value.precision() - value.scale() > 5;
            boolean large = (number.arabic() || spoken) && Text.oneOf(text, multiplied - 1, "万亿") && !Text.oneOf(text, multiplied, "一事国物众人里千") && number.length() > 1
                    && !Text.letterOrDigit(text, multiplied);
            return large ? Optional.of(new PlainAmount(value, "", more > number.end() ? ">" : "", number.begin(), multiplied)) : Optional.empty();
        }
        if (!counts(text, number, unit.get(), at)) {
            return Optional.empty();
        }
        int end = unit.get().end();
        boolean moreBehind = Text.at(text, end) == '多' && !Text.oneOf(text, end + 1, "少次年种样方边元家个名") && unit.get().kind() == Units.Kind.MEASURE;
        String sign = more > number.end() || moreBehind ? ">" : "";
        if (unit.get().kind() == Units.Kind.MEASURE && Text.at(text, end) == '半' && !Text.oneOf(text, end + 1, "年个天夜数径导月小以")) {
            return Optional.of(new PlainAmount(value.add(new BigDecimal("0.5")), text.substring(at, end), sign, number.begin(), end + 1));
        }
        Optional<PlainAmount> tenths = Text.at(text, at) == '米' && end == at + 1 && sign.isEmpty() ? tenths(text, value, at, number.begin()) : Optional.empty();
        if (tenths.isPresent()) {
            return tenths;
        }
        if (unit.get().kind() == Units.Kind.MONEY && sign.isEmpty()) {
            Optional<PlainAmount> change = change(text, value, at, number.begin(), end);
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.of(new PlainAmount(value, text.substring(at, end), sign, number.begin(), end + (moreBehind ? 1 : 0)));
    }

    /** 2亿3000多万: 万 takes only what stands behind 亿. */
    private static BigDecimal multiplied(BigDecimal value, int power) {
        BigDecimal above = power == 4 ? value.subtract(value.remainder(HUNDRED_MILLION)) : BigDecimal.ZERO;
        return above.add(value.subtract(above).movePointRight(power));
    }

    /** 1米8, 一米七五: what stands behind the unit are its tenths and hundredths; empty where it counts something else (5米3人). */
    private static Optional<PlainAmount> tenths(String text, BigDecimal whole, int unit, int begin) {
        int end = unit + 1;
        StringBuilder digits = new StringBuilder("0.");
        while (end < unit + 3 && (Text.digit(text, end) || Numerals.chinese(Text.at(text, end)) >= 0 && !Text.oneOf(text, end, "两俩"))) {
            digits.append(Math.max(Numerals.arabic(text.charAt(end)), Numerals.chinese(text.charAt(end))));
            end++;
        }
        boolean other = end == unit + 1 || whole.compareTo(TEN) >= 0 || whole.scale() > 0 || Text.letterOrDigit(text, end) || Units.at(text, end).isPresent()
                || Numerals.unit(Text.at(text, end)) > 0 || Text.oneOf(text, end, "年月日点时号个万亿第直致些.,/%-");
        return other ? Optional.empty() : Optional.of(new PlainAmount(whole.add(new BigDecimal(digits.toString())), "米", "", begin, end));
    }

    /** 五元三毛, 50元6角3分, 两美元又三美分: what is left of the whole, in tenths and hundredths. */
    private static Optional<PlainAmount> change(String text, BigDecimal whole, int unit, int begin, int unitEnd) {
        int at = unitEnd + (Text.at(text, unitEnd) == '又' ? 1 : 0);
        Optional<Numeral> tenths = at < text.length() && Numerals.begins(text.charAt(at)) ? Numerals.whole(text, at).filter(n -> n.small() >= 0 && n.small() < 100) : Optional.empty();
        if (tenths.isEmpty()) {
            return Optional.empty();
        }
        int end = tenths.get().end();
        int cents = Text.word(text, end, "美分", "欧分", "分");
        if (cents > 0 && !(cents == 1 && Text.oneOf(text, end + 1, "之钟别"))) {
            return Optional.of(new PlainAmount(whole.add(tenths.get().value().movePointLeft(2)), text.substring(unit, unitEnd), "", begin, end + cents));
        }
        if (!Text.oneOf(text, end, "角毛")) {
            return Optional.empty();
        }
        BigDecimal value = whole.add(tenths.get().value().movePointLeft(1));
        Optional<Numeral> hundredths = end + 1 < text.length() && Numerals.begins(text.charAt(end + 1)) ? Numerals.whole(text, end + 1)
                .filter(n -> Text.at(text, n.end()) == '分' && n.small() < 10) : Optional.empty();
        return Optional.of(new PlainAmount(hundredths.map(n -> value.add(n.value().movePointLeft(2))).orElse(value), text.substring(unit, unitEnd), "", begin,
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
