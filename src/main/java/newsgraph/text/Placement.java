package newsgraph.text;

import newsgraph.model.TimeBasis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Puts chains of steps into the calendar.
 * <p>
 * Where the year is not written, news means the year of issue; but the year before or the next one where the day then lies within {@value #NEAR} days and this
 * year's more than {@value #FAR} days away (12月27日 in a January paper, 1月5日 in late December). A bare 27日 is the last one up to the issue date,
 * behind 将, 定于 the next; a bare weekday that of the week of issue. In the sentence of a date, 3月 and 28日 belong to that date's year and month.
 *
 * @param issued the issue date
 * @param last   the stretch named last in the article
 * @param day    the day named last
 * @param near   whether it was named in the same sentence
 * @param ahead  whether the words before say that it is to come
 */
record Placement(Optional<LocalDateTime> issued, Optional<Stretch> last, Optional<Stretch> day, boolean near, boolean ahead) {

    /** Where a chain lies, and how that is known. */
    record Placed(Stretch stretch, TimeBasis basis) {
    }

    private static final int FAR = 200;
    private static final int NEAR = 75;
    /** In the sentence of a date, a bare day may lie so many days before it; below that it is the next month's (30日 … 2日). */
    private static final int DAYS_BACK = 20;
    /** How far back 2月29日 is sought. */
    private static final int YEARS_BACK = 8;

    Optional<Placed> place(List<Step> steps) {
        Step first = steps.get(0);
        if (first instanceof Step.Fixed fixed) {
            return rest(steps, fixed.stretch()).map(stretch -> new Placed(stretch, TimeBasis.explicit));
        }
        if (first instanceof Step.Shifted shifted) {
            return anchor(shifted).map(moment -> shift(shifted, moment)).flatMap(stretch -> rest(steps, stretch))
                    .map(stretch -> new Placed(stretch, TimeBasis.relativeToIssueDate));
        }
        if (first instanceof Step.Same same) {
            return same(same);
        }
        return free(steps, (Step.Narrowing) first);
    }

    /** 上半年…比去年同期: the first half of last year. */
    private Optional<Placed> same(Step.Same same) {
        Optional<Stretch> named = last.filter(stretch -> near);
        return named.or(() -> issued.map(moment -> Stretch.of(Grain.YEAR, moment)))
                .map(stretch -> new Stretch(stretch.begin().plusYears(same.years()), stretch.end().plusYears(same.years()), stretch.grain()))
                .map(stretch -> new Placed(stretch, TimeBasis.relativeToIssueDate));
    }

    private Optional<LocalDateTime> anchor(Step.Shifted shifted) {
        if (!shifted.fromText()) {
            return issued;
        }
        Optional<Stretch> named = shifted.grain() == Grain.DAY ? day : last;
        return named.map(Stretch::begin).or(() -> shifted.grain() == Grain.MONTH && shifted.units() == 0 ? issued : Optional.empty());
    }

    private static Stretch shift(Step.Shifted shifted, LocalDateTime moment) {
        if (shifted.grain() != Grain.SECOND) {
            return shifted.from(moment);
        }
        return Stretch.of(moment.toLocalTime().toSecondOfDay() == 0 ? Grain.DAY : Grain.MINUTE, moment);
    }

    private Optional<Stretch> rest(List<Step> steps, Stretch outer) {
        Optional<Stretch> at = Optional.of(outer);
        for (Step step : steps.subList(1, steps.size())) {
            at = at.flatMap(stretch -> inside(step, stretch));
        }
        return at;
    }

    /** 去年本月: the month of issue, in last year. */
    private Optional<Stretch> inside(Step step, Stretch outer) {
        if (step instanceof Step.Narrowing narrowing) {
            return narrowing.within(outer);
        }
        return step instanceof Step.Shifted shifted ? issued.map(moment -> shifted.from(moment.withYear(outer.begin().getYear()))) : Optional.empty();
    }

    private Optional<Stretch> all(List<Step> steps, Step.Narrowing first, LocalDateTime home) {
        return first.within(Stretch.of(first.home(), home)).flatMap(stretch -> rest(steps, stretch));
    }

    private Optional<Placed> free(List<Step> steps, Step.Narrowing first) {
        Optional<LocalDateTime> named = last.map(Stretch::begin).filter(moment -> near || issued.isEmpty());
        Optional<LocalDateTime> moment = named.or(() -> issued);
        if (moment.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime from = moment.get();
        TimeBasis byYear = named.isPresent() && !issued.map(LocalDateTime::getYear).equals(Optional.of(from.getYear()))
                ? TimeBasis.relativeToIssueDate : TimeBasis.yearFromIssueDate;
        return switch (first.home()) {
            case YEAR -> (named.isPresent() ? all(steps, first, from) : year(steps, first, from)).map(stretch -> new Placed(stretch, byYear));
            case MONTH -> month(steps, first, from, named.isPresent()).map(stretch -> new Placed(stretch, TimeBasis.relativeToIssueDate));
            case DAY -> all(steps, first, day.filter(stretch -> named.isPresent()).map(Stretch::begin).or(() -> issued).orElse(from))
                    .map(stretch -> new Placed(stretch, TimeBasis.relativeToIssueDate));
            case CENTURY -> century(steps, first, issued.orElse(from)).map(stretch -> new Placed(stretch, TimeBasis.relativeToIssueDate));
            default -> all(steps, first, issued.orElse(from)).map(stretch -> new Placed(stretch, TimeBasis.relativeToIssueDate));
        };
    }

    private Optional<Stretch> year(List<Step> steps, Step.Narrowing first, LocalDateTime now) {
        Optional<Stretch> same = all(steps, first, now);
        if (same.isEmpty()) {
            return lastExisting(steps, first, now);
        }
        long daysAhead = ChronoUnit.DAYS.between(now, same.get().begin());
        int other = daysAhead > FAR && !ahead ? -1 : daysAhead < -FAR || ahead && daysAhead < -NEAR ? 1 : 0;
        return all(steps, first, now.plusYears(other)).filter(stretch -> ahead || Math.abs(ChronoUnit.DAYS.between(now, stretch.begin())) <= NEAR)
                .or(() -> same);
    }

    private Optional<Stretch> lastExisting(List<Step> steps, Step.Narrowing first, LocalDateTime now) {
        Optional<Stretch> found = Optional.empty();
        for (int back = 1; back <= YEARS_BACK && found.isEmpty(); back++) {
            found = all(steps, first, now.minusYears(back));
        }
        return found;
    }

    private Optional<Stretch> month(List<Step> steps, Step.Narrowing first, LocalDateTime from, boolean named) {
        Optional<Stretch> same = all(steps, first, from);
        if (first.grain() != Grain.DAY || !(first instanceof Step.Numbered)) {
            return same;
        }
        LocalDate today = from.toLocalDate();
        if (named || ahead) {
            int slack = named ? DAYS_BACK : 0;
            return same.filter(stretch -> !stretch.first().isBefore(today.minusDays(slack))).or(() -> all(steps, first, from.plusMonths(1).withDayOfMonth(1)));
        }
        if (same.filter(stretch -> !stretch.first().isAfter(today)).isPresent()) {
            return same;
        }
        return all(steps, first, from.withDayOfMonth(1).minusMonths(1)).or(() -> all(steps, first, from.withDayOfMonth(1).minusMonths(2)));
    }

    /** 九十年代 is the last one that has begun. */
    private Optional<Stretch> century(List<Step> steps, Step.Narrowing first, LocalDateTime now) {
        return all(steps, first, now).filter(decade -> !decade.begin().isAfter(now)).or(() -> all(steps, first, now.minusYears(100)));
    }
}
