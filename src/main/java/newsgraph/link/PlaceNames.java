package newsgraph.link;

import newsgraph.lexicon.Gazetteer;
import newsgraph.lexicon.KnownPlace;
import newsgraph.lexicon.Table;
import newsgraph.model.Iri;
import newsgraph.model.Ng;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Names of places to places. Of several places of one name the article chooses: the region named right before, the home of the source, the regions the
 * article names; of short names the better known place. What stays in doubt is a place of that name without a parent.
 */
final class PlaceNames {

    /** Province and wider. */
    private static final int WIDE = 2;
    private static final int CITY = 3;
    private static final String CITY_RANK = "市";
    private static final Pattern LODGING = Pattern.compile(".+(宾馆|饭店|酒店)");

    private final Gazetteer gazetteer;
    private final Map<String, Iri> heads = new HashMap<>();
    private final Set<String> chineseRegions = new HashSet<>();
    /** Made when first asked for, by id of the place. */
    private final Map<String, Identity> identities = new ConcurrentHashMap<>();

    PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        Table.resource("/places/place-heads.tsv", "head", "class").rows().forEach(row -> heads.put(row.cell(0), Ng.ng(row.cell(1))));
        gazetteer.byName().forEach((name, known) -> {
            if (known.stream().anyMatch(place -> isChineseRegion(name, place))) {
                chineseRegions.add(name);
            }
        });
    }

    private boolean isChineseRegion(String name, KnownPlace place) {
        return place.className().equals("AdministrativeRegion") && (place.name().equals(name) || name.length() > 1 && place.rank() <= CITY)
                && place.isIn(gazetteer.china());
    }

    /** True for the name of a house where guests are received; it acts as a body and is a scene as a place. */
    boolean isLodging(String name) {
        return LODGING.matcher(name).matches();
    }

    Identity china() {
        return identity(gazetteer.china());
    }

    private Identity identity(KnownPlace place) {
        return identities.computeIfAbsent(place.id(), id -> Identity.of(place));
    }

    /** True if a place has this name, in full or short. */
    boolean knows(String name) {
        return gazetteer.byName().containsKey(name);
    }

    /** True for a division of China, in full (上海市) or, if it is at least a city, short (上海). */
    boolean isChineseRegion(String name) {
        return chineseRegions.contains(name);
    }

    private boolean isState(String name) {
        return name.length() > 1 && gazetteer.named(name).stream().anyMatch(place -> place.rank() == 1);
    }

    /** What a name stands for; nothing if it is only a common word (市, 广场). */
    Optional<Identity> resolve(String name, Around around) {
        if (heads.containsKey(name) && !knows(name)) {
            return Optional.empty();
        }
        if (name.length() == 1) {
            return letter(name, around);
        }
        List<KnownPlace> known = candidates(name, around);
        boolean full = known.stream().anyMatch(place -> place.name().equals(name));
        if (!full && around.kind().isEmpty() && known.stream().noneMatch(place -> place.rank() <= WIDE) && around.fullNameOf(name).isPresent()) {
            return around.fullNameOf(name);
        }
        Optional<Identity> holder = around.before().filter(region -> full && isPart(name, region) && known.stream().map(this::identity).noneMatch(one -> one.isIn(region)));
        if (known.isEmpty() || holder.isPresent()) {
            return Optional.of(unknown(name, around));
        }
        return Optional.of(choose(name, known, full, around));
    }

    /** 马 is 马尔代夫 where the article names it and no other 马; 京 is 北京市 anywhere. */
    private Optional<Identity> letter(String letter, Around around) {
        List<Identity> states = around.named().stream().filter(Identity::isState)
                .filter(state -> state.usual().stream().anyMatch(name -> name.length() > 1 && name.startsWith(letter))).toList();
        List<KnownPlace> known = gazetteer.named(letter);
        return states.size() == 1 ? Optional.of(states.get(0)) : known.size() == 1 ? known.stream().map(this::identity).findFirst() : Optional.empty();
    }

    /** A district belongs to the city named right before it, anything but a province to the province. */
    private static boolean isPart(String name, Identity region) {
        boolean inProvince = Levels.of(region.label()).filter(level -> level.equals("省") || level.equals("自治区")).isPresent();
        return Levels.of(name).filter(level -> "区县旗镇乡街道".contains(level) || inProvince && !level.equals("省")).isPresent();
    }

    private List<KnownPlace> candidates(String name, Around around) {
        List<KnownPlace> all = gazetteer.byName().getOrDefault(name, List.of());
        List<KnownPlace> ofKind = all.stream().filter(place -> !around.kind().isEmpty() && place.name().endsWith(around.kind())).toList();
        List<KnownPlace> known = ofKind.isEmpty() ? gazetteer.named(name) : ofKind;
        return known.isEmpty() && name.endsWith(CITY_RANK) ? abroad(name.substring(0, name.length() - 1)) : known;
    }

    /** 杜尚别 of 杜尚别市. */
    private List<KnownPlace> abroad(String name) {
        return name.length() < 2 ? List.of() : gazetteer.named(name).stream().filter(place -> place.rank() == CITY && !place.isIn(gazetteer.china())).toList();
    }

    private Identity choose(String name, List<KnownPlace> known, boolean full, Around around) {
        List<Identity> identities = known.stream().map(this::identity).toList();
        return only(identities, one -> around.before().filter(one::isIn).isPresent())
                .or(() -> full || !around.kind().isEmpty() || !isDistrict(identities.get(0)) ? only(identities, one -> true) : Optional.empty())
                .or(() -> full ? Optional.empty() : best(known, WIDE))
                .or(() -> only(identities, one -> around.home().filter(home -> one.isIn(home) || home.isIn(one)).isPresent()))
                .or(() -> only(identities, one -> around.named().stream().anyMatch(one::isIn)))
                .or(() -> only(identities, one -> around.home().flatMap(Identity::within).filter(region -> !region.isState() && one.isIn(region)).isPresent()))
                .or(() -> full ? Optional.empty() : best(known, CITY))
                .orElseGet(() -> Identity.place(name, full ? typeOf(name) : Ng.PLACE, name, Optional.empty()));
    }

    /** The short name of a district is an ordinary word outside its city: 西山, 和平. */
    private static boolean isDistrict(Identity place) {
        return place.label().endsWith("区") && !place.label().endsWith("新区");
    }

    private static Optional<Identity> only(List<Identity> identities, Predicate<Identity> fits) {
        List<Identity> fitting = identities.stream().filter(fits).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The best known one, if it is alone in that and known widely enough: 吉林 is the province. */
    private Optional<Identity> best(List<KnownPlace> known, int rank) {
        KnownPlace first = known.get(0);
        boolean alone = known.size() == 1 || known.get(1).rank() > first.rank();
        return first.rank() <= rank && alone ? Optional.of(identity(first)) : Optional.empty();
    }

    /** 北岭省 of 北岭省松原市 abroad: the same place as 松原市 right behind the province. */
    private static boolean isProvince(String container, String name) {
        return container.endsWith("省") && Levels.of(name.substring(container.length())).isPresent();
    }

    private Identity unknown(String name, Around around) {
        for (int cut = name.length() - 2; cut > 1; cut--) {
            String container = name.substring(0, cut);
            if (isChineseRegion(container) || isState(container) || isProvince(container, name) || around.named().stream().anyMatch(region -> region.label().equals(container))) {
                Optional<Identity> holder = resolve(container, around);
                Optional<Identity> inner = holder.flatMap(region -> resolve(name.substring(container.length()), around.at(Optional.of(region), "")));
                if (inner.isPresent() && inner.get().within().isPresent()) {
                    return inner.get();
                }
            }
        }
        Iri type = typeOf(name);
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
}
