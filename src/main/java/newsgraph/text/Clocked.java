package newsgraph.text;

import java.util.List;

/** 大约早上十点 is about a time of day; 大约三年 counts. */
final class Clocked {

    private Clocked() {
    }

    static boolean isClock(Phrase phrase) {
        List<Step> steps = phrase instanceof Phrase.Moment moment ? moment.steps() : phrase instanceof Phrase.Bound bound ? bound.steps() : List.of();
        return !steps.isEmpty();
    }

    /** The same, begun earlier, and only about right. */
    static Phrase from(Phrase phrase, int begin) {
        return phrase instanceof Phrase.Bound bound ? new Phrase.Bound(bound.steps(), bound.before(), begin, bound.end())
                : phrase instanceof Phrase.Moment moment ? new Phrase.Moment(moment.steps(), true, begin, moment.end()) : phrase;
    }
}
