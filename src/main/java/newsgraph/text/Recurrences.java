package newsgraph.text;

import java.math.BigDecimal;
import java.util.Optional;

/** 每天, 每周六上午9点到11点, 每年9月, 每两年, 每隔200秒, 每半个钟头, 每月5日. */
final class Recurrences {

    /** Papers and sites named after a day. */
    private static final String[] NAMES = {"电讯", "经济", "新闻", "邮报", "商报", "快报", "甘肃"};

    private Recurrences() {
    }

    static Optional<Phrase> at(String text, int begin) {
        int at = begin + 1 + Text.word(text, begin + 1, "隔", "逢");
        int one = at + (Text.at(text, at) == '个' || Text.at(text, at) == '一' && Text.oneOf(text, at + 1, "年天日周个月") ? 1 : 0);
        one += Text.at(text, one) == '个' ? 1 : 0;
        Optional<Link> weekday = one < text.length() ? Weekdays.at(text, one, Optional.empty()) : Optional.empty();
        if (weekday.isPresent()) {
            return Optional.of(narrowed(text, begin, toWeekday(text, weekday.get().end()), Period.NONE.plus(BigDecimal.ONE, Grain.WEEK), Grain.DAY));
        }
        if (text.startsWith("周末", one)) {
            return Optional.of(narrowed(text, begin, one + 2, Period.NONE.plus(BigDecimal.ONE, Grain.WEEK), Grain.DAY));
        }
        Optional<Link> feast = Text.at(text, begin + 1) == '逢' && at < text.length() ? WordLinks.at(text, at, Optional.empty()) : Optional.empty();
        if (feast.filter(link -> !link.steps().isEmpty() && link.first() instanceof Step.Feast).isPresent()) {
            return Optional.of(new Phrase.Recurring(Period.NONE.plus(BigDecimal.ONE, Grain.YEAR), begin, feast.get().end()));
        }
        int unit = Text.word(text, one, "工作日", "季度", "小时", "钟头", "星期", "礼拜", "分钟", "年", "月", "周", "日", "天", "晚", "早");
        if (unit > 0) {
            boolean name = Text.word(text, one + unit, NAMES) > 0;
            Grain grain = grain(text.charAt(one), text.charAt(one + unit - 1));
            return name ? Optional.empty() : Optional.of(narrowed(text, begin, one + unit,
                    Period.NONE.plus(BigDecimal.ONE, grain == Grain.PART ? Grain.DAY : grain), grain));
        }
        return Periods.at(text, at, false).map(found -> new Phrase.Recurring(found.period(), begin, found.end()));
    }

    /** 每周一到周五, 每周一、周三和周五, 每周二、四、六. */
    private static int toWeekday(String text, int end) {
        int connector = Text.oneOf(text, end, "、和及") ? 1 : Connector.length(text, end);
        int next = end + connector;
        if (connector == 0 || next >= text.length()) {
            return end;
        }
        Optional<Link> to = Weekdays.at(text, next, Optional.empty());
        boolean digit = Text.at(text, end) == '、' && Weekdays.number(text, next) > 0 && !Text.oneOf(text, next + 1, "个名人家项位次天月年日号届期场条");
        return to.isPresent() ? toWeekday(text, to.get().end()) : digit ? toWeekday(text, next + 1) : end;
    }

    private static Grain grain(char first, char last) {
        return switch (first) {
            case '季' -> Grain.QUARTER;
            case '小', '钟' -> Grain.HOUR;
            case '分' -> Grain.MINUTE;
            case '星', '礼', '周' -> Grain.WEEK;
            case '年' -> Grain.YEAR;
            case '月' -> Grain.MONTH;
            default -> last == '日' || last == '天' ? Grain.DAY : Grain.PART;
        };
    }

    private static Phrase narrowed(String text, int begin, int end, Period period, Grain grain) {
        int at = end + Text.word(text, end, "工作日", "的");
        Optional<Link> chain = Chains.at(text, at, grain);
        if (chain.isEmpty()) {
            return new Phrase.Recurring(period, begin, end);
        }
        int connector = Connector.length(text, chain.get().end());
        Optional<Link> to = connector == 0 ? Optional.empty() : Chains.at(text, chain.get().end() + connector, grain);
        return new Phrase.Recurring(period, begin, to.map(Link::end).orElse(chain.get().end()));
    }
}
