package newsgraph.text;

import java.math.BigDecimal;
import java.util.Optional;

/** Lengths of time: 三天, 两年半, 四年六个月, 半个小时, 一刻钟, 2000万小时, 6天5晚; a 多 or 余 inside is passed over. */
final class Periods {

    /** A length found. */
    record Found(Period period, int begin, int end) {
    }

    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** A unit with one more character that makes it another word: 年级, 天空, 周年. */
    private static final String NOT_YEAR = "级代轮度龄货糕画薪检均少纪头轻青";
    private static final String NOT_WEEK = "年岁边围密到全转期报刊易游末";
    private static final String NOT_DAY = "天空然津文才王真堂地生桥气平";

    private Periods() {
    }

    /** @param bareMonth 三月 may be three months (近三月) */
    static Optional<Found> at(String text, int begin, boolean bareMonth) {
        Period period = Period.NONE;
        int end = begin;
        Grain last = Grain.CENTURY;
        while (end < text.length()) {
            Optional<Found> next = one(text, end == begin ? end : joint(text, end), bareMonth, end > begin);
            if (next.isEmpty() || end > begin && !last.coarserThan(next.get().period().grain())) {
                break;
            }
            period = end == begin ? next.get().period() : join(period, next.get().period());
            last = period.grain();
            end = next.get().end();
        }
        return end == begin || period.isEmpty() ? Optional.empty() : Optional.of(new Found(period, begin, nights(text, end, period)));
    }

    /** 1年零2个月, 两小时 三十分, 一年多三个月. */
    private static int joint(String text, int end) {
        return Text.oneOf(text, end, "零又余多") && Numerals.begins(Text.at(text, end + 1)) ? end + 1 : Text.skipBlanks(text, end);
    }

    private static Period join(Period one, Period other) {
        return new Period(one.years().add(other.years()), one.months().add(other.months()), one.weeks().add(other.weeks()), one.days().add(other.days()),
                one.hours().add(other.hours()), one.minutes().add(other.minutes()), one.seconds().add(other.seconds()), other.grain(), one.working());
    }

    private static Optional<Found> one(String text, int begin, boolean bareMonth, boolean inside) {
        if (begin >= text.length()) {
            return Optional.empty();
        }
        boolean half = text.charAt(begin) == '半';
        Optional<Numeral> number = half || !Numerals.begins(text.charAt(begin)) ? Optional.empty() : Numerals.any(text, begin);
        if (!half && (number.isEmpty() || number.get().style() == Numeral.Style.POSITIONAL) || Text.oneOf(text, begin - 1, "第几数")) {
            return Optional.empty();
        }
        BigDecimal count = half ? HALF : number.get().value();
        if (!half && year(text, number.get())) {
            return Optional.empty();
        }
        int at = Text.skipBlanks(text, half ? begin + 1 : number.get().end());
        boolean odd = Text.at(text, at) == '几' && Numerals.unit(Text.at(text, at - 1)) > 0 || Text.at(text, at) == '整' && Text.at(text, at - 1) == '一';
        at += odd || Text.oneOf(text, at, "多余来") ? 1 : 0;
        boolean counted = Text.at(text, at) == '个';
        at += counted ? 1 : 0;
        boolean halfBefore = counted && Text.at(text, at) == '半';
        at = Text.skipBlanks(text, at + (halfBefore ? 1 : 0));
        at += Text.oneOf(text, at, "多余来") && counted ? 1 : 0;
        return unit(text, begin, at, counted, bareMonth, inside).map(unit -> measured(text, count, unit, halfBefore));
    }

    /** 三四, 七八: two digits that follow each other mean one or the other; 三五 too. */
    static boolean neighbours(String text, int begin) {
        return twoDigits(text, begin) && Numerals.chinese(Text.at(text, begin + 2)) < 0 && Numerals.unit(Text.at(text, begin + 2)) == 0;
    }

    static boolean twoDigits(String text, int begin) {
        int first = Numerals.chinese(Text.at(text, begin));
        return first > 0 && Numerals.chinese(Text.at(text, begin + 1)) == first + 1 || text.startsWith("三五", begin);
    }

    /** 2010年 is a year; 1000年 may be a length. */
    private static boolean year(String text, Numeral number) {
        return number.arabic() && number.length() == 4 && number.small() > 0 && number.small() % 100 != 0 && number.small() < 2200
                && Text.at(text, Text.skipBlanks(text, number.end())) == '年';
    }

    /** A unit and where it ends. */
    private record Unit(Grain grain, int begin, int end, int times) {
    }

    private static Found measured(String text, BigDecimal count, Unit unit, boolean halfBefore) {
        Period whole = half(count) ? Period.NONE.plusHalf(unit.grain()) : Period.NONE.plus(count.multiply(BigDecimal.valueOf(unit.times())), unit.grain());
        Period period = text.startsWith("工作日", unit.begin()) ? whole.workingDays() : whole;
        boolean halfAfter = Text.at(text, unit.end()) == '半' && !Text.oneOf(text, unit.end() + 1, "径路夜数导场价信载");
        int end = unit.end() + (halfAfter ? 1 : 0);
        end += Text.oneOf(text, end, "多余") && (Text.oneOf(text, end + 1, "以来前后的，。、时") || end + 1 == text.length()) ? 1 : 0;
        end += Text.at(text, end) == '钟' && unit.grain() == Grain.MINUTE ? 1 : 0;
        int hundredths = unit.grain() == Grain.SECOND && end < text.length() && Text.digit(text, end) && Text.digit(text, end + 1) && !Text.digit(text, end + 2) ? 2 : 0;
        if (hundredths > 0) {
            BigDecimal part = new BigDecimal("0." + text.substring(end, end + hundredths));
            return new Found(period.plus(part, Grain.SECOND), unit.begin(), end + hundredths);
        }
        return new Found(halfBefore || halfAfter ? period.plusHalf(unit.grain()) : period, unit.begin(), end);
    }

    private static boolean half(BigDecimal count) {
        return count == HALF;
    }

    private static Optional<Unit> unit(String text, int begin, int at, boolean counted, boolean bareMonth, boolean inside) {
        char c = Text.at(text, at);
        char after = Text.at(text, at + 1);
        return switch (c) {
            case '年' -> counted || NOT_YEAR.indexOf(after) >= 0 || begin > 0 && common(text, begin, at) ? Optional.empty() : unit(Grain.YEAR, at, 1);
            case '载' -> unit(Grain.YEAR, at, text.startsWith("春秋", at + 1) ? 3 : 1).filter(u -> !Text.hanzi(text, at + 1) || text.startsWith("春秋", at + 1));
            case '世' -> after == '纪' && counted ? unit(Grain.CENTURY, at, 2) : Optional.empty();
            case '季' -> after == '度' && counted ? unit(Grain.QUARTER, at, 2) : Optional.empty();
            case '月' -> counted || bareMonth || Text.oneOf(text, begin, "两俩") && at == begin + 1 ? unit(Grain.MONTH, at, 1) : Optional.empty();
            case '周' -> NOT_WEEK.indexOf(after) >= 0 || Weekdays.number(text, at + 1) > 0 && !Text.hanzi(text, at + 2) || text.startsWith("四周", begin)
                    ? Optional.empty() : unit(Grain.WEEK, at, 1);
            case '星' -> after == '期' ? unit(Grain.WEEK, at, 2) : Optional.empty();
            case '礼' -> after == '拜' ? unit(Grain.WEEK, at, 2) : Optional.empty();
            case '天' -> counted || NOT_DAY.indexOf(after) >= 0 || begin > 0 && common(text, begin, at) ? Optional.empty() : unit(Grain.DAY, at, 1);
            case '工' -> text.startsWith("工作日", at) ? unit(Grain.DAY, at, 3) : Optional.empty();
            case '日' -> bareMonth && Text.oneOf(text, begin - 1, "来后去近的") && !Text.oneOf(text, at + 1, "元本") || dayLength(text, begin, at) ? unit(Grain.DAY, at, 1) : Optional.empty();
            case '昼' -> after == '夜' ? unit(Grain.DAY, at, 2) : Optional.empty();
            case '小' -> after == '时' && Text.at(text, at + 2) != '候' ? unit(Grain.HOUR, at, 2) : Optional.empty();
            case '时' -> inside && "间代期段".indexOf(after) < 0 ? unit(Grain.HOUR, at, 1) : Optional.empty();
            case '钟' -> after == '头' ? unit(Grain.HOUR, at, 2) : Optional.empty();
            case '刻' -> after == '钟' ? Optional.of(new Unit(Grain.MINUTE, at, at + 2, 15)) : Optional.empty();
            case '分' -> after == '钟' ? unit(Grain.MINUTE, at, 2) : after == '半' && Text.at(text, at + 2) == '钟'
                    || minuteBeforeSecond(text, at, inside) ? unit(Grain.MINUTE, at, 1) : Optional.empty();
            case '秒' -> after == '钟' ? unit(Grain.SECOND, at, 2) : "杀表差针懂变回".indexOf(after) >= 0 ? Optional.empty() : unit(Grain.SECOND, at, 1);
            default -> Optional.empty();
        };
    }

    private static Optional<Unit> unit(Grain grain, int at, int length) {
        return Optional.of(new Unit(grain, at, at + length, 1));
    }

    /** 有一天, 这一年, 同一天: no length. */
    private static boolean common(String text, int begin, int unit) {
        return unit == begin + 1 && text.charAt(begin) == '一' && (Text.oneOf(text, begin - 1, "这那同某有哪每另头新比") || Text.at(text, unit + 1) == '一' && Text.word(text, unit + 1, "一度", "一届", "一次") == 0
                || Text.oneOf(text, unit + 1, "比又"));
    }

    /** 5日内, 连续3日, 90日: a day of the month where it could be one. */
    private static boolean dayLength(String text, int begin, int at) {
        int digits = at - begin;
        boolean large = digits == 2 && Text.digit(text, begin) && text.charAt(begin) > '3' || digits >= 3 && Text.digit(text, begin);
        boolean fewDays = digits == 1 && Numerals.chinese(text.charAt(begin)) > 1 && Text.oneOf(text, at + 1, "后前") && Text.at(text, begin - 1) != '月';
        boolean counted = fewDays || Text.word(text, begin - 2, "连续", "为期", "历时", "长达", "不足", "超过") > 0 || Text.at(text, at + 1) == '内'
                || text.startsWith("之内", at + 1) || text.startsWith("以内", at + 1);
        return large && !Text.oneOf(text, at + 1, "元本") || counted;
    }

    private static boolean minuteBeforeSecond(String text, int at, boolean inside) {
        if (inside && Text.at(text, at + 1) != '之' && Text.at(text, at + 1) != '别') {
            return true;
        }
        int digits = at + 1;
        while (digits < at + 5 && (Text.digit(text, digits) || Text.oneOf(text, digits, "零一二三四五六七八九十."))) {
            digits++;
        }
        return digits > at + 1 && Text.at(text, digits) == '秒';
    }

    /** 6天5晚 is six days. */
    private static int nights(String text, int end, Period period) {
        if (period.grain() != Grain.DAY || end >= text.length() || !Numerals.begins(text.charAt(end))) {
            return end;
        }
        return Numerals.whole(text, end).filter(n -> Text.oneOf(text, n.end(), "晚夜")).map(n -> n.end() + 1).orElse(end);
    }
}
