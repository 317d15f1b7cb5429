package newsgraph.link.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Do two reports tell one event? What they share must be two links at least; anything that one of them excludes is decisive. */
final class EventPairs {

    /** Links that make one event of two reports that both tell the day. */
    static final double ENOUGH = 2;
    /** Links that make one event where a report leaves the day to the date of the paper. */
    private static final double ENOUGH_WITHOUT_DAY = 3;
    /** Days before the paper's date that news without a day are about. */
    private static final int RECENT = 2;
    /** Words that names of many events are made of; what is left tells one from others: nothing of 第二次全体会议, 文化传承 of 文化传承发展座谈会. */
    private static final Pattern GENERAL = Pattern.compile("第?[一二三四五六七八九十百0-9]+[次届场季年月日]|[0-9一二三四五六七八九十]+|新闻|发布|工作|专题|全体|常务|扩大|联席|例行|系列|主题|视频|电视|电话|现场|领导|小组"
            + "|常委|委员|主席团|主席|理事|代表|座谈|推进|动员|部署|总结|启动|研讨|交流|吹风|说明|记者|会议|大会|全会|年会|会|活动|仪式|典礼|中共|中央|全国|中国|国际|世界|发展|“|”");
    private static final Pattern COUNTED = Pattern.compile("第[一二三四五六七八九十百0-9]+[次届场]");
    /** Letters left that make a name one of its kind. */
    private static final int OWN = 3;
    /** Regions around a place that tells one event from others: 江州市 江北区, counted with the place; a city or province alone is no link. */
    private static final int NARROW = 3;
    /** Guests named in both; one name alone may be of a busy person. */
    private static final int GUESTS = 2;

    private static final Set<String> DOERS = Set.of("agent", "organizer", "chair");
    private static final Set<String> ABOUT = Set.of("concerns", "product", "competition", "award", "charge");
    private static final Set<String> BESIDE = Set.of("participant", "organizer", "attendee");
    private static final Set<String> GUEST = Set.of("attendee");

    private EventPairs() {
    }

    /**
     * Judgement on a pair.
     *
     * @param apart true if the two cannot be one
     * @param links how much they share
     */
    record Match(boolean apart, double links, double enough) {

        static final Match NONE = new Match(true, 0, ENOUGH);

        boolean isOne() {
            return !apart && links >= enough;
        }

        /** One link less than enough. */
        boolean isDoubtful() {
            return !apart && links < enough && links >= enough - 1;
        }
    }

    static Match match(EventRecord one, EventRecord other) {
        if (one.article().equals(other.article()) || !one.type().equals(other.type()) || !one.factuality().equals(other.factuality())) {
            return Match.NONE;
        }
        Optional<EventRecord.Days> days = days(one);
        Optional<EventRecord.Days> otherDays = days(other);
        if (one.isCopy(other) && (one.days().isEmpty() || other.days().isEmpty() || days.get().meets(otherDays.get()))) {
            return new Match(false, ENOUGH_WITHOUT_DAY + one.roles().size(), ENOUGH);
        }
        if (days.isEmpty() || otherDays.isEmpty() || !days.get().meets(otherDays.get())) {
            return Match.NONE;
        }
        boolean named = isName(one.name()) && one.name().equals(other.name());
        if (differ(counts(one.name()), counts(other.name()))) {
            return Match.NONE;
        }
        boolean otherwiseNamed = isName(one.name()) && isName(other.name()) && !named && !one.name().endsWith(other.name()) && !other.name().endsWith(one.name());
        boolean otherHalf = !named && days.get().isOtherHalf(otherDays.get());
        if (otherwiseNamed || otherHalf || excludes(one, other, named)) {
            return Match.NONE;
        }
        boolean told = one.days().isPresent() && other.days().isPresent();
        return new Match(false, links(one, other, named), told || named ? ENOUGH : ENOUGH_WITHOUT_DAY);
    }

    private static double links(EventRecord one, EventRecord other, boolean named) {
        double links = named ? ENOUGH : 0;
        Set<String> actors = shared(actors(one), actors(other));
        double beside = 0;
        for (String actor : actors) {
            double weight = one.states().contains(actor) ? 0.5 : 1;
            if (isBeside(one, actor) && isBeside(other, actor)) {
                beside += weight;
            } else {
                links += weight;
            }
        }
        links += Math.min(1, beside);
        links += shared(fillers(one, ABOUT), fillers(other, ABOUT)).isEmpty() ? 0 : 1;
        links += shared(fillers(one, GUEST), fillers(other, GUEST)).size() >= GUESTS ? 1 : 0;
        links += shared(one.numbers(), other.numbers()).isEmpty() ? 0 : 1;
        boolean narrow = sharesNarrowPlace(one, other);
        links += narrow ? 1 : 0;
        boolean nobody = actors(one).isEmpty() && actors(other).isEmpty();
        links += narrow && nobody && one.trigger().equals(other.trigger()) ? 1 : 0;
        return isOneSided(one, other) && !named ? Math.min(links, ENOUGH - 0.5) : links;
    }

    /** Only a companion or an organizer: those of one journey or fair are at many events of a day, and all together are one link. */
    private static boolean isBeside(EventRecord record, String actor) {
        return record.roles().entrySet().stream().filter(role -> role.getValue().contains(actor)).allMatch(role -> BESIDE.contains(role.getKey()));
    }

    /** One says whom it was done to or with and the other does not: 会见 of one person twice a day is usual. */
    private static boolean isOneSided(EventRecord one, EventRecord other) {
        Set<String> targets = fillers(one, Set.of("target"));
        Set<String> others = fillers(other, Set.of("target"));
        return targets.isEmpty() != others.isEmpty() && shared(actors(one), actors(other)).size() < 2;
    }

    private static boolean excludes(EventRecord one, EventRecord other, boolean named) {
        boolean places = !one.places().isEmpty() && !other.places().isEmpty()
                && one.places().stream().noneMatch(place -> other.places().stream().anyMatch(another -> mayBeOne(place, another)));
        return places || !named && (differ(fillers(one, ABOUT), fillers(other, ABOUT)) || differ(fillers(one, Set.of("target")), actors(other))
                && differ(fillers(other, Set.of("target")), actors(one)) && differ(fillers(one, Set.of("target")), fillers(other, Set.of("target")))
                || differ(fillers(one, DOERS), actors(other)) && differ(fillers(other, DOERS), actors(one)));
    }

    /** One lies in the other, or a hall of which no region is known may lie in a region. */
    private static boolean mayBeOne(List<String> place, List<String> other) {
        return place.contains(other.get(0)) || other.contains(place.get(0)) || (place.size() == 1) != (other.size() == 1);
    }

    /** Both say it, and nothing in both. */
    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && shared(one, other).isEmpty();
    }

    private static boolean sharesNarrowPlace(EventRecord one, EventRecord other) {
        return one.places().stream().anyMatch(place -> isNarrow(place) && other.places().stream().anyMatch(another -> another.get(0).equals(place.get(0))));
    }

    /** A county, or a place of which no region is known: a hall, a street; and a state that a paper calls the place of an event. */
    private static boolean isNarrow(List<String> place) {
        return place.size() > NARROW || place.size() == 1 || place.get(1).isEmpty();
    }

    private static Set<String> actors(EventRecord record) {
        Set<String> actors = new TreeSet<>();
        record.roles().forEach((role, entities) -> {
            if (!ABOUT.contains(role) && !GUEST.contains(role)) {
                actors.addAll(entities);
            }
        });
        return actors;
    }

    private static Set<String> fillers(EventRecord record, Set<String> roles) {
        Set<String> fillers = new TreeSet<>();
        roles.forEach(role -> fillers.addAll(record.roles().getOrDefault(role, Set.of())));
        return fillers;
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared;
    }

    /** 第五次 of 第五次会议: the fifth is not the sixth. */
    private static Set<String> counts(String name) {
        return COUNTED.matcher(name).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static boolean isName(String name) {
        return GENERAL.matcher(name).replaceAll("").length() >= OWN;
    }

    /** The days told, or those that the date of the paper leaves. */
    static Optional<EventRecord.Days> days(EventRecord record) {
        return record.days().or(() -> record.published().map(day -> new EventRecord.Days(day.minusDays(RECENT), day, EventRecord.Half.UNTOLD)));
    }

    /** Words under which reports of one event meet: type, day and one thing that they share. Few for each report, and few reports for each. */
    static List<String> keys(EventRecord record) {
        Set<String> links = new TreeSet<>(actors(record));
        links.addAll(fillers(record, ABOUT));
        if (isName(record.name())) {
            links.add(record.name());
        }
        record.places().stream().filter(EventPairs::isNarrow).forEach(place -> links.add(place.get(0)));
        List<String> keys = new ArrayList<>();
        if (!record.text().isEmpty()) {
            keys.add(record.type() + " " + record.text() + " " + record.trigger());
        }
        days(record).ifPresent(days -> {
            for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
                for (String link : links) {
                    keys.add(record.type() + " " + day + " " + link);
                }
            }
        });
        return keys;
    }
}
