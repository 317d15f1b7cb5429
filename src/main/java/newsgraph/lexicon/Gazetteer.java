package newsgraph.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places of {@code data/places} by name and by code: China's divisions down to county level with those that were renamed, countries, large cities,
 * wider regions. Immutable; loading takes less than a tenth of a second.
 *
 * @param byName by full name and by alias, the best known first; several where the name is not unique (朝阳区)
 * @param byCode by code of division or country
 */
public record Gazetteer(Map<String, List<KnownPlace>> byName, Map<String, KnownPlace> byCode) {

    /** The code of the country whose news are read. */
    public static final String CHINA = "CN";

    public Gazetteer {
        byName = Map.copyOf(byName);
        byCode = Map.copyOf(byCode);
    }

    /**
     * The places packed in the program.
     *
     * @throws LexiconException if a table is missing or wrong; the message says file, line and what to do
     */
    public static Gazetteer load() {
        return GazetteerTables.read();
    }

    /** The places of a name: those of whom it is the full name, or else those that it is another name of; the best known first. */
    public List<KnownPlace> named(String name) {
        List<KnownPlace> all = byName.getOrDefault(name, List.of());
        List<KnownPlace> full = all.stream().filter(place -> place.name().equals(name)).toList();
        return full.isEmpty() ? all : full;
    }

    /** The place of a name that only one place has. */
    public Optional<KnownPlace> only(String name) {
        List<KnownPlace> places = named(name);
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    /** 中华人民共和国. */
    public KnownPlace china() {
        return byCode.get(CHINA);
    }
}
