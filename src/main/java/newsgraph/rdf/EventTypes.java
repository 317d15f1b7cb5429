package newsgraph.rdf;

import newsgraph.model.EventType;

import java.util.List;

/** Event types, read from the ontology. */
public final class EventTypes {

    private EventTypes() {
    }

    /** The event types that the jar brings. */
    public static List<EventType> load() {
        return List.of();
    }
}
