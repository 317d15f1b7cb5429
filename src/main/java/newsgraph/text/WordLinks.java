package newsgraph.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of time ({@code time-words.tsv}), named days, parts of a day in one character (27日晚, 早八点), edges (2019年底), 前三季度, 十四五. */
final class WordLinks {

    /** What a longer name of the table means: no time. */
    private static final List<Step> NAME = List.of(new Step.Part(0, 24));
    private static final WordTable<List<Step>> WORDS = new WordTable<>(words());
    private static final WordTable<Holidays.Rule> HOLIDAYS = new WordTable<>(Holidays.load());
    /** What makes a holiday a part of a name: 清明上河图, 国庆路, 五一广场. */
    /** What follows a day in quotation marks that is no name: “七一”前夕, not “八一”跳伞队. */
    private static final String[] BESIDE_QUOTED = {"前夕", "前后", "期间", "假期", "长假", "小长假", "黄金周", "当天", "当日", "到来", "来临", "之际", "将至", "临近", "节", "、", "，", "。"};
    private static final String NAME_GOES_ON = "路街桥村镇县寺宫门园湾山上广度级老树卡";

    private WordLinks() {
    }

    static boolean begins(char c) {
        return WORDS.begins(c) || HOLIDAYS.begins(c);
    }

    /** 十月革命, 二月河: a name that begins there, no time. */
    static boolean name(String text, int begin) {
        return WORDS.at(text, begin).filter(found -> found.meaning() == NAME).isPresent();
    }

    /** An empty list of steps means: known only vaguely. */
    static Optional<Link> at(String text, int begin, Optional<Grain> outer) {
        Optional<Link> plan = outer.isEmpty() ? Years.plan(text, begin) : Optional.empty();
        Optional<Link> link = plan.isPresent() ? plan : word(text, begin, outer);
        Optional<Link> holiday = holiday(text, begin);
        if (holiday.isPresent() && (link.isEmpty() || link.get().end() < holiday.get().end())) {
            return holiday;
        }
        return link.isPresent() ? link : few(text, begin, outer).or(() -> shortPart(text, begin, outer)).or(() -> edge(text, begin, outer));
    }

    private static Optional<Link> word(String text, int begin, Optional<Grain> outer) {
        Optional<WordTable.Found<List<Step>>> word = WORDS.at(text, begin);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = word.get().meaning();
        if (steps == NAME) {
            return Optional.empty();
        }
        int end = word.get().end();
        Step first = steps.isEmpty() ? new Step.Part(0, 24) : steps.get(0);
        boolean dependent = first instanceof Step.Numbered n && (n.grain() == Grain.SEASON || n.grain() == Grain.DAY || n.grain() == Grain.MONTH)
                || text.startsWith("伊始", begin);
        boolean oneCharacter = end - begin == 1 && outer.filter(grain -> grain == Grain.YEAR).isEmpty();
        if (WordBounds.cut(text, begin, end) && (outer.isEmpty() || Text.oneOf(text, end, WordBounds.notAfter(text.charAt(end - 1)))) || dependent
                && outer.isEmpty() || oneCharacter) {
            return Optional.empty();
        }
        return Optional.of(new Link(steps, begin, end));
    }

    private static Optional<Link> holiday(String text, int begin) {
        boolean quoted = Text.at(text, begin - 1) == '“' && HOLIDAYS.at(text, begin - 1).isPresent();
        Optional<WordTable.Found<Holidays.Rule>> day = HOLIDAYS.at(text, quoted ? begin - 1 : begin).filter(found -> Text.at(text, begin) != '“');
        if (day.isEmpty() || Text.oneOf(text, day.get().end(), NAME_GOES_ON) || Text.oneOf(text, begin, "五双") && Text.oneOf(text, begin - 1, "一二三四五六七八九十百")) {
            return Optional.empty();
        }
        if (quoted && Text.at(text, day.get().end() - 1) == '”' && Text.word(text, day.get().end(), BESIDE_QUOTED) == 0) {
            return Optional.empty();
        }
        int end = day.get().end() - (quoted && Text.at(text, day.get().end() - 1) == '”' ? 1 : 0);
        boolean longer = Text.at(text, end) == '节' && Text.at(text, end - 1) != '节';
        boolean numbers = Text.at(text, begin) == '五' && Text.oneOf(text, end, "一二三四五六七八九十百千万点年个名");
        return numbers ? Optional.empty() : Link.of(begin, longer ? end + 1 : end, new Step.Feast(day.get().meaning()));
    }

    /** 前三季度, 前11个月, 后三月, 前两天 inside a month: alone only for quarters and months, which then count in the current year. */
    private static Optional<Link> few(String text, int begin, Optional<Grain> outer) {
        boolean last = text.startsWith("最后", begin);
        int at = begin + (last ? 2 : 1);
        if (!last && !Text.oneOf(text, begin, "前后头首") || at >= text.length() || !Numerals.begins(text.charAt(at))) {
            return Optional.empty();
        }
        Optional<Numeral> number = Numerals.whole(text, at);
        if (number.isEmpty() || number.get().small() < 1 || number.get().small() > 31) {
            return Optional.empty();
        }
        int unit = number.get().end() + (Text.at(text, number.get().end()) == '个' ? 1 : 0);
        int length = Text.word(text, unit, "季度", "星期", "礼拜", "年", "月", "周", "天", "日");
        if (length == 0 || outer.isPresent() && outer.get().compareTo(Grain.MONTH) > 0) {
            return Optional.empty();
        }
        Grain grain = switch (text.charAt(unit)) {
            case '季' -> Grain.QUARTER;
            case '年' -> Grain.YEAR;
            case '月' -> Grain.MONTH;
            case '天', '日' -> Grain.DAY;
            default -> Grain.WEEK;
        };
        boolean alone = (grain == Grain.QUARTER || grain == Grain.MONTH && number.get().small() > 1 && number.get().small() < 12)
                && Text.at(text, begin) == '前';
        boolean fits = outer.isPresent() ? outer.get().coarserThan(grain) : alone && !Text.oneOf(text, begin - 1, "之以此目提");
        return fits ? Link.of(begin, unit + length, new Step.Few(grain, number.get().small(), last || Text.at(text, begin) == '后')) : Optional.empty();
    }

    private static Optional<Link> shortPart(String text, int begin, Optional<Grain> outer) {
        char c = text.charAt(begin);
        if ("早晚晨夜午".indexOf(c) < 0) {
            return Optional.empty();
        }
        boolean clock = Text.oneOf(text, begin + 1, "0123456789零一二两三四五六七八九十")
                && Numerals.whole(text, begin + 1).filter(n -> Text.oneOf(text, n.end(), "点时:")).isPresent();
        clock &= !(text.startsWith("一点", begin + 1) && !Text.oneOf(text, begin + 3, "半钟整多到至"));
        boolean afterDay = outer.filter(grain -> grain == Grain.DAY).isPresent() && !Text.oneOf(text, begin + 1, WordBounds.notAfter(c));
        if (!clock && !afterDay) {
            return Optional.empty();
        }
        return Link.of(begin, begin + 1, c == '早' || c == '晨' ? new Step.Part(4, 10) : c == '午' ? new Step.Part(11, 14) : new Step.Part(18, 24));
    }

    /** 初, 中, 底, 末 behind a year, month, quarter, decade or century. */
    private static Optional<Link> edge(String text, int begin, Optional<Grain> outer) {
        if (outer.isEmpty() || !Text.oneOf(text, begin, "初中底末上下前后")) {
            return Optional.empty();
        }
        if (outer.get() == Grain.CENTURY || outer.get() == Grain.DECADE) {
            return inCentury(text, begin, outer.get());
        }
        if (!Text.oneOf(text, begin, "初中底末")) {
            return Optional.empty();
        }
        boolean word = Text.at(text, begin) == '中' && Text.oneOf(text, begin + 1, WordBounds.notAfter('中')) || Text.oneOf(text, begin, "末初")
                && Text.oneOf(text, begin + 1, "级步期代日一二三");
        int end = begin + 1 + (Text.at(text, begin + 1) == '期' && Text.at(text, begin) != '底' ? 1 : 0);
        int edge = "初中底末".indexOf(text.charAt(begin));
        Step step = switch (outer.get()) {
            case YEAR -> new Step.Edge(Grain.YEAR, new int[] {1, 6, 11, 11}[edge], new int[] {2, 7, 12, 12}[edge]);
            case MONTH -> new Step.Edge(Grain.MONTH, new int[] {1, 11, 25, 25}[edge], new int[] {10, 20, 31, 31}[edge]);
            case QUARTER -> new Step.Few(Grain.MONTH, 1, edge >= 2);
            default -> new Step.Part(0, 24);
        };
        return word || step instanceof Step.Part || edge == 1 && outer.get() != Grain.YEAR && outer.get() != Grain.MONTH ? Optional.empty()
                : Link.of(begin, end, step);
    }

    /** 初, 末: 20 years of a century, 3 of a decade; 中叶, 中期: the 20 or 3 in the middle; 上半叶, 前期, 下半叶, 后期: half of it. */
    private static Optional<Link> inCentury(String text, int begin, Grain outer) {
        int century = outer == Grain.CENTURY ? 1 : 0;
        int half = Text.word(text, begin, "上半叶", "前半叶", "上半期", "前半期", "上半段", "前半段", "上半", "前半", "前期");
        int other = Text.word(text, begin, "下半叶", "后半叶", "下半期", "后半期", "下半段", "后半段", "下半", "后半", "后期");
        if (half + other > 0) {
            return Link.of(begin, begin + half + other, new Step.Few(Grain.YEAR, century == 1 ? 50 : 5, other > 0));
        }
        int middle = Text.word(text, begin, "中叶", "中期", "中段", "中后期", "中后叶");
        if (middle > 0) {
            int last = middle == 3 ? 10 : century == 1 ? 6 : 7;
            return Link.of(begin, begin + middle, new Step.Edge(outer, century == 1 ? 41 : 5, century == 1 ? 10 * last : last));
        }
        int edge = Text.word(text, begin, "初期", "初叶", "初", "末期", "末叶", "末", "底");
        boolean word = edge == 1 && Text.oneOf(text, begin + 1, "级步代日一二三");
        return edge == 0 || word ? Optional.empty() : Link.of(begin, begin + edge, new Step.Few(Grain.YEAR, century == 1 ? 20 : 3, Text.at(text, begin) != '初'));
    }

    private static Map<String, List<Step>> words() {
        Map<String, List<Step>> words = new HashMap<>();
        for (String[] row : Rows.of("time-words.tsv", 2)) {
            List<Step> steps = new ArrayList<>();
            for (String step : row[0].split(" ")) {
                steps.addAll(step(step.split(":")));
            }
            for (String word : row[1].split(" ")) {
                words.put(word, row[0].equals("name") ? NAME : steps);
            }
        }
        return words;
    }

    private static List<Step> step(String[] parts) {
        return switch (parts[0]) {
            case "issue", "text", "told" -> List.of(new Step.Shifted(Grain.of(parts[1]), Integer.parseInt(parts[2]), parts.length > 3
                    ? Integer.parseInt(parts[3]) : 1, Step.From.valueOf(parts[0].toUpperCase(Locale.ROOT))));
            case "in" -> List.of(new Step.Numbered(Grain.of(parts[1]), Integer.parseInt(parts[2])));
            case "weekday" -> List.of(new Step.Weekday(parts[1].charAt(0) - '0', parts[1].charAt(parts[1].length() - 1) - '0'));
            case "part" -> List.of(new Step.Part(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
            case "edge" -> List.of(new Step.Edge(Integer.parseInt(parts[2]) > 12 || parts[2].equals("10") ? Grain.MONTH : Grain.YEAR,
                    Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
            case "same" -> List.of(new Step.Same(Integer.parseInt(parts[1])));
            case "now" -> List.of(new Step.Shifted(Grain.SECOND, 0, 1, Step.From.ISSUE));
            case "vague", "name" -> List.of();
            default -> throw new IllegalStateException("time-words.tsv: no step of the kind " + parts[0]);
        };
    }
}
