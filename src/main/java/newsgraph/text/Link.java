package newsgraph.text;

import java.util.List;
import java.util.Optional;

/** Steps of a chain with the characters that say them. */
record Link(List<Step> steps, int begin, int end) {

    Link {
        steps = List.copyOf(steps);
    }

    static Optional<Link> of(int begin, int end, Step... steps) {
        return Optional.of(new Link(List.of(steps), begin, end));
    }

    Step first() {
        return steps.get(0);
    }

    Grain grain() {
        return steps.get(steps.size() - 1).grain();
    }
}
