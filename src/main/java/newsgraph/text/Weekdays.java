package newsgraph.text;

import java.util.Optional;

/** 周一, 星期三, 礼拜天, 周末; behind a word for the week (上周, 这个星期, 下礼拜) the weekday may stand alone: 上周一. */
final class Weekdays {

    private static final String NAMES = "一二三四五六日";
    /** What goes on with a number of weeks and no weekday: 本周一批, 上周三个. */
    private static final String CLASSIFIERS = "个位名家场次批起条项共连系直贯";

    private Weekdays() {
    }

    /** 1 to 7, or 0. */
    static int number(String text, int i) {
        char c = Text.at(text, i);
        return c == '天' ? 7 : NAMES.indexOf(c) + 1;
    }

    static Optional<Link> at(String text, int begin, Optional<Grain> outer) {
        boolean afterWeek = outer.filter(grain -> grain == Grain.WEEK).isPresent();
        if (!afterWeek && !Text.oneOf(text, begin, "周星礼")) {
            return Optional.empty();
        }
        int week = Text.word(text, begin, "星期", "礼拜", "周");
        if (week == 0 && !afterWeek || week > 0 && Text.word(text, begin - 1, "一", "四", "两") > 0) {
            return Optional.empty();
        }
        int day = number(text, begin + week);
        if (day == 0 && afterWeek && Text.at(text, begin) == '末') {
            return Link.of(begin, begin + 1, new Step.Weekday(6, 7));
        }
        boolean name = Text.oneOf(text, begin + week + 1, CLASSIFIERS) || week == 1
                && (Text.at(text, begin + week) == '天' || day == 7 && Text.at(text, begin + 2) == '报');
        return day == 0 || name ? Optional.empty() : Link.of(begin, begin + week + 1, new Step.Weekday(day, day));
    }
}
