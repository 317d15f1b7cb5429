package newsgraph.link;

import newsgraph.lexicon.Gazetteer;
import newsgraph.lexicon.Head;
import newsgraph.lexicon.KnownPlace;
import newsgraph.lexicon.Lexicon;
import newsgraph.model.Ng;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells from the full name of a body which region it belongs to and whether it leads there. Immutable and thread-safe. */
public final class Seats {

    private static final String CHINA = "中华人民共和国";
    private static final Pattern CENTRAL = Pattern.compile("(中华人民共和国|中国共产党中央|中央|国家|全国|最高人民|中国人民政治协商会议全国|国务院).*");
    /** The bodies at the top of the State. */
    private static final Pattern CENTRAL_LEADING = Pattern.compile("中华人民共和国(国务院|全国人民代表大会)?|国务院|中国共产党中央(委员会|政治局|政治局常务委员会|书记处|纪律检查委员会)|中央军事委员会"
            + "|全国人民代表大会(常务委员会)?|中国人民政治协商会议全国委员会|国家监察委员会");
    /** The bodies at the top of a region, which share their leaders; what stands for the region is cut out before. */
    private static final Pattern LEADING = Pattern.compile("中国共产党委员会(常务委员会)?|人民政府|政府|人民代表大会(常务委员会)?|中国人民政治协商会议委员会|中国共产党纪律检查委员会|监察委员会|纪委监委");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final PlaceNames places;
    private final Organizations organizations;

    private Seats(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.places = new PlaceNames(gazetteer);
        this.organizations = new Organizations(lexicon, places);
    }

    /** With the tables packed in the program. */
    public static Seats load() {
        return new Seats(Lexicon.load(), Gazetteer.load());
    }

    /**
     * Where a body has its seat.
     *
     * @param nation   label of the state; empty if the name tells none
     * @param regions  labels of the regions it belongs to, the widest first; empty for a body of the whole state
     * @param official true for a body of party, government or forces
     * @param leading  true for the bodies that lead a state or region: 市委, 市政府, 市人大, 市政协, 市纪委
     */
    public record Seat(String nation, List<String> regions, boolean official, boolean leading) {

        /** Nothing is told by the name. */
        public static final Seat NONE = new Seat("", List.of(), false, false);

        public Seat {
            regions = List.copyOf(regions);
        }

        /** True if this seat is in the other's region or is the same. */
        public boolean isIn(Seat other) {
            return nation.equals(other.nation) && regions.size() >= other.regions.size() && regions.subList(0, other.regions.size()).equals(other.regions);
        }
    }

    /** The seat of a body, by its full name. */
    public Seat of(String body) {
        Optional<KnownPlace> state = gazetteer.named(body).stream().filter(place -> place.className().equals("State")).findFirst();
        if (state.isPresent()) {
            return new Seat(state.get().name(), List.of(), true, true);
        }
        if (CENTRAL.matcher(body).matches()) {
            return new Seat(CHINA, List.of(), true, CENTRAL_LEADING.matcher(body).matches());
        }
        Optional<String> region = organizations.regionIn(body);
        if (region.isPresent()) {
            List<String> chain = chain(places.resolve(region.get(), Around.NOTHING));
            return new Seat(CHINA, chain.isEmpty() ? List.of(region.get()) : chain, isOfficial(body), LEADING.matcher(body.replaceFirst(Pattern.quote(region.get()), "")).matches());
        }
        return abroad(body);
    }

    private boolean isOfficial(String body) {
        return lexicon.headOf(body).map(Head::className).filter(type -> List.of("GovernmentBody", "PartyBody", "MilitaryBody").contains(type)).isPresent()
                || List.of(Ng.GOVERNMENT_BODY, Ng.PARTY_BODY).contains(organizations.type(body)) || body.startsWith("中国共产党") || body.startsWith("中国人民政治协商会议");
    }

    /** The labels of a region and of those that hold it, without the state. */
    private static List<String> chain(Optional<Identity> region) {
        List<String> chain = new ArrayList<>();
        for (Optional<Identity> at = region; at.isPresent() && !at.get().isState(); at = at.get().within()) {
            chain.add(0, at.get().label());
        }
        return chain;
    }

    /** 俄罗斯外交部 is in 俄罗斯联邦. */
    private Seat abroad(String body) {
        for (int end = body.length() - 1; end > 1; end--) {
            for (KnownPlace place : gazetteer.named(body.substring(0, end))) {
                Optional<KnownPlace> state = top(place);
                if (state.isPresent() && !state.get().name().equals(CHINA)) {
                    return new Seat(state.get().name(), List.of(), isOfficial(body), false);
                }
            }
        }
        return Seat.NONE;
    }

    private static Optional<KnownPlace> top(KnownPlace place) {
        return place.className().equals("State") ? Optional.of(place) : place.within().flatMap(Seats::top);
    }
}
