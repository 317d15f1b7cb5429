package newsgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * Something with a name and an identity across articles.
 *
 * @param type    its finest sure class: AdministrativeRegion, PartyBody, Company …
 * @param label   full official name
 * @param aliases other names, without the label, sorted
 * @param within  for a place: the next higher region; for a body: empty
 */
public record Entity(Iri iri, Iri type, String label, List<String> aliases, Optional<Entity> within) implements Filler {

    public Entity {
        aliases = List.copyOf(aliases);
    }
}
