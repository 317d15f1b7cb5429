package newsgraph.model;

import java.util.Optional;

/**
 * A number with what it counts and for whom.
 *
 * @param measure what is counted, in words of the text: 高龄独居老人; empty if not sure
 * @param of      whose number it is: an entity or an event
 */
public record Quantity(Amount amount, String measure, Optional<Filler> of, Evidence evidence) implements Fact {
}
