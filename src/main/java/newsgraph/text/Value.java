package newsgraph.text;

import newsgraph.model.TimeBasis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a time expression says.
 *
 * @param named what later words (当天, 次日) count from; empty where it is no place in the calendar
 */
record Value(String edtf, Optional<LocalDate> earliest, Optional<LocalDate> latest, TimeBasis basis, Optional<Stretch> named) {

    private static final int LAST_YEAR = 9999;

    static Value unplaced(String edtf) {
        return new Value(edtf, Optional.empty(), Optional.empty(), TimeBasis.unresolved, Optional.empty());
    }

    /** A length or a recurrence: full as written, but nowhere in the calendar. */
    static Value unlocated(String edtf) {
        return new Value(edtf, Optional.empty(), Optional.empty(), TimeBasis.explicit, Optional.empty());
    }

    /** A year of more than four digits is written in no date of the graph: what lies so far away has no value. */
    Value written() {
        return named.filter(stretch -> Math.max(Math.abs(stretch.first().getYear()), Math.abs(stretch.last().getYear())) > LAST_YEAR).isPresent() ? unplaced("") : this;
    }

    static Value of(Placement.Placed placed, boolean about) {
        Stretch stretch = placed.stretch();
        String edtf = Edtf.of(stretch);
        boolean qualified = about && !edtf.contains("/") && !edtf.contains("X") && !edtf.contains("T");
        return new Value(qualified ? edtf + "~" : edtf, Optional.of(stretch.first()), Optional.of(last(stretch)), placed.basis(), Optional.of(stretch));
    }

    /** A part of a day that runs into the next morning still is that day. */
    private static LocalDate last(Stretch stretch) {
        return stretch.grain() == Grain.PART ? stretch.first() : stretch.last();
    }

    /** The bound itself may or may not belong to it; it is written as the end of the interval. */
    static Value open(Placement.Placed placed, boolean before) {
        Stretch stretch = placed.stretch();
        String edtf = before ? "../" + (Grain.PART.coarserThan(stretch.grain()) ? Edtf.begin(stretch) : Edtf.end(stretch)) : Edtf.begin(stretch) + "/..";
        return new Value(edtf, before ? Optional.empty() : Optional.of(stretch.first()), before ? Optional.of(last(stretch)) : Optional.empty(),
                placed.basis(), Optional.of(stretch));
    }

    static Value range(Placement.Placed left, Stretch right) {
        Stretch from = left.stretch();
        String begin = Edtf.begin(from);
        String end = Grain.PART.coarserThan(right.grain()) ? Edtf.begin(right) : Edtf.end(right);
        boolean forward = !last(right).isBefore(from.first());
        String edtf = begin.equals(end) ? begin : begin + "/" + end;
        return forward ? new Value(edtf, Optional.of(from.first()), Optional.of(last(right)), left.basis(), Optional.of(from.to(right))) : of(left, false);
    }

    static Value counted(Phrase.Counted counted, LocalDateTime now) {
        Period period = counted.period();
        boolean midnight = now.toLocalTime().toSecondOfDay() == 0;
        boolean clock = Grain.PART.coarserThan(period.grain()) || !midnight;
        Grain grain = period.grain() == Grain.SECOND ? Grain.SECOND : clock ? Grain.MINUTE : Grain.DAY;
        boolean back = switch (counted.way()) {
            case PAST, AGO, BEFORE -> true;
            default -> false;
        };
        LocalDateTime there = period.from(now, back ? -1 : 1);
        Placement.Placed point = new Placement.Placed(point(period, there), TimeBasis.relativeToIssueDate);
        return switch (counted.way()) {
            case AGO, LATER -> counted.to().map(to -> between(point.stretch(), point(to, to.from(now, back ? -1 : 1)))).orElseGet(() -> of(point, false));
            case BEFORE -> open(clock && Grain.PART.coarserThan(period.grain()) ? new Placement.Placed(Stretch.of(Grain.SECOND, there), point.basis())
                    : point, true);
            case AFTER -> open(point, false);
            case PAST -> range(new Placement.Placed(Stretch.of(grain, there), TimeBasis.relativeToIssueDate), Stretch.of(midnight ? Grain.DAY : grain, now));
            case FUTURE -> range(new Placement.Placed(Stretch.of(midnight ? Grain.DAY : grain, now), TimeBasis.relativeToIssueDate), Stretch.of(grain, there));
        };
    }

    /** 两三年前: from the year three years back to the year two years back. */
    private static Value between(Stretch one, Stretch other) {
        boolean inOrder = one.begin().isBefore(other.begin());
        return range(new Placement.Placed(inOrder ? one : other, TimeBasis.relativeToIssueDate), inOrder ? other : one);
    }

    /** 三年后 is a year, 20天后 a day, 60小时前 an hour from that minute on. */
    private static Stretch point(Period period, LocalDateTime there) {
        return switch (period.grain()) {
            case CENTURY, YEAR -> Stretch.of(Grain.YEAR, there);
            case QUARTER, MONTH -> Stretch.of(period.fractionOfMonth() ? Grain.DAY : Grain.MONTH, there);
            case WEEK, DAY -> Stretch.of(Grain.DAY, there);
            case SECOND -> Stretch.of(Grain.SECOND, there);
            default -> new Stretch(Grain.MINUTE.floor(there), Grain.MINUTE.floor(there).plusMinutes(1), Grain.MINUTE);
        };
    }
}
