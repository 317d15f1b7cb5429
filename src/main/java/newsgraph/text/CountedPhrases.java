package newsgraph.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Lengths, and what is counted by a length: 近三年, 过去的50分钟里, 未来两个月, 之后5分钟, 上2个月, 三天后, 半年以前, 三年来, 15个工作日内. */
final class CountedPhrases {

    /** What makes 来 behind a length a verb: 来到, 来自. */
    private static final String COMES = "到自了源临看说";

    /** Behind these 近三年 says how long. */
    private static final String[] LASTING = {"历时", "长达", "用时", "用了", "耗时", "花了", "为期", "经过", "等了", "住了", "持续"};

    private CountedPhrases() {
    }

    /** Begins with a word that says which way to count. */
    static Optional<Phrase> at(String text, int begin) {
        if (!Text.oneOf(text, begin, "过最此之近前上未接今后下再")) {
            return Optional.empty();
        }
        int passing = Text.word(text, begin, "再过", "过");
        if (passing == 2 || passing == 1 && !Text.hanzi(text, begin - 1)) {
            Optional<Periods.Found> period = begin + passing < text.length() ? Periods.at(text, begin + passing, false) : Optional.empty();
            if (period.isPresent()) {
                return Optional.of(new Phrase.Counted(period.get().period(), passing == 2 ? Phrase.Way.LATER : Phrase.Way.AFTER, false, begin, period.get().end()));
            }
        }
        int past = Text.word(text, begin, "过去的", "过去", "最近的", "最近", "此前", "之前", "近", "前", "上");
        int future = Text.word(text, begin, "未来的", "未来", "接下来的", "接下来", "今后", "之后", "此后", "后", "下");
        if (past + future == 0 || past + future == 1 && joined(text, begin)) {
            return Optional.empty();
        }
        int at = Text.skipBlanks(text, begin + past + future);
        Optional<Periods.Found> period = at < text.length() ? Periods.at(text, at, true) : Optional.empty();
        Optional<Phrase> early = text.charAt(begin) == '前' ? Years.beforeCommonEra(text, begin).map(link -> new Phrase.Moment(link.steps(), false, begin, link.end()))
                : Optional.empty();
        if (early.isPresent()) {
            return early;
        }
        boolean nearlyHalf = text.charAt(begin) == '近' && Text.word(text, at + 1, "年", "个月", "个世纪") > 0;
        if (past + future == 1 && (Text.at(text, at) == '半' && !nearlyHalf || text.charAt(begin) == '近' && Text.word(text, begin - 2, LASTING) > 0)) {
            return Optional.empty();
        }
        Optional<Phrase> several = period.isEmpty() && past + future > 1 && at < text.length() ? several(text, begin, at, past > 0) : Optional.empty();
        if (several.isPresent()) {
            return several;
        }
        boolean month = Text.oneOf(text, begin, "前上下") && period.filter(p -> Text.at(text, p.end() - 1) == '月' && Text.at(text, p.end() - 2) != '个'
                && Text.at(text, begin) == '前').isPresent();
        boolean few = Text.at(text, begin) == '前' && period.filter(p -> p.period().grain() == Grain.QUARTER || p.period().grain() == Grain.MONTH
                && !p.period().months().equals(BigDecimal.ONE)).isPresent();
        boolean other = period.filter(p -> Text.oneOf(text, p.end(), "级名位个期") || Text.at(text, begin) == '近'
                && Text.word(text, p.end(), "时间", "之久", "的时间") > 0).isPresent();
        if (month || few || other || period.isEmpty()) {
            return Optional.empty();
        }
        int end = period.get().end() + closing(text, period.get().end());
        Optional<Step> whole = past + future == 1 && text.charAt(begin) != '近' ? whole(period.get().period(), past > 0) : Optional.empty();
        return Optional.of(whole.<Phrase>map(step -> new Phrase.Moment(List.of(step), false, begin, end)).orElseGet(() -> new Phrase.Counted(period.get().period(),
                past > 0 ? Phrase.Way.PAST : Phrase.Way.FUTURE, Text.oneOf(text, begin, "此之"), begin, end)));
    }

    /** 未来三到五年, 过去七八年: as far as the longer of the two. */
    private static Optional<Phrase> several(String text, int begin, int at, boolean past) {
        Optional<Phrase> read = Numerals.begins(text.charAt(at)) ? length(text, at) : Optional.empty();
        return read.filter(found -> found instanceof Phrase.Length length && length.to().isPresent()).map(found -> new Phrase.Counted(((Phrase.Length) found).to().get(),
                past ? Phrase.Way.PAST : Phrase.Way.FUTURE, false, begin, found.end() + closing(text, found.end())));
    }

    /** 上两周, 后三天: so many whole units before or behind the current one; hours and less are counted from the moment. */
    private static Optional<Step> whole(Period period, boolean past) {
        int count = period.count();
        return count == 0 || period.working() || Grain.DAY.coarserThan(period.grain()) ? Optional.empty()
                : Optional.of(new Step.Shifted(period.grain(), past ? -count : 1, count, Step.From.ISSUE));
    }

    private static int closing(String text, int end) {
        int length = Text.word(text, end, "以来", "以内", "之内", "来", "内", "里", "间");
        return length == 1 && Text.at(text, end) == '来' && Text.oneOf(text, end + 1, COMES) ? 0 : length;
    }

    /** 附近, 以上, 晚上, 然后: the character belongs to the word before it. */
    private static boolean joined(String text, int begin) {
        return switch (text.charAt(begin)) {
            case '近' -> Text.oneOf(text, begin - 1, "附靠接临邻将最");
            case '前' -> Text.oneOf(text, begin - 1, "之以此目提年月日天向往空从”");
            case '上' -> Text.oneOf(text, begin - 1, "以早晚天网路身地世马线史加会海");
            case '后' -> Text.oneOf(text, begin - 1, "然之以此今最随战会年月日天先前落”");
            default -> Text.oneOf(text, begin - 1, "以之天地旗线手名脚上如余底当剩留");
        };
    }

    /** An age is none (十个月大的孩子). A length, alone, as a range, or with the word behind it that counts from now. */
    static Optional<Phrase> length(String text, int begin) {
        Optional<Periods.Found> period = Periods.at(text, begin, false);
        if (period.filter(found -> Text.at(text, found.end()) == '大' && Text.oneOf(text, found.end() + 1, "的了时，。、；")).isPresent()) {
            return Optional.empty();
        }
        if (period.isEmpty() && Periods.twoDigits(text, begin)) {
            return Periods.at(text, begin + 1, false).map(to -> between(text, begin, Period.NONE.plus(lesser(text, begin), to.period().grain()), to));
        }
        return period.isPresent() ? Optional.of(counted(text, period.get(), begin)) : borrowed(text, begin);
    }

    private static Phrase counted(String text, Periods.Found found, int begin) {
        int end = found.end();
        int again = Text.word(text, end, Grain.MONTH.coarserThan(found.period().grain()) ? new String[] {"一次", "一班"} : new String[] {"一度", "一届", "一次"});
        if (again > 0) {
            return new Phrase.Recurring(found.period(), begin, end + again);
        }
        int beyond = Text.word(text, end, "以前", "之前", "以后", "之后");
        if (beyond > 0) {
            return new Phrase.Counted(found.period(), Text.oneOf(text, end + 1, "前") ? Phrase.Way.BEFORE : Phrase.Way.AFTER, false, begin, end + beyond);
        }
        int past = Text.word(text, end, "以来", "来");
        if (past > 0 && !Text.oneOf(text, end + past, COMES)) {
            return new Phrase.Counted(found.period(), Phrase.Way.PAST, false, begin, end + past);
        }
        int inside = Text.word(text, end, "以内", "之内", "内");
        if (inside > 0) {
            return new Phrase.Counted(found.period(), Phrase.Way.FUTURE, false, begin, end + inside);
        }
        Optional<Phrase.Way> way = way(text, end);
        if (way.isPresent()) {
            return new Phrase.Counted(found.period(), way.get(), false, begin, end + 1);
        }
        int connector = Connector.length(text, end);
        Optional<Periods.Found> to = connector > 0 && end + connector < text.length() ? Periods.at(text, end + connector, false) : Optional.empty();
        return to.map(other -> between(text, begin, found.period(), other)).orElseGet(() -> new Phrase.Length(found.period(), Optional.empty(), begin, end));
    }

    /** Two lengths, and 前 or 后 where they count from now: 两三年, 3到5年后. */
    private static Phrase between(String text, int begin, Period period, Periods.Found to) {
        int end = to.end();
        return way(text, end).<Phrase>map(way -> new Phrase.Counted(period, Optional.of(to.period()), way, false, begin, end + 1))
                .orElseGet(() -> new Phrase.Length(period, Optional.of(to.period()), begin, end));
    }

    private static Optional<Phrase.Way> way(String text, int end) {
        if (Text.at(text, end) == '前' && !Text.oneOf(text, end + 1, "沿线进景途往后")) {
            return Optional.of(Phrase.Way.AGO);
        }
        return Text.at(text, end) == '后' && !Text.oneOf(text, end + 1, "卫勤期续") ? Optional.of(Phrase.Way.LATER) : Optional.empty();
    }

    /** The lesser of 两三, 两三百, 两三亿: as many of the same unit as its digit says. */
    private static BigDecimal lesser(String text, int begin) {
        BigDecimal digit = BigDecimal.valueOf(Numerals.chinese(text.charAt(begin)));
        BigDecimal greater = BigDecimal.valueOf(Numerals.chinese(text.charAt(begin + 1)));
        return Numerals.any(text, begin + 1).map(Numeral::value).filter(value -> value.remainder(greater).signum() == 0)
                .map(value -> value.divide(greater).multiply(digit)).orElse(digit);
    }

    /** 3~6个月, 100到200个小时, 30~90日: the left number has the right one's unit. */
    private static Optional<Phrase> borrowed(String text, int begin) {
        if (!Numerals.begins(text.charAt(begin)) || Text.letterOrDigit(text, begin - 1) && Text.digit(text, begin)) {
            return Optional.empty();
        }
        Optional<Numeral> left = Numerals.any(text, begin);
        int connector = left.map(n -> Connector.length(text, n.end())).orElse(0);
        if (connector == 0) {
            return Optional.empty();
        }
        int at = left.get().end() + connector;
        Optional<Periods.Found> right = at < text.length() ? Periods.at(text, at, false) : Optional.empty();
        return right.map(to -> between(text, begin, Period.NONE.plus(left.get().value(), to.period().grain()), to));
    }
}
