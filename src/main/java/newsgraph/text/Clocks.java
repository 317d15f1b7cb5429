package newsgraph.text;

import java.util.Optional;

/** Times of day: 8点, 8时35分, 7点09分18秒, 五点半, 五点一刻, 九点零九, 20:15, 09:36:46, 下午3:00. */
final class Clocks {

    /** Scores are written like times (21:15 获胜): no time where one of these stands near. */
    private static final String[] SCORE = {"比分", "大比分", "战胜", "击败", "负于", "获胜", "领先", "战平", "逆转", "取胜", "不敌", "告负", "横扫", "力克"};
    /** What may follow a bare N点 that is an hour (三点的会议), where 三点要求 counts points. */
    private static final String AFTER_HOUR = "半整钟许左前后以之到至起过开的多准-~、，。；,.) ";

    private Clocks() {
    }

    static Optional<Link> at(String text, Numeral hour, int unit, Optional<Grain> outer) {
        int value = hour.small();
        if (value < 0 || value > 24 || hour.style() == Numeral.Style.POSITIONAL && hour.length() > 2) {
            return Optional.empty();
        }
        return Text.at(text, unit) == ':' ? digital(text, hour, unit) : spoken(text, hour, unit, outer);
    }

    private static Optional<Link> digital(String text, Numeral hour, int colon) {
        if (!hour.arabic() || hour.end() != colon || hour.length() > 2 || !twoDigits(text, colon + 1) || score(text, hour.begin(), colon + 3)) {
            return Optional.empty();
        }
        int minute = number(text, colon + 1);
        boolean seconds = Text.at(text, colon + 3) == ':' && twoDigits(text, colon + 4);
        int second = seconds ? number(text, colon + 4) : 0;
        int end = colon + (seconds ? 6 : 3);
        if (minute > 59 || second > 59) {
            return Optional.empty();
        }
        boolean twelve = hour.small() >= 1 && hour.small() <= 12 && Text.at(text, hour.begin()) != '0';
        int half = Text.skipBlanks(text, end);
        int latin = hour.small() > 12 ? 0 : Text.word(text, half, "am", "pm", "AM", "PM", "a.m.", "p.m.");
        if (latin > 0 && !Text.letterOrDigit(text, half + latin)) {
            int told = hour.small() % 12 + (Text.oneOf(text, half, "pP") ? 12 : 0);
            return Link.of(hour.begin(), half + latin, new Step.Clock(seconds ? Grain.SECOND : Grain.MINUTE, told, minute, second, false));
        }
        return Link.of(hour.begin(), end, new Step.Clock(seconds ? Grain.SECOND : Grain.MINUTE, hour.small(), minute, second, twelve));
    }

    private static boolean twoDigits(String text, int i) {
        return Text.digit(text, i) && Text.digit(text, i + 1) && !Text.digit(text, i + 2);
    }

    private static int number(String text, int i) {
        return Numerals.arabic(text.charAt(i)) * 10 + Numerals.arabic(text.charAt(i + 1));
    }

    private static boolean score(String text, int begin, int end) {
        String near = text.substring(Math.max(0, begin - 8), begin) + " " + text.substring(end, Math.min(text.length(), end + 6));
        for (String word : SCORE) {
            if (near.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Link> spoken(String text, Numeral hour, int unit, Optional<Grain> outer) {
        int end = unit + 1;
        if (Text.at(text, unit) == '时' && Text.oneOf(text, end, "间代期刻段速常而候")) {
            return Optional.empty();
        }
        boolean twelve = hour.small() >= 1 && hour.small() <= 12 && Text.at(text, unit) == '点';
        end += Text.at(text, end) == '零' && Text.digit(text, end + 1) ? 1 : 0;
        int quarter = Text.word(text, end + 1, "刻");
        if (quarter > 0 && Text.oneOf(text, end, "一1三3")) {
            return clock(hour, end + 2, Text.oneOf(text, end, "一1") ? 15 : 45, twelve);
        }
        if (Text.at(text, end) == '半') {
            return clock(hour, end + 1, 30, twelve);
        }
        boolean allAlong = Text.word(text, end, "一直", "一路", "一到") > 0;
        Optional<Numeral> minutes = !allAlong && Text.oneOf(text, end, "0123456789零一二三四五六七八九十") ? Numerals.whole(text, end) : Optional.empty();
        if (minutes.isPresent() && minutes.get().small() >= 0 && minutes.get().small() < 60) {
            return withMinutes(text, hour, minutes.get(), twelve);
        }
        int whole = Text.word(text, end, "多钟", "来钟", "钟", "整", "许", "多");
        if (whole == 0 && !allAlong && !clearHour(text, hour, unit, outer)) {
            return Optional.empty();
        }
        return Link.of(hour.begin(), end + whole, new Step.Clock(Grain.HOUR, hour.small(), 0, 0, twelve));
    }

    /** 8点30分, 8点30分20秒; a bare number only where nothing but a mark or a new phrase follows: 九点二十. */
    private static Optional<Link> withMinutes(String text, Numeral hour, Numeral minutes, boolean twelve) {
        int end = minutes.end();
        boolean unit = Text.at(text, end) == '分' && Text.at(text, end + 1) != '钟';
        if (!unit) {
            boolean bare = minutes.length() >= 2 && !Text.oneOf(text, end, "年月日个人名元万亿%.秒:点时公斤千米克吨升倍度折成亩") && hour.end() > 0;
            return bare ? clock(hour, end, minutes.small(), twelve) : Optional.empty();
        }
        Optional<Numeral> seconds = Text.oneOf(text, end + 1, "0123456789零一二三四五六七八九十") ? Numerals.whole(text, end + 1) : Optional.empty();
        if (seconds.isPresent() && Text.at(text, seconds.get().end()) == '秒' && seconds.get().small() < 60) {
            return Link.of(hour.begin(), seconds.get().end() + 1, new Step.Clock(Grain.SECOND, hour.small(), minutes.small(), seconds.get().small(), twelve));
        }
        return clock(hour, end + 1 + Text.word(text, end + 1, "许"), minutes.small(), twelve);
    }

    private static Optional<Link> clock(Numeral hour, int end, int minute, boolean twelve) {
        return Link.of(hour.begin(), end, new Step.Clock(Grain.MINUTE, hour.small(), minute, 0, twelve));
    }

    /** An hour alone: behind a day or a part of a day always; else 8时 in digits, and 八点 where the words around it say so. */
    private static boolean clearHour(String text, Numeral hour, int unit, Optional<Grain> outer) {
        if (outer.filter(grain -> grain == Grain.DAY || grain == Grain.PART || grain == Grain.CENTURY).isPresent()) {
            return true;
        }
        if (outer.isPresent()) {
            return false;
        }
        if (Text.at(text, unit) == '时') {
            return hour.arabic() && !Text.oneOf(text, hour.begin() - 1, "第每") && !Text.oneOf(text, unit + 1, "分");
        }
        boolean zero = Text.at(text, hour.begin()) == '零';
        boolean placed = Text.oneOf(text, hour.begin() - 1, "从在到至于自今约概");
        boolean alone = hour.begin() == 0 && unit + 1 >= text.length();
        boolean named = Text.oneOf(text, unit + 1, "半整钟许") || Text.word(text, unit + 1, "左右", "以后", "之前", "以前", "之后", "开始", "过去", "到", "至", "-", "~",
                "前", "后") > 0;
        return Text.oneOf(text, unit + 1, AFTER_HOUR) && (zero || placed || named) || alone || unit + 1 >= text.length() && placed || placed && hour.arabic();
    }
}
