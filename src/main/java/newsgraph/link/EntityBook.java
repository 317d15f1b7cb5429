package newsgraph.link;

import newsgraph.model.Entity;
import newsgraph.model.Iri;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Gathers the forms in which an article names each identity and makes entities of them: one for each IRI, equal wherever it stands. */
final class EntityBook {

    private final Map<Iri, TreeSet<String>> forms = new HashMap<>();
    private final Map<Iri, Entity> entities = new HashMap<>();

    /** The article calls it so; to be told before the first entity is asked for. */
    void called(Identity identity, String form) {
        forms.computeIfAbsent(identity.iri(), iri -> new TreeSet<>()).add(form.strip());
    }

    /** The entity with all its names. */
    Entity entity(Identity identity) {
        Entity made = entities.get(identity.iri());
        if (made == null) {
            TreeSet<String> aliases = new TreeSet<>(identity.usual());
            aliases.addAll(forms.getOrDefault(identity.iri(), new TreeSet<>()));
            aliases.remove(identity.label());
            Optional<Entity> within = identity.within().map(this::entity);
            made = new Entity(identity.iri(), identity.type(), identity.label(), aliases.stream().toList(), within, identity.location());
            entities.put(identity.iri(), made);
        }
        return made;
    }
}
