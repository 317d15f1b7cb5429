package newsgraph.link;

import newsgraph.lexicon.Gazetteer;
import newsgraph.lexicon.KnownPlace;
import newsgraph.lexicon.ShortNames;
import newsgraph.lexicon.Table;
import newsgraph.model.Iri;
import newsgraph.model.Ng;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Names of places to places. Of several places of one name the article chooses: the region named right before, the home of the source, the regions the
 * article names; of short names the better known place. What stays in doubt is a place of that name without a parent.
 */
final class PlaceNames {

    /** Province and wider. */
    private static final int WIDE = 2;
    private static final int CITY = 3;

    private final Gazetteer gazetteer;
    private final Map<String, Iri> heads = new HashMap<>();

    PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        Table.resource("/places/place-heads.tsv", "head", "class").rows().forEach(row -> heads.put(row.cell(0), Ng.ng(row.cell(1))));
    }

    Identity china() {
        return Identity.of(gazetteer.china());
    }

    /** True if a place has this name, in full or short. */
    boolean knows(String name) {
        return gazetteer.byName().containsKey(name);
    }

    /** True for a division of China, in full (上海市) or, if it is at least a city, short (上海). */
    boolean isChineseRegion(String name) {
        return gazetteer.named(name).stream().anyMatch(place -> place.isIn(gazetteer.china()) && place.className().equals("AdministrativeRegion")
                && (place.name().equals(name) || name.length() > 1 && place.rank() <= CITY));
    }

    /** What a name stands for; nothing if it is only a common word (市, 广场). */
    Optional<Identity> resolve(String name, Around around) {
        if (heads.containsKey(name) && !knows(name)) {
            return Optional.empty();
        }
        Optional<Identity> namedInFull = around.fullNameOf(name);
        List<KnownPlace> known = candidates(name, around);
        boolean full = known.stream().anyMatch(place -> place.name().equals(name));
        if (!full && namedInFull.isPresent() && around.kind().isEmpty() && known.stream().noneMatch(place -> place.rank() <= WIDE)) {
            return namedInFull;
        }
        Optional<Identity> holder = around.before().filter(region -> full && isPart(name, region) && known.stream().map(Identity::of).noneMatch(one -> one.isIn(region)));
        if (known.isEmpty() || holder.isPresent()) {
            return Optional.of(unknown(name, around));
        }
        return Optional.of(choose(name, known, full, around));
    }

    /** A district belongs to the city named right before it, anything but a province to the province. */
    private static boolean isPart(String name, Identity region) {
        return name.matches(".+[区县旗镇乡]") && !name.endsWith("自治区") || region.label().matches(".+(省|自治区)") && !name.endsWith("省");
    }

    private List<KnownPlace> candidates(String name, Around around) {
        List<KnownPlace> all = gazetteer.byName().getOrDefault(name, List.of());
        List<KnownPlace> ofKind = all.stream().filter(place -> !around.kind().isEmpty() && place.name().endsWith(around.kind())).toList();
        return ofKind.isEmpty() ? gazetteer.named(name) : ofKind;
    }

    private Identity choose(String name, List<KnownPlace> known, boolean full, Around around) {
        List<Identity> identities = known.stream().map(Identity::of).toList();
        return only(identities, one -> around.before().filter(one::isIn).isPresent())
                .or(() -> only(identities, one -> true))
                .or(() -> full ? Optional.empty() : best(known, WIDE))
                .or(() -> only(identities, one -> around.home().filter(home -> one.isIn(home) || home.isIn(one)).isPresent()))
                .or(() -> only(identities, one -> around.named().stream().anyMatch(one::isIn)))
                .or(() -> only(identities, one -> around.home().flatMap(Identity::within).filter(region -> !region.isState() && one.isIn(region)).isPresent()))
                .or(() -> full ? Optional.empty() : best(known, CITY))
                .orElseGet(() -> Identity.place(name, full ? typeOf(name) : Ng.PLACE, name, Optional.empty()));
    }

    private static Optional<Identity> only(List<Identity> identities, Predicate<Identity> fits) {
        List<Identity> fitting = identities.stream().filter(fits).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The best known one, if it is alone in that and known widely enough: 吉林 is the province. */
    private static Optional<Identity> best(List<KnownPlace> known, int rank) {
        KnownPlace first = known.get(0);
        boolean alone = known.size() == 1 || known.get(1).rank() > first.rank();
        return first.rank() <= rank && alone ? Optional.of(Identity.of(first)) : Optional.empty();
    }

    private Identity unknown(String name, Around around) {
        Iri type = typeOf(name);
        if (type.equals(Ng.FACILITY)) {
            return Identity.place(name, type, name, Optional.empty());
        }
        for (int cut = name.length() - 2; cut > 1; cut--) {
            String container = name.substring(0, cut);
            if (isChineseRegion(container) || around.named().stream().anyMatch(region -> region.label().equals(container))) {
                Optional<Identity> holder = resolve(container, around);
                Optional<Identity> inner = holder.flatMap(region -> resolve(name.substring(container.length()), around.behind(region)));
                if (inner.isPresent() && inner.get().within().isPresent()) {
                    return inner.get();
                }
            }
        }
        Optional<Identity> holder = around.before().filter(region -> type.equals(Ng.ADMINISTRATIVE_REGION));
        return Identity.place(holder.map(Identity::label).orElse("") + name, type, name, holder);
    }

    /** The class that the longest head of a name tells. */
    private Iri typeOf(String name) {
        for (int begin = 0; begin < name.length(); begin++) {
            Iri type = heads.get(name.substring(begin));
            if (type != null) {
                return type;
            }
        }
        return Ng.PLACE;
    }

    /**
     * What the article says about a name besides the name.
     *
     * @param before the region named right before it: 杭州市 before 西湖区
     * @param kind   the rank that a list of short names ends in: 区 for 黄浦 in 黄浦、静安、普陀等区; empty if none
     * @param home   the home of the source
     * @param named  the regions the article names, in text order
     */
    record Around(Optional<Identity> before, String kind, Optional<Identity> home, List<Identity> named) {

        Around {
            named = List.copyOf(named);
        }

        Around behind(Identity region) {
            return new Around(Optional.of(region), "", home, named);
        }

        /** The one region that the article (or its imprint) calls by the full name of this short one: 江州市 of 江州. */
        private Optional<Identity> fullNameOf(String name) {
            List<Identity> full = Stream.concat(home.stream(), named.stream())
                    .filter(region -> region.label().equals(name) || ShortNames.of(region.label()).filter(name::equals).isPresent())
                    .distinct().toList();
            return full.size() == 1 ? Optional.of(full.get(0)) : Optional.empty();
        }
    }
}
