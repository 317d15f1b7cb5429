package newsgraph.link;

import newsgraph.lexicon.ShortNames;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an article says about the name of a place besides the name.
 *
 * @param before   the region named right before it: 杭州市 before 西湖区
 * @param kind     the rank that a list of short names ends in: 区 for 黄浦 in 黄浦、静安、普陀等区; empty if none
 * @param home     the home of the source
 * @param named    the regions and states that the article names
 * @param inFull   home and the named regions by full and by short name; without short names that two of them share
 */
record Around(Optional<Identity> before, String kind, Optional<Identity> home, List<Identity> named, Map<String, Optional<Identity>> inFull) {

    /** Nothing known. */
    static final Around NOTHING = new Around(Optional.empty(), "", Optional.empty(), List.of(), Map.of());

    /** A whole article, before one of its names is looked at. */
    static Around article(Optional<Identity> home, List<Identity> named) {
        Map<String, Optional<Identity>> inFull = new HashMap<>();
        Stream.concat(home.stream(), named.stream()).filter(region -> region.isRegion() || region.isState()).distinct().forEach(region -> {
            ShortNames.of(region.label()).ifPresent(name -> inFull.merge(name, Optional.of(region), (one, other) -> Optional.empty()));
            inFull.put(region.label(), Optional.of(region));
        });
        return new Around(Optional.empty(), "", home, named, inFull);
    }

    /** The same article at one name. */
    Around at(Optional<Identity> region, String rank) {
        return new Around(region, rank, home, named, inFull);
    }

    /** The one region that the article (or its imprint) calls by the full name of this short one: 江州市 of 江州. */
    Optional<Identity> fullNameOf(String name) {
        return inFull.getOrDefault(name, Optional.empty());
    }
}
