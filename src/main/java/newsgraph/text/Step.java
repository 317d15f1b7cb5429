package newsgraph.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * One link of a chain that says a time, coarse to fine: 去年 · 三月 · 上旬; 27日 · 下午 · 3点. A step narrows the stretch before it, or stands first and
 * is placed by the issue date or by a date named before.
 */
sealed interface Step {

    Grain grain();

    /** Needs nothing before it: 2023年, 十九世纪, 2010-01-29. */
    record Fixed(Stretch stretch) implements Step {

        @Override
        public Grain grain() {
            return stretch.grain();
        }
    }

    /** What a shifted step is counted from: the issue date (去年), the date named last (次日), or the year told last in the paragraph, else the issue date (上年). */
    enum From { ISSUE, TEXT, TOLD }

    /** So many units from somewhere. */
    record Shifted(Grain grain, int units, int count, From from) implements Step {

        boolean fromText() {
            return from == From.TEXT;
        }

        /** {@code count} units (今明两年: 2) from the first. */
        Stretch from(LocalDateTime moment) {
            LocalDateTime begin = grain.plus(grain.floor(moment), units);
            return new Stretch(begin, grain.plus(begin, count), grain);
        }
    }

    /** 甲辰年, 龙年: the {@code number}-th year, from 0, of a round of so many. */
    record Cyclic(int round, int number) implements Narrowing {

        @Override
        public Grain grain() {
            return Grain.YEAR;
        }

        @Override
        public Grain home() {
            return Grain.YEAR;
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            int year = CyclicYears.near(outer.begin().getYear(), round, number);
            return Optional.of(LunarCalendar.year(year).orElseGet(() -> Stretch.year(year)));
        }
    }

    /** 去年同期: the stretch named last, so many years later. */
    record Same(int years) implements Step {

        @Override
        public Grain grain() {
            return Grain.YEAR;
        }
    }

    /** Finds its place inside a coarser stretch. */
    sealed interface Narrowing extends Step {

        /** The unit in which it is unique: a day of the month in a MONTH, a month in a YEAR. */
        Grain home();

        Optional<Stretch> within(Stretch outer);
    }

    /** The N-th: 三月, 27日, 第一季度, 下半年, 上旬, 第三周, 冬季 (24). */
    record Numbered(Grain grain, int number) implements Narrowing {

        @Override
        public Grain home() {
            return switch (grain) {
                case DECADE -> Grain.CENTURY;
                case DAY, TEN_DAYS, WEEK -> Grain.MONTH;
                default -> Grain.YEAR;
            };
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            return Numbering.within(this, outer);
        }
    }

    /** 周三 is 3, 周末 6 to 7. */
    record Weekday(int first, int last) implements Narrowing {

        @Override
        public Grain grain() {
            return Grain.DAY;
        }

        @Override
        public Grain home() {
            return Grain.WEEK;
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            LocalDate monday = Grain.WEEK.floor(outer.begin()).toLocalDate();
            return Optional.of(Stretch.days(monday.plusDays(first - 1L), monday.plusDays(last - 1L), Grain.DAY));
        }
    }

    /** 八九十年代: decades of a century, as 80 and 90. */
    record Decades(int from, int to) implements Narrowing {

        @Override
        public Grain grain() {
            return Grain.DECADE;
        }

        @Override
        public Grain home() {
            return Grain.CENTURY;
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            LocalDateTime century = Grain.CENTURY.floor(outer.begin());
            return Optional.of(new Stretch(century.plusYears(from), century.plusYears(to + 10L), Grain.DECADE));
        }
    }

    /** 第三个星期日, 最后一个周三 (count 0): counted inside a month. */
    record NthWeekday(int count, int weekday) implements Narrowing {

        @Override
        public Grain grain() {
            return Grain.DAY;
        }

        @Override
        public Grain home() {
            return Grain.MONTH;
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            LocalDate day = outer.first().with(TemporalAdjusters.dayOfWeekInMonth(count == 0 ? -1 : count, DayOfWeek.of(weekday)));
            return outer.contains(day.atStartOfDay()) ? Optional.of(Stretch.day(day)) : Optional.empty();
        }
    }

    /** 上午, 傍晚: the hours it covers, up to 28 (4 o'clock of the next morning). */
    record Part(int from, int to) implements Narrowing {

        @Override
        public Grain grain() {
            return Grain.PART;
        }

        @Override
        public Grain home() {
            return Grain.DAY;
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            LocalDateTime day = outer.begin().toLocalDate().atStartOfDay();
            return Optional.of(new Stretch(day.plusHours(from), day.plusHours(to), Grain.PART));
        }
    }

    /** 8点, 20:15, 7点09分18秒; {@code twelve}: said in a way that leaves morning or afternoon open. */
    record Clock(Grain grain, int hour, int minute, int second, boolean twelve) implements Narrowing {

        @Override
        public Grain home() {
            return Grain.DAY;
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            LocalDateTime day = outer.begin().toLocalDate().atStartOfDay();
            int from = outer.grain() == Grain.PART ? outer.begin().getHour() : -1;
            int told = from < 0 ? hour : hourWithin(from, (int) Duration.between(day, outer.end()).toHours());
            LocalDateTime begin = day.plusHours(told).plusMinutes(minute).plusSeconds(second);
            return Optional.of(new Stretch(begin, grain.plus(begin, 1), grain));
        }

        /** 5 in the 下午 is 17, 12 at night is 24, 1 at night is 1. */
        private int hourWithin(int from, int to) {
            if (hour > 12) {
                return hour;
            }
            if (hour == 12) {
                return from >= 18 ? 24 : from < 6 && to <= 6 ? 0 : 12;
            }
            boolean late = from >= 11 && hour + 12 >= from - 2 && hour + 12 <= Math.max(to, 24);
            return late && !(to > 24 && hour <= to - 24) && !(from >= 18 && hour < 4) ? hour + 12 : hour;
        }
    }

    /** A named day: 春节, 冬至. */
    record Feast(Holidays.Rule rule) implements Narrowing {

        @Override
        public Grain grain() {
            return Grain.DAY;
        }

        @Override
        public Grain home() {
            return Grain.YEAR;
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            return rule.in(outer.begin().getYear());
        }
    }

    /** 正月十五, 闰四月; {@code day} 0 for the whole month. */
    record Lunar(int month, boolean leap, int day) implements Narrowing {

        @Override
        public Grain grain() {
            return day == 0 ? Grain.MONTH : Grain.DAY;
        }

        @Override
        public Grain home() {
            return Grain.YEAR;
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            int year = outer.begin().getYear();
            return day == 0 ? LunarCalendar.month(year, month, leap) : LunarCalendar.day(year, month, leap, day).map(Stretch::day);
        }
    }

    /** The first or last N units inside: 前三季度, 后两天, 首月. */
    record Few(Grain grain, int count, boolean atEnd) implements Narrowing {

        @Override
        public Grain home() {
            return grain == Grain.YEAR ? Grain.CENTURY : grain == Grain.DAY || grain == Grain.WEEK ? Grain.MONTH : Grain.YEAR;
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            LocalDateTime begin = atEnd ? grain.plus(outer.end(), -count) : outer.begin();
            LocalDateTime end = atEnd ? outer.end() : grain.plus(outer.begin(), count);
            return begin.isBefore(outer.begin()) || end.isAfter(outer.end()) ? Optional.empty() : Optional.of(new Stretch(begin, end, grain));
        }
    }

    /** 初, 中, 底: months {@code from} to {@code to} of a year, days of a month, years of a century or decade. */
    record Edge(Grain home, int from, int to) implements Narrowing {

        @Override
        public Grain grain() {
            return switch (home) {
                case CENTURY, DECADE -> Grain.YEAR;
                case YEAR -> Grain.MONTH;
                default -> Grain.DAY;
            };
        }

        @Override
        public Optional<Stretch> within(Stretch outer) {
            LocalDateTime unit = home.floor(outer.begin());
            LocalDateTime end = grain().plus(unit, to);
            LocalDateTime last = home.plus(unit, 1);
            return Optional.of(new Stretch(grain().plus(unit, from - 1L), end.isAfter(last) ? last : end, grain()));
        }
    }

    /** The date, or empty where the month has no such day (2月30日). */
    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
