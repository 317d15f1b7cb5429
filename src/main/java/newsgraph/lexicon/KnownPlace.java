package newsgraph.lexicon;

import newsgraph.model.Location;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A place of {@code data/places}.
 *
 * @param id        its name where no other place has the same full name, else name and code: 朝阳区~220104
 * @param code      six digits of a Chinese division, two letters of a country, empty for anything else
 * @param name      full official name: 上海市
 * @param className local name of its class: AdministrativeRegion, State, Place
 * @param rank      how far it is known by its bare name: 1 state, 2 province or wider region, 3 city, 4 county
 * @param aliases   other names: 上海, 沪; those of one letter hold beside other names only (沪杭)
 * @param within    the next higher region
 * @param point     its seat or middle
 * @param until     the day it ceased to be
 */
public record KnownPlace(String id, String code, String name, String className, int rank, List<String> aliases, Optional<KnownPlace> within,
        Optional<Location.Point> point, Optional<LocalDate> until) {

    public KnownPlace {
        aliases = List.copyOf(aliases);
    }

    /** True if {@code region} is this place or holds it. */
    public boolean isIn(KnownPlace region) {
        return id.equals(region.id) || within.isPresent() && within.get().isIn(region);
    }
}
