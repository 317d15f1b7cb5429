package newsgraph.text;

import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.TimeBasis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Gives the phrases of one text their values, in text order, and remembers what was named last. */
final class Resolver {

    private static final String[] AHEAD = {"将于", "将在", "定于", "拟于", "计划于", "计划在"};

    /** A longer stretch of days (暑期) is no day that 当天 and 下午 belong to. */
    private static final int LONGEST_DAYS = 15;

    private final String text;
    private final Optional<LocalDateTime> issued;
    private Optional<Stretch> last = Optional.empty();
    private Optional<Stretch> day = Optional.empty();
    private int lastEnd;
    /** What the stretch named last was counted back from. */
    private Optional<LocalDateTime> agoFrom = Optional.empty();

    Resolver(String text, Optional<LocalDateTime> issued) {
        this.text = text;
        this.issued = issued;
    }

    /** @param folded the text as the phrase was read from it */
    Time time(Phrase phrase, String folded) {
        Placement placement = new Placement(issued, last, day, last.isPresent() && sameSentence(phrase.begin()), ahead(folded, phrase.begin()));
        Phrase read = compared(phrase, folded);
        Value value = value(read, placement).written();
        boolean beside = read != phrase || aside(phrase, folded);
        value.named().filter(stretch -> !beside).ifPresent(stretch -> {
            last = value.named();
            day = Grain.WEEK.coarserThan(stretch.grain()) && stretch.begin().plusDays(LONGEST_DAYS).isAfter(stretch.end()) ? last : day;
            lastEnd = phrase.end();
            agoFrom = backFrom(phrase, placement);
        });
        Span span = new Span(phrase.begin(), phrase.end());
        return new Time(span, span.of(text), value.edtf(), value.earliest(), value.latest(), value.basis());
    }

    /** No date that later words count from: what something is compared with (比2021年, 去年同期), a stretch counted back or on (5个月来). */
    private boolean aside(Phrase phrase, String folded) {
        boolean compared = last.isPresent() && Text.oneOf(folded, phrase.begin() - 1, "较比");
        boolean counted = phrase instanceof Phrase.Counted c && (c.way() == Phrase.Way.PAST || c.way() == Phrase.Way.FUTURE);
        return compared || counted || phrase instanceof Phrase.Moment moment && moment.steps().get(0) instanceof Step.Same;
    }

    /**
     * 5月…较上月下降, 2022年…比上年增长: what the stretch named in the same sentence is compared with is counted from there; 上年 also from a year, quarter or
     * month told earlier in the paragraph.
     */
    private Phrase compared(Phrase phrase, String folded) {
        if (last.isEmpty() || !(phrase instanceof Phrase.Moment moment) || !(moment.steps().get(0) instanceof Step.Shifted shifted)) {
            return phrase;
        }
        boolean told = shifted.from() == Step.From.TOLD && !last.get().grain().coarserThan(Grain.YEAR) && !Grain.MONTH.coarserThan(last.get().grain())
                && text.substring(lastEnd, phrase.begin()).indexOf('\n') < 0;
        if (!told && !(Text.oneOf(folded, phrase.begin() - 1, "较比") && sameSentence(phrase.begin()))) {
            return phrase;
        }
        boolean finer = shifted.units() < 0 && Grain.DAY.ordinal() > shifted.grain().ordinal() && shifted.grain().ordinal() <= last.get().grain().ordinal();
        if (!finer || shifted.fromText()) {
            return phrase;
        }
        List<Step> steps = new java.util.ArrayList<>(moment.steps());
        steps.set(0, new Step.Shifted(shifted.grain(), shifted.units(), shifted.count(), Step.From.TEXT));
        return new Phrase.Moment(steps, moment.about(), moment.begin(), moment.end());
    }

    private boolean sameSentence(int begin) {
        int look = Math.max(lastEnd, begin - 200);
        for (int i = look; i < begin; i++) {
            if ("。！？\n".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return look == lastEnd;
    }

    private static boolean ahead(String text, int begin) {
        for (String word : AHEAD) {
            if (text.startsWith(word, begin - word.length())) {
                return true;
            }
        }
        return false;
    }

    private Value value(Phrase phrase, Placement placement) {
        if (phrase instanceof Phrase.Moment moment) {
            return placement.place(moment.steps()).map(placed -> Value.of(placed, moment.about())).orElseGet(() -> Value.unplaced(Mask.of(moment.steps())));
        }
        if (phrase instanceof Phrase.Range range) {
            return range(range, placement);
        }
        if (phrase instanceof Phrase.Bound bound) {
            return placement.place(bound.steps()).map(placed -> Value.open(placed, bound.before())).orElseGet(() -> Value.unplaced(Mask.open(bound)));
        }
        if (phrase instanceof Phrase.Length length) {
            return Value.unlocated(length.period().iso() + length.to().map(to -> "/" + to.iso()).orElse(""));
        }
        if (phrase instanceof Phrase.Recurring recurring) {
            return Value.unlocated("R/" + recurring.period().iso());
        }
        return phrase instanceof Phrase.Counted counted ? counted(counted, placement) : Value.unplaced("");
    }

    private Value range(Phrase.Range range, Placement placement) {
        Optional<Placement.Placed> left = placement.place(range.left());
        if (left.isEmpty()) {
            return Value.unplaced(Mask.range(range));
        }
        Stretch from = left.get().stretch();
        List<Step> right = Phrases.inherit(range.left(), range.right());
        Placement behind = new Placement(issued, Optional.of(from), Grain.WEEK.coarserThan(from.grain()) ? Optional.of(from) : day, true, false);
        return behind.place(right).map(to -> Value.range(left.get(), later(from, to.stretch(), range.right()))).orElseGet(() -> Value.of(left.get(), false));
    }

    /** 11月至2月 ends in the next year, 20点到4点 on the next day, 现在到八点 in the evening. */
    private static Stretch later(Stretch from, Stretch to, List<Step> right) {
        if (to.end().isAfter(from.begin()) || !(right.get(0) instanceof Step.Narrowing first)) {
            return to;
        }
        boolean evening = right.size() == 1 && first instanceof Step.Clock clock && clock.twelve() && to.begin().plusHours(12).isAfter(from.begin());
        Grain grain = evening ? Grain.HOUR : first.home();
        int units = evening ? 12 : 1;
        return new Stretch(grain.plus(to.begin(), units), grain.plus(to.end(), units), to.grain());
    }

    /** 此后三年: the three years behind the stretch named last; 此前两天: the two days before it. */
    private static Value beside(Phrase.Counted counted, Stretch named) {
        boolean past = counted.way() == Phrase.Way.PAST;
        LocalDateTime bound = past ? named.begin() : named.end();
        LocalDateTime other = counted.period().from(bound, past ? -1 : 1);
        Stretch stretch = past ? new Stretch(other, bound, counted.period().grain()) : new Stretch(bound, other, counted.period().grain());
        return Value.of(new Placement.Placed(stretch, TimeBasis.relativeToIssueDate), false);
    }

    private Optional<LocalDateTime> backFrom(Phrase phrase, Placement placement) {
        return phrase instanceof Phrase.Counted counted && counted.way() == Phrase.Way.AGO ? from(counted, placement) : Optional.empty();
    }

    /**
     * A point is counted from the date named before it in the sentence, from nothing where that is too coarse (2020年…，三天后); but 5000年前…，4000年前… are
     * both counted from one moment.
     */
    private Optional<LocalDateTime> from(Phrase.Counted counted, Placement placement) {
        if (!counted.point() || !placement.near()) {
            return issued;
        }
        Optional<LocalDateTime> same = counted.way() == Phrase.Way.AGO ? agoFrom : Optional.empty();
        Optional<Stretch> named = placement.last();
        if (same.isPresent() || named.isEmpty()) {
            return same.or(() -> issued);
        }
        return named.filter(stretch -> !stretch.grain().coarserThan(counted.period().grain()) || !stretch.grain().coarserThan(Grain.PART)).map(Stretch::begin);
    }

    /** Hours and minutes can be counted only from a moment whose clock time is known; else 48小时内 says how long and no more. */
    private Value counted(Phrase.Counted counted, Placement placement) {
        boolean point = counted.point();
        Optional<Value> behind = counted.fromText() && !counted.period().clockOnly() && counted.period().countable() ? last.map(named -> beside(counted, named))
                : Optional.empty();
        if (behind.isPresent()) {
            return behind.get();
        }
        Optional<LocalDateTime> clock = issued.filter(now -> now.toLocalTime().toSecondOfDay() != 0);
        if (counted.period().clockOnly() && clock.isEmpty() && placement.last()
                .filter(at -> point && placement.near() && Grain.PART.coarserThan(at.grain())).isEmpty()) {
            return counted.way() == Phrase.Way.PAST || counted.way() == Phrase.Way.FUTURE ? Value.unlocated(counted.period().iso()) : Value.unplaced("");
        }
        return from(counted, placement).filter(now -> counted.countable()).map(now -> Value.counted(counted, now)).orElseGet(() -> Value.unplaced(""));
    }
}
