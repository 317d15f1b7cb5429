package newsgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * An event type as {@code ontology/events.ttl} writes it.
 *
 * @param label           in Chinese
 * @param triggers        words that open an event of this type
 * @param frames          patterns for idioms that the general clause analysis cannot see
 * @param roles           the roles it uses besides place and time
 * @param examples        sentences with marked roles, {@code [text|role]}
 * @param counterExamples sentences that hold a trigger and no such event
 * @param learned         reports of such events are what the event model has learned from
 */
public record EventType(Iri iri, Iri parent, String label, List<String> triggers, List<String> frames, List<RoleType> roles, List<String> examples,
        List<String> counterExamples, boolean learned) {

    /**
     * A role property.
     *
     * @param name  its local name
     * @param under local names of its super-properties, nearest first: organizer → agent, participant
     * @param range classes that may fill it
     */
    public record RoleType(String name, List<String> under, List<Iri> range) {
    }

    public EventType {
        triggers = List.copyOf(triggers);
        frames = List.copyOf(frames);
        roles = List.copyOf(roles);
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
    }

    /** The role of a name, if events of this type have one. */
    public Optional<RoleType> role(String name) {
        return roles.stream().filter(role -> role.name().equals(name)).findFirst();
    }
}
