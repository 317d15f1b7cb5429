package newsgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * Something that happens, is planned, asked for or denied.
 *
 * @param id         e0, e1, … in text order of the triggers; holds within the article only
 * @param type       a leaf class of {@code ontology/events.ttl}
 * @param trigger    the word that names it
 * @param label      its name if it has one (中央外事工作会议), else made from agent and trigger
 * @param subEventOf id of the event it is part of
 */
public record Event(String id, Iri type, Span trigger, String label, Factuality factuality, List<Role> roles, Optional<String> subEventOf, Evidence evidence)
        implements Fact {

    public Event {
        roles = List.copyOf(roles);
    }
}
