package newsgraph.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Years and decades: 2023年, 二〇二三年, 98年4月, 公元前221年, 康熙三年, 20世纪80年代, 1990年代. */
final class Years {

    /** Two digits up to this one belong to this century (30年 is 2030), the others to the last. */
    private static final int PIVOT = 30;
    /** The last year of a calendar that a text is likely to name. */
    private static final int LAST = 2200;
    /** Stands for a year that no calendar of four digits has: 公元前200万年. */
    private static final int BEYOND = 99_999;
    /** From 洪武 on an emperor has one era, which names his time: 康熙时期. */
    private static final int FIRST_OF_ONE_ERA = 1368;
    private static final WordTable<Era> ERAS = new WordTable<>(eras());

    private Years() {
    }

    /** First and last year of an era; an astronomical year before our era. */
    private record Era(int first, int last) {
    }

    /** A number before 年. */
    static Optional<Link> at(String text, Numeral number, int unit, Optional<Grain> outer) {
        if (text.startsWith("年代", unit)) {
            return decade(text, number, unit + 2, outer);
        }
        int year = year(text, number, unit);
        if (year < 0 || Text.oneOf(text, unit + 1, "级轮") || outer.filter(grain -> grain != Grain.CENTURY).isPresent()) {
            return Optional.empty();
        }
        boolean fiscal = Text.at(text, unit + 1) == '度' && Text.at(text, unit + 2) != '假';
        return Link.of(number.begin(), unit + (fiscal ? 2 : text.startsWith("全年", unit + 1) ? 3 : 1), new Step.Fixed(Stretch.year(year)));
    }

    private static int year(String text, Numeral number, int unit) {
        int value = number.small();
        boolean digits = number.style() != Numeral.Style.UNITS;
        if (digits && number.length() == 4) {
            return value >= 1000 && value <= LAST && !(value % 100 == 0 && length(text, unit + 1)) ? value : -1;
        }
        if (digits && number.length() == 2) {
            boolean zero = Text.oneOf(text, number.begin(), "0零");
            boolean clear = zero || value > PIVOT && number.arabic() && shortYear(text, number, unit) || !number.arabic() && !Periods.neighbours(text, number.begin()) || NumberLinks.shortYearFollowedBy(text, unit + 1);
            return clear && !(length(text, unit + 1) && !zero) ? full(value) : -1;
        }
        if (digits && number.length() == 3) {
            return value % 10 != 0 && (!number.arabic() || Text.oneOf(text, number.begin() - 1, "在于至自到")) && !length(text, unit + 1) ? value : -1;
        }
        return value >= 1900 && value <= LAST && !length(text, unit + 1) ? value : -1;
    }

    /** 他99年毕业, 从78年起. */
    private static boolean shortYear(String text, Numeral number, int unit) {
        return Text.oneOf(text, number.begin() - 1, "于从自") || Text.word(text, unit + 1, "毕业", "出生", "生人", "生，", "入", "参军", "参加", "考上", "考入", "退休", "退伍", "结婚") > 0;
    }

    /** 2000年来, 30年间: so many years, not the year of that number. */
    private static boolean length(String text, int behind) {
        return Text.oneOf(text, behind, "来间历多");
    }

    /** 98 is 1998, 05 is 2005. */
    static int full(int twoDigits) {
        return twoDigits <= PIVOT ? 2000 + twoDigits : 1900 + twoDigits;
    }

    private static Optional<Link> decade(String text, Numeral number, int end, Optional<Grain> outer) {
        int value = number.small();
        if (value >= 1000 && value <= LAST && value % 10 == 0) {
            return Link.of(number.begin(), end, new Step.Fixed(Stretch.of(Grain.DECADE, Stretch.year(value).begin())));
        }
        boolean decade = value >= 10 && value <= 90 && value % 10 == 0;
        return decade ? Link.of(number.begin(), end, new Step.Numbered(Grain.DECADE, value)) : Optional.empty();
    }

    /** 公元前221年, 公元前3世纪, 公元618年. */
    static Optional<Link> commonEra(String text, int begin) {
        boolean before = Text.at(text, begin + 2) == '前';
        int digits = begin + (before ? 3 : 2);
        Optional<Numeral> number = digits < text.length() ? Numerals.any(text, digits) : Optional.empty();
        if (number.isEmpty() || number.get().value().signum() == 0) {
            return Optional.empty();
        }
        int value = number.get().small() < 0 ? BEYOND : number.get().small();
        int end = number.get().end();
        if (Text.at(text, end) == '年') {
            return Link.of(begin, end + 1, new Step.Fixed(Stretch.year(before ? 1 - value : value)));
        }
        boolean century = text.startsWith("世纪", end) && value <= 100;
        return century ? Link.of(begin, end + 2, new Step.Fixed(Stretch.of(Grain.CENTURY,
                Stretch.year(before ? -100 * value : 100 * (value - 1)).begin()))) : Optional.empty();
    }

    /** （前259年—前210年）, 前221年: behind 前 a number too large, or not round enough, to count years back from now. */
    static Optional<Link> beforeCommonEra(String text, int begin) {
        Optional<Numeral> number = begin + 1 < text.length() ? Numerals.whole(text, begin + 1) : Optional.empty();
        boolean early = number.isPresent() && number.get().arabic() && number.get().small() > 100 && number.get().small() < 5000
                && Text.at(text, number.get().end()) == '年' && (number.get().small() % 10 != 0 || Text.oneOf(text, begin - 1, "(（-~至到"));
        return early ? Link.of(begin, number.get().end() + 1, new Step.Fixed(Stretch.year(1 - number.get().small()))) : Optional.empty();
    }

    /** 民国三年, 康熙20年, 神龙元年, 光绪年间. */
    static Optional<Link> era(String text, int begin) {
        Optional<WordTable.Found<Era>> era = ERAS.at(text, begin);
        if (era.isEmpty()) {
            return Optional.empty();
        }
        int at = era.get().end();
        int first = era.get().meaning().first();
        if (text.startsWith("元年", at)) {
            return Link.of(begin, at + 2, new Step.Fixed(Stretch.year(first)));
        }
        int whole = Text.word(text, at, first >= FIRST_OF_ONE_ERA ? new String[] {"年间", "时期"} : new String[] {"年间"});
        if (whole > 0) {
            return Link.of(begin, at + whole, new Step.Fixed(Stretch.year(first).to(Stretch.year(era.get().meaning().last()))));
        }
        Optional<Numeral> number = at < text.length() ? Numerals.whole(text, at) : Optional.empty();
        boolean year = number.isPresent() && Text.at(text, number.get().end()) == '年' && number.get().small() >= 1 && number.get().small() <= 120
                && Text.at(text, number.get().end() + 1) != '间';
        return year ? Link.of(begin, number.get().end() + 1, new Step.Fixed(Stretch.year(first + number.get().small() - 1))) : Optional.empty();
    }

    /** 十四五: the five-year plan of 2021 to 2025; in quotation marks or before a word that goes with a plan. The first ten (“八五”) need both. */
    static Optional<Link> plan(String text, int begin) {
        int digit = Numerals.chinese(text.charAt(begin));
        int number = digit > 0 ? digit : text.charAt(begin) != '十' ? 0 : 10 + Math.max(0, Numerals.chinese(Text.at(text, begin + 1)));
        boolean teens = number > 10 && Text.at(text, begin + 2) == '五';
        int end = begin + (teens ? 3 : 2);
        if (number == 0 || !teens && Text.at(text, begin + 1) != '五') {
            return Optional.empty();
        }
        boolean quoted = Text.oneOf(text, begin - 1, "“\"「‘");
        int behind = !teens && Text.oneOf(text, end, "”\"」’") ? end + 1 : end;
        boolean named = Text.word(text, behind, "规划", "时期", "期间", "开局", "收官", "末", "以来", "计划", "纲要") > 0;
        boolean plan = teens ? quoted || named : quoted && named && behind > end;
        return plan ? Link.of(begin, end, new Step.Fixed(plan(teens ? number : Math.min(number, 10)))) : Optional.empty();
    }

    /** The years of a five-year plan: the first 1953 to 1957, the third, after a pause, 1966 to 1970. */
    static Stretch plan(int number) {
        LocalDate first = LocalDate.of(number < 3 ? 1948 + 5 * number : 1951 + 5 * number, 1, 1);
        return Stretch.days(first, first.plusYears(5).minusDays(1), Grain.YEAR);
    }

    static boolean eraBegins(char c) {
        return ERAS.begins(c);
    }

    private static Map<String, Era> eras() {
        Map<String, Era> eras = new HashMap<>();
        Rows.of("eras.tsv", 3).forEach(row -> eras.put(row[0], new Era(Integer.parseInt(row[1]), Integer.parseInt(row[2]))));
        return eras;
    }
}
