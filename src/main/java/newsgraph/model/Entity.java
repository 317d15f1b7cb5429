package newsgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * Something with a name and an identity across articles.
 *
 * @param type     its finest sure class: AdministrativeRegion, PartyBody, Company …
 * @param label    full official name
 * @param aliases  other names, without the label, sorted
 * @param within   for a place: the next higher region; for a body: empty
 * @param location for a place that the tables know
 */
public record Entity(Iri iri, Iri type, String label, List<String> aliases, Optional<Entity> within, Optional<Location> location) implements Filler {

    /** Nothing known of where it is. */
    public Entity(Iri iri, Iri type, String label, List<String> aliases, Optional<Entity> within) {
        this(iri, type, label, aliases, within, Optional.empty());
    }

    public Entity {
        aliases = List.copyOf(aliases);
    }
}
