package newsgraph.extract;

import newsgraph.model.Proposal;

import java.util.Optional;

/**
 * An event as both sources together tell it, and as each has seen it.
 *
 * @param ruled what the rules read from the same trigger
 * @param seen  what the model proposes for it
 */
record Sighting(Draft draft, Optional<Draft> ruled, Optional<Proposal> seen) {
}
