package newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins links into a chain, coarse to fine: 去年 + 三月 + 上旬, 12月27日 + （星期三） + 下午 + 3点. */
final class Chains {

    private Chains() {
    }

    /** The longest chain that begins there; vague words are a chain without steps. */
    static Optional<Link> at(String text, int begin) {
        return link(text, begin, Optional.empty()).map(first -> first.steps().isEmpty() ? first : extend(text, first));
    }

    /** The right end of a range: digits may follow the dash directly. */
    static Optional<Link> atRightEnd(String text, int begin) {
        Optional<Link> date = Text.digit(text, begin) ? NumericDates.atRightEnd(text, begin) : Optional.empty();
        return date.map(first -> extend(text, first)).or(() -> at(text, begin));
    }

    /** Only steps finer than a grain: the right end of a range, what a recurrence is narrowed to. */
    static Optional<Link> at(String text, int begin, Grain outer) {
        return begin >= text.length() ? Optional.empty()
                : link(text, begin, Optional.of(outer)).filter(first -> !first.steps().isEmpty() && outer.coarserThan(first.first().grain()))
                        .map(first -> extend(text, first));
    }

    private static Link extend(String text, Link first) {
        List<Step> steps = new ArrayList<>(first.steps());
        int end = first.end();
        while (true) {
            Grain grain = steps.get(steps.size() - 1).grain();
            Optional<Link> next = next(text, end, grain, steps);
            if (next.isEmpty()) {
                return new Link(steps, first.begin(), end);
            }
            steps.addAll(next.get().steps());
            end = next.get().end();
        }
    }

    private static Optional<Link> next(String text, int end, Grain grain, List<Step> steps) {
        int at = skipWeekday(text, end, grain);
        if (Text.oneOf(text, at, "的-T") && (Text.at(text, at) == '的' || grain == Grain.DAY && Text.digit(text, at + 1))) {
            Optional<Link> behind = at + 1 < text.length() ? link(text, at + 1, Optional.of(grain)) : Optional.empty();
            boolean clock = Text.at(text, at) == '的' ? grain.compareTo(Grain.MONTH) <= 0
                    : behind.filter(link -> link.first().grain().compareTo(Grain.PART) > 0).isPresent();
            return clock ? behind.filter(link -> follows(grain, link)) : Optional.empty();
        }
        int about = grain == Grain.DAY ? Text.word(text, at, "大约", "大概", "约") : 0;
        int blank = Text.skipBlanks(text, at + about);
        Optional<Link> link = blank >= text.length() ? Optional.empty() : link(text, blank, Optional.of(grain)).filter(next -> follows(grain, next))
                .filter(next -> about == 0 || Grain.DAY.coarserThan(next.first().grain()));
        return link.isPresent() || at == end ? link : weekdayOnly(end, at);
    }

    /** 27日（星期三）, 27日星期三, 27日，星期三， are one expression. */
    private static Optional<Link> weekdayOnly(int end, int at) {
        return Optional.of(new Link(List.of(new Step.Part(0, 24)), end, at));
    }

    private static boolean follows(Grain grain, Link next) {
        return !next.steps().isEmpty() && (grain.coarserThan(next.first().grain()) || next.first() instanceof Step.Edge edge && edge.home() == grain)
                && !(next.first() instanceof Step.Shifted shifted && (shifted.fromText() || shifted.grain() == Grain.SECOND));
    }

    private static int skipWeekday(String text, int end, Grain grain) {
        if (grain != Grain.DAY) {
            return end;
        }
        boolean bracket = Text.oneOf(text, end, "（(");
        boolean comma = Text.oneOf(text, end, "，,");
        int at = bracket || comma ? end + 1 : Text.skipBlanks(text, end);
        Optional<Link> weekday = Text.oneOf(text, at, "周星礼") ? Weekdays.at(text, at, Optional.empty()) : Optional.empty();
        return weekday.filter(link -> !bracket || Text.oneOf(text, link.end(), "）)"))
                .filter(link -> !comma || !Text.hanzi(text, link.end()) || Text.oneOf(text, link.end(), "上下中早晚凌"))
                        .map(link -> link.end() + (bracket ? 1 : 0)).orElse(end);
    }

    private static Optional<Link> link(String text, int begin, Optional<Grain> outer) {
        char c = text.charAt(begin);
        if (outer.filter(grain -> grain == Grain.WEEK).isPresent()) {
            Optional<Link> weekday = Weekdays.at(text, begin, outer);
            if (weekday.isPresent()) {
                return weekday;
            }
        }
        if (Numerals.arabic(c) >= 0) {
            Optional<Link> date = outer.isEmpty() ? NumericDates.at(text, begin) : Optional.empty();
            return date.isPresent() ? date : LunarDates.at(text, begin).or(() -> NumberLinks.at(text, begin, outer));
        }
        if (Numerals.begins(c) && WordLinks.name(text, begin)) {
            return Optional.empty();
        }
        if (Numerals.begins(c)) {
            Optional<Link> lunar = LunarDates.at(text, begin).or(() -> WordLinks.at(text, begin, outer));
            return lunar.isPresent() ? lunar : NumberLinks.at(text, begin, outer);
        }
        return switch (c) {
            case '第' -> NumberLinks.at(text, begin, outer).or(() -> WordLinks.at(text, begin, outer));
            case '公' -> NumberLinks.at(text, begin, outer);
            case '农', '阴', '旧', '夏', '正', '冬', '腊', '闰' -> LunarDates.at(text, begin).or(() -> outer.isEmpty() ? CyclicYears.at(text, begin) : Optional.empty()).or(() -> WordLinks.at(text, begin, outer));
            default -> words(text, begin, outer);
        };
    }

    private static Optional<Link> words(String text, int begin, Optional<Grain> outer) {
        if (text.charAt(begin) == 'Q') {
            boolean quarter = outer.filter(grain -> grain == Grain.YEAR).isPresent() && Text.oneOf(text, begin + 1, "1234")
                    && !Text.letterOrDigit(text, begin + 2);
            return quarter ? Link.of(begin, begin + 2, new Step.Numbered(Grain.QUARTER, text.charAt(begin + 1) - '0')) : Optional.empty();
        }
        Optional<Link> lastWeekday = text.startsWith("最后一个", begin) && outer.filter(grain -> grain.compareTo(Grain.MONTH) > 0).isEmpty()
                ? lastWeekday(text, begin)
                : Optional.empty();
        if (lastWeekday.isPresent()) {
            return lastWeekday;
        }
        Optional<Link> lunar = Text.at(text, begin) == '大' ? LunarDates.at(text, begin) : Optional.empty();
        Optional<Link> word = lunar.isPresent() ? lunar : WordLinks.at(text, begin, outer);
        return word.or(() -> Weekdays.at(text, begin, outer)).or(() -> outer.isEmpty() ? Years.era(text, begin).or(() -> CyclicYears.at(text, begin)) : Optional.empty());
    }

    private static Optional<Link> lastWeekday(String text, int begin) {
        int week = begin + 4 + (Text.at(text, begin + 4) == '的' ? 1 : 0);
        Optional<Link> weekday = week < text.length() ? Weekdays.at(text, week, Optional.empty()) : Optional.empty();
        return weekday.map(link -> new Link(List.of(new Step.NthWeekday(0, ((Step.Weekday) link.first()).first())), begin, link.end()));
    }
}
