package newsgraph.link;

import newsgraph.lexicon.KnownPlace;
import newsgraph.model.EntityIris;
import newsgraph.model.Iri;
import newsgraph.model.Location;
import newsgraph.model.Ng;

import java.util.List;
import java.util.Optional;

/**
 * What a name stands for, before the forms found in the article are gathered.
 *
 * @param usual    other names it commonly goes by, without those of one letter
 * @param location for a place of the gazetteer
 */
record Identity(Iri iri, Iri type, String label, List<String> usual, Optional<Identity> within, Optional<Location> location) {

    Identity {
        usual = List.copyOf(usual);
    }

    static Identity place(String id, Iri type, String label, Optional<Identity> within) {
        return new Identity(EntityIris.of("place", id), type, label, List.of(), within, Optional.empty());
    }

    static Identity organization(String label, Iri type, List<String> usual) {
        return new Identity(EntityIris.of("org", label), type, label, usual, Optional.empty(), Optional.empty());
    }

    static Identity person(String name) {
        return new Identity(EntityIris.of("person", name), Ng.PERSON, name, List.of(), Optional.empty(), Optional.empty());
    }

    static Identity topic(String name) {
        return new Identity(EntityIris.of("topic", name), Ng.TOPIC, name, List.of(), Optional.empty(), Optional.empty());
    }

    /** A place of the gazetteer with the regions that hold it. */
    static Identity of(KnownPlace place) {
        return new Identity(EntityIris.of("place", place.id()), Ng.ng(place.className()), place.name(), place.aliases(), place.within().map(Identity::of),
                Optional.of(new Location(place.code(), place.point(), place.until())));
    }

    boolean isState() {
        return type.equals(Ng.STATE);
    }

    /** A region of a state, not the state itself. */
    boolean isRegion() {
        return type.equals(Ng.ADMINISTRATIVE_REGION);
    }

    /** True for what can have posts: bodies and states, no other places. */
    boolean isOrganization() {
        return isState() || iri.value().startsWith(Ng.BASE + "org/");
    }

    /** True if {@code region} is this place or holds it. */
    boolean isIn(Identity region) {
        return iri.equals(region.iri) || within.isPresent() && within.get().isIn(region);
    }

    /** True if another place has the same full name: 朝阳区 in 北京市. */
    boolean isNamesake() {
        return iri.value().contains("~");
    }

    /** The name that tells it from all others of its kind: 朝阳区 → 北京市朝阳区. */
    String distinctName() {
        return isNamesake() && within.isPresent() ? within.get().label() + label : label;
    }
}
