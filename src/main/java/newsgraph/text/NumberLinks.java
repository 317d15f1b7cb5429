package newsgraph.text;

import java.util.Optional;

/**
 * A number with a unit of the calendar: 2023年, 三月, 27日, 8点半, 十九世纪, 90年代, 第一季度. The unit may be borrowed from the other end of a range
 * (1-5月, 2024—2026年, 早上五到六点).
 */
final class NumberLinks {

    /** What stands behind 年 where two digits before it are a year (98年4月, 19年底) and not a length. */
    private static final String AFTER_SHORT_YEAR = "0123456789零一二三四五六七八九十正腊春夏秋冬初底末第上下伊Q";
    /** What a number of days or a name, not a day, goes on with: 日元, 日本, 号楼, 号线. */
    private static final String NO_DAY = "元本均游报军团圆语系式照常光记志趋渐益前内后间";
    private static final String NO_NUMBERED = "楼线路门院机车岛文公令码井地铁厅馆厂站台室房店桥口位洞球床基屋牌卫星舰艇舱火箭段宿";

    private NumberLinks() {
    }

    /** @param outer the grain before it in the chain; empty if it is the first */
    static Optional<Link> at(String text, int begin, Optional<Grain> outer) {
        if (text.charAt(begin) == '第') {
            return ordinal(text, begin, outer);
        }
        if (text.startsWith("公元", begin)) {
            return Years.commonEra(text, begin);
        }
        if (Periods.twoDigits(text, begin) && text.startsWith("十年代", begin + 2)) {
            return Link.of(begin, begin + 5, new Step.Decades(10 * Numerals.chinese(text.charAt(begin)), 10 * Numerals.chinese(text.charAt(begin + 1))));
        }
        if (Periods.twoDigits(text, begin) && !text.startsWith("三五", begin) && Text.at(text, begin + 2) == '月' && !Text.oneOf(text, begin + 3, "饼球亮牙嫂经薪") && !Text.oneOf(text, begin - 1, "十几")) {
            return Link.of(begin, begin + 3 + Text.word(text, begin + 3, "份"), new Step.Edge(Grain.YEAR, Numerals.chinese(text.charAt(begin)), Numerals.chinese(text.charAt(begin + 1))));
        }
        Optional<Numeral> number = Numerals.whole(text, begin);
        if (number.isEmpty() || number.get().small() < 0 || letterBefore(text, begin)) {
            return Optional.empty();
        }
        int unit = Text.skipBlanks(text, number.get().end());
        Optional<Link> link = withUnit(text, number.get(), unit, outer);
        return link.isPresent() ? link : borrowed(text, number.get(), outer);
    }

    private static boolean letterBefore(String text, int begin) {
        boolean clock = Text.at(text, begin - 1) == 'T' && Text.digit(text, begin - 2);
        return Text.digit(text, begin) && (Text.letterOrDigit(text, begin - 1) && !clock || Text.oneOf(text, begin - 1, ".:%") && Text.digit(text, begin - 2));
    }

    /** The left end of a range has the unit of its right end, and so has all but the last of a list: 12、13日. */
    private static Optional<Link> borrowed(String text, Numeral left, Optional<Grain> outer) {
        int connector = Text.at(text, left.end()) == '、' ? 1 : Connector.length(text, left.end());
        if (connector == 0 || !Text.oneOf(text, left.end() + connector, "0123456789零一二三四五六七八九十")) {
            return Optional.empty();
        }
        Optional<Numeral> right = Numerals.whole(text, left.end() + connector);
        if (right.isEmpty()) {
            return Optional.empty();
        }
        int unit = Text.skipBlanks(text, right.get().end());
        boolean numbering = Text.at(text, left.end()) == '、' && !left.arabic() && outer.isEmpty() && Text.at(text, unit + 1) != '份'
                && !text.startsWith("季度", unit);
        if (numbering || Text.oneOf(text, unit, "日号") && left.small() > 31 || Text.oneOf(text, unit, "个天小周秒分")) {
            return Optional.empty();
        }
        return withUnit(text, right.get(), unit, outer.isPresent() ? outer : Optional.of(Grain.CENTURY))
                .flatMap(ignored -> withUnit(text, left, unit, outer.isPresent() ? outer : Optional.of(Grain.CENTURY)))
                .map(link -> new Link(link.steps(), left.begin(), left.end()));
    }

    private static Optional<Link> withUnit(String text, Numeral number, int unit, Optional<Grain> outer) {
        return switch (Text.at(text, unit)) {
            case '年' -> Years.at(text, number, unit, outer);
            case '月' -> month(text, number, unit);
            case '日', '号' -> day(text, number, unit, outer);
            case '点', '时', ':' -> Clocks.at(text, number, unit, outer);
            case '世' -> century(text, number, unit);
            case '季' -> quarter(text, number, unit);
            case '旬' -> Optional.empty();
            default -> bareDay(text, number, outer);
        };
    }

    private static Optional<Link> month(String text, Numeral number, int unit) {
        int month = number.small();
        boolean name = number.style() == Numeral.Style.POSITIONAL || Text.oneOf(text, unit + 1, "饼球亮牙嫂经薪") || Text.oneOf(text, number.begin() - 1, "几数")
                || Text.oneOf(text, number.begin(), "两俩");
        if (month < 1 || month > 12 || name) {
            return Optional.empty();
        }
        return Link.of(number.begin(), unit + (Text.at(text, unit + 1) == '份' ? 2 : 1), new Step.Numbered(Grain.MONTH, month));
    }

    private static Optional<Link> day(String text, Numeral number, int unit, Optional<Grain> outer) {
        int day = number.small();
        if (day < 1 || day > 31 || number.style() == Numeral.Style.POSITIONAL) {
            return Optional.empty();
        }
        boolean inMonth = outer.filter(grain -> grain == Grain.MONTH || grain == Grain.CENTURY).isPresent();
        if (!inMonth && !(outer.isEmpty() && standsAlone(text, number, unit))) {
            return Optional.empty();
        }
        return Link.of(number.begin(), unit + 1, new Step.Numbered(Grain.DAY, day));
    }

    /** 27日 without a month is a day; 三日游, 5日内, 一日 and 3号线 are none. */
    private static boolean standsAlone(String text, Numeral number, int unit) {
        if (Text.at(text, unit) == '日') {
            boolean length = Text.word(text, number.begin() - 2, "连续", "为期", "历时", "长达", "不足", "超过", "逾") > 0
                    || Text.oneOf(text, number.begin() - 1, "每近第逾满约数几");
            boolean clear = number.arabic() || number.length() > 1 || Text.oneOf(text, number.begin() - 1, "于至到月、和");
            boolean bound = text.startsWith("前后", unit + 1) || Text.at(text, unit + 1) == '前' && Text.oneOf(text, number.begin() - 1, "于在");
            return clear && !length && (bound || !Text.oneOf(text, unit + 1, NO_DAY));
        }
        boolean opened = !Text.hanzi(text, number.begin() - 1) && !Text.letterOrDigit(text, number.begin() - 1)
                || Text.oneOf(text, number.begin() - 1, "的在于到至从自将是");
        return opened && (!Text.hanzi(text, unit + 1) || Text.oneOf(text, unit + 1, "早晚上下中凌到至前后开起的")) && !Text.oneOf(text, unit + 1, NO_NUMBERED);
    }

    /** 一月19到20日, 1月3, 八月十五, 一月二十三: a day behind its month, 日 left out. */
    private static Optional<Link> bareDay(String text, Numeral number, Optional<Grain> outer) {
        int day = number.small();
        boolean afterMonth = outer.filter(grain -> grain == Grain.MONTH).isPresent() && Text.at(text, number.begin() - 1) == '月';
        boolean clear = number.arabic() && !Text.hanzi(text, number.end()) || Connector.length(text, number.end()) > 0
                || number.length() > 1 && number.style() == Numeral.Style.UNITS && !Text.oneOf(text, number.end(), "年月日个天周小多余万亿名人位家项余点");
        if (!afterMonth || day < 1 || day > 31 || !clear || Text.oneOf(text, number.end(), ".%:/")) {
            return Optional.empty();
        }
        return Link.of(number.begin(), number.end(), new Step.Numbered(Grain.DAY, day));
    }

    private static Optional<Link> century(String text, Numeral number, int unit) {
        if (Text.at(text, unit + 1) != '纪' || number.small() < 1 || number.small() > 30) {
            return Optional.empty();
        }
        return Link.of(number.begin(), unit + 2, new Step.Fixed(Stretch.of(Grain.CENTURY, Stretch.year((number.small() - 1) * 100).begin())));
    }

    private static Optional<Link> quarter(String text, Numeral number, int unit) {
        boolean quarter = Text.at(text, unit + 1) == '度' && number.small() >= 1 && number.small() <= 4;
        return quarter ? Link.of(number.begin(), unit + 2, new Step.Numbered(Grain.QUARTER, number.small())) : Optional.empty();
    }

    /** 第一季度, 第三周, 第三个星期日, 第十天; without anything before it only a quarter, or a day that a part of a day follows (第三天上午). */
    private static Optional<Link> ordinal(String text, int begin, Optional<Grain> outer) {
        Optional<Numeral> number = begin + 1 < text.length() ? Numerals.whole(text, begin + 1) : Optional.empty();
        if (number.isEmpty() || number.get().small() < 1 || number.get().small() > 366) {
            return Optional.empty();
        }
        int n = number.get().small();
        int unit = number.get().end() + (Text.at(text, number.get().end()) == '个' ? 1 : 0);
        if (text.startsWith("五年", unit) && Text.word(text, unit + 2, "规划", "计划") > 0 && n <= 30) {
            return Link.of(begin, unit + 2, new Step.Fixed(Years.plan(n)));
        }
        Optional<Link> list = Text.at(text, unit) == '、' ? borrowed(text, number.get(), outer).filter(link -> link.grain() == Grain.QUARTER) : Optional.empty();
        if (list.isPresent()) {
            return list.map(link -> new Link(link.steps(), begin, link.end()));
        }
        if (Text.word(text, unit, "季度", "季") > 0 && n <= 4 && (Text.at(text, unit + 1) == '度' || outer.isPresent())) {
            return Link.of(begin, unit + Text.word(text, unit, "季度", "季"), new Step.Numbered(Grain.QUARTER, n));
        }
        int week = Text.word(text, unit, "星期", "礼拜", "周");
        if (week > 0 && outer.isPresent()) {
            int weekday = Weekdays.number(text, unit + week);
            return weekday > 0 ? Link.of(begin, unit + week + 1, new Step.NthWeekday(n, weekday))
                    : Link.of(begin, unit + week, new Step.Numbered(Grain.WEEK, n));
        }
        if (Text.at(text, unit) == '月' && Text.at(text, unit - 1) == '个' && n <= 12 && outer.filter(grain -> grain == Grain.YEAR).isPresent()) {
            return Link.of(begin, unit + 1, new Step.Numbered(Grain.MONTH, n));
        }
        if (Text.oneOf(text, unit, "天日") && outer.isPresent()) {
            return Link.of(begin, unit + 1, new Step.Numbered(Grain.DAY, n));
        }
        boolean part = Text.oneOf(text, unit, "天日") && Text.word(text, unit + 1, "上午", "下午", "早", "晚", "凌晨", "中午", "清晨") > 0;
        return part ? Link.of(begin, unit + 1, new Step.Shifted(Grain.DAY, n - 1, 1, Step.From.TEXT)) : Optional.empty();
    }

    static boolean shortYearFollowedBy(String text, int i) {
        return Text.oneOf(text, Text.skipBlanks(text, i), AFTER_SHORT_YEAR);
    }
}
