package newsgraph.text;

import java.util.List;
import java.util.Optional;

/** A time expression as read, not yet placed in the calendar. */
sealed interface Phrase {

    int begin();

    int end();

    /** 去年三月; {@code about}: 左右, 大约. */
    record Moment(List<Step> steps, boolean about, int begin, int end) implements Phrase {
    }

    /** 12月27日至28日; the right end inherits what it does not say. */
    record Range(List<Step> left, List<Step> right, int begin, int end) implements Phrase {
    }

    /** 2018年以来, 10日前. */
    record Bound(List<Step> steps, boolean before, int begin, int end) implements Phrase {
    }

    /** 三天, 3~6个月. */
    record Length(Period period, Optional<Period> to, int begin, int end) implements Phrase {
    }

    /** 每周六, 每隔200秒. */
    record Recurring(Period period, int begin, int end) implements Phrase {
    }

    /** Counted from now: 三天后, 近三年, 未来7天, 半年以前; {@code to} the other number of 两三年前, 3到5年后. */
    record Counted(Period period, Optional<Period> to, Way way, boolean fromText, int begin, int end) implements Phrase {

        Counted(Period period, Way way, boolean fromText, int begin, int end) {
            this(period, Optional.empty(), way, fromText, begin, end);
        }

        /** To a point: 三年前, 三年后. */
        boolean point() {
            return way == Way.AGO || way == Way.LATER;
        }

        boolean countable() {
            return period.countable() && to.map(Period::countable).orElse(true);
        }
    }

    /** 日前, 近年来. */
    record Vague(int begin, int end) implements Phrase {
    }

    /** How a length is counted: up to now, from now on, to a point, or beyond it. */
    enum Way {
        PAST, FUTURE, AGO, LATER, BEFORE, AFTER
    }
}
