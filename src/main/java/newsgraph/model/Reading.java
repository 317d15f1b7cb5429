package newsgraph.model;

import java.util.List;
import java.util.stream.Stream;

/** All that was read in one article; facts in text order of their evidence. */
public record Reading(Analysis analysis, List<Fact> facts) {

    public Reading {
        facts = List.copyOf(facts);
    }

    public Article article() {
        return analysis.article();
    }

    /** The facts of one kind, in order. */
    public <F extends Fact> Stream<F> facts(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
