package newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dates of the Chinese calendar: 农历十月初一, 正月十五, 腊月廿三, 闰四月, 五月廿二, 八月十五, 大年初三. */
final class LunarDates {

    private static final String[] NAMED = {"农历", "阴历", "旧历", "夏历"};

    private LunarDates() {
    }

    static Optional<Link> at(String text, int begin) {
        int named = Text.word(text, begin, NAMED);
        if (text.startsWith("大年初", begin)) {
            int day = day(text, begin + 2, false)[0];
            return day > 0 ? Link.of(begin, begin + 4, new Step.Lunar(1, false, day)) : Optional.empty();
        }
        int at = Text.skipBlanks(text, begin + named);
        Optional<Link> year = named > 0 && at < text.length() && Numerals.begins(text.charAt(at))
                ? NumberLinks.at(text, at, Optional.empty()).filter(link -> link.grain() == Grain.YEAR)
                : Optional.empty();
        Optional<Link> month = month(text, year.map(Link::end).orElse(at), named > 0);
        if (month.isEmpty() || year.isEmpty()) {
            return month.map(link -> new Link(link.steps(), begin, link.end()));
        }
        List<Step> steps = new ArrayList<>(year.get().steps());
        steps.addAll(month.get().steps());
        return Optional.of(new Link(steps, begin, month.get().end()));
    }

    /** 正月初一至初七: the right end is a day of the left end's month. */
    static Optional<Link> sameMonth(String text, int begin, Link left) {
        if (!(left.steps().get(left.steps().size() - 1) instanceof Step.Lunar from) || from.day() == 0) {
            return Optional.empty();
        }
        int[] day = day(text, begin, false);
        return day[0] > from.day() ? Link.of(begin, begin + day[2], new Step.Lunar(from.month(), from.leap(), day[0])) : Optional.empty();
    }

    private static Optional<Link> month(String text, int begin, boolean named) {
        boolean leap = Text.at(text, begin) == '闰';
        int at = begin + (leap ? 1 : 0);
        int own = "正冬腊".indexOf(Text.at(text, at));
        Optional<Numeral> number = own < 0 && at < text.length() && Numerals.begins(text.charAt(at)) ? Numerals.whole(text, at) : Optional.empty();
        int month = own >= 0 ? new int[] {1, 11, 12}[own] : number.map(Numeral::small).orElse(0);
        int unit = own >= 0 ? at + 1 : number.map(Numeral::end).orElse(at);
        if (month < 1 || month > 12 || Text.at(text, unit) != '月' || Text.at(text, unit + 1) == '份') {
            return Optional.empty();
        }
        int[] day = day(text, unit + 1, named);
        boolean shape = leap || own >= 0 && own != 1 || named || day[1] == 1 || day[0] == 15 && !explicitYear(text, begin) && !Text.digit(text, at)
                && Text.at(text, unit + 3) != '日' && Text.at(text, unit + 3) != '号';
        if (!shape) {
            return Optional.empty();
        }
        return day[0] == 0 ? Link.of(begin, unit + 1, new Step.Lunar(month, leap, 0)) : Link.of(begin, unit + 1 + day[2], new Step.Lunar(month, leap, day[0]));
    }

    /** 2004年八月十五 is a day of the common calendar; 去年八月十五 is not. */
    private static boolean explicitYear(String text, int begin) {
        int year = begin - 1 - (Text.at(text, begin - 1) == ' ' ? 1 : 0);
        return Text.at(text, year) == '年' && (Text.digit(text, year - 1) || Numerals.chinese(Text.at(text, year - 1)) >= 0
                || Numerals.unit(Text.at(text, year - 1)) > 0);
    }

    /** The day, whether only the Chinese calendar writes it so (初五, 廿三), and its length. */
    private static int[] day(String text, int at, boolean named) {
        char first = Text.at(text, at);
        int second = Numerals.chinese(Text.at(text, at + 1));
        if (first == '初' && (second > 0 || Text.at(text, at + 1) == '十')) {
            return new int[] {Math.max(second, 0) == 0 ? 10 : second, 1, 2};
        }
        if (first == '廿') {
            return second > 0 ? new int[] {20 + second, 1, 2} : new int[] {20, 1, 1};
        }
        Optional<Numeral> number = Numerals.chinese(first) > 0 || first == '十' ? Numerals.whole(text, at) : Optional.empty();
        boolean day = number.isPresent() && number.get().length() > 1 && number.get().small() >= 10 && number.get().small() <= 30
                && !Text.oneOf(text, number.get().end(), "年月个天日号人名点");
        boolean single = named && number.isPresent() && number.get().length() == 1 && !Text.oneOf(text, number.get().end(), "年月个天日号人名点");
        day |= single;
        return day ? new int[] {number.get().small(), 0, number.get().length()} : new int[3];
    }
}
