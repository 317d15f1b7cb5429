package newsgraph.extract;

import newsgraph.model.Dated;
import newsgraph.model.Time;

import java.util.List;
import java.util.Optional;

/** From when to when a post is held, by the time that stands before its verb: since 2019年5月任, during 2014年至2019年任, until 2021年卸任. */
final class PostTimes {

    private PostTimes() {
    }

    /**
     * The time of a holding; none where its day cannot be placed.
     *
     * @param clause begin of the clause that tells it, or of the one before if that is only a time (2019年5月，罗静任…)
     * @param verb   where the post begins that the verb stands before
     */
    static Optional<Dated> of(PostWords.Kind kind, List<Time> times, int clause, int verb) {
        return times.stream().filter(time -> time.span().begin() >= clause && time.span().end() <= verb).reduce((one, other) -> other)
                .filter(time -> time.earliest().isPresent() && !time.edtf().isEmpty() && "RP".indexOf(time.edtf().charAt(0)) < 0).flatMap(time -> dated(kind, time));
    }

    private static Optional<Dated> dated(PostWords.Kind kind, Time time) {
        boolean interval = time.edtf().indexOf('/') >= 0 && time.edtf().indexOf("..") < 0;
        return switch (kind) {
            case end -> Optional.of(new Dated(Dated.Bound.until, time));
            case hold, take -> Optional.of(new Dated(interval ? Dated.Bound.during : Dated.Bound.since, time));
            case be, as -> Optional.of(new Dated(Dated.Bound.during, time)).filter(one -> interval);
        };
    }
}
