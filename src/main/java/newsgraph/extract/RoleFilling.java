package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.EventRef;
import newsgraph.model.EventType;
import newsgraph.model.EventType.RoleType;
import newsgraph.model.Evidence;
import newsgraph.model.Ng;
import newsgraph.model.Role;
import newsgraph.model.Title;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arguments of a trigger to roles of its event type: the frame first, then what prepositions say in general, each within the range of the role. */
final class RoleFilling {

    /** What a preposition or verb of motion can mark, in order of preference. */
    private static final Map<String, List<String>> MARKED = Map.ofEntries(Map.entry("在", List.of("place")), Map.entry("于", List.of("place")),
            Map.entry("从", List.of("origin", "seller")), Map.entry("自", List.of("origin")), Map.entry("由", List.of("organizer", "agent")),
            Map.entry("被", List.of("agent")), Map.entry("遭", List.of("agent")), Map.entry("遭到", List.of("agent")), Map.entry("受到", List.of("agent")),
            Map.entry("与", List.of("target", "participant")), Map.entry("和", List.of("target", "participant")), Map.entry("同", List.of("target", "participant")),
            Map.entry("跟", List.of("target", "participant")), Map.entry("对", List.of("target", "concerns")), Map.entry("向", List.of("target")),
            Map.entry("给", List.of("target")), Map.entry("为", List.of("target")), Map.entry("把", List.of("target", "product", "concerns")),
            Map.entry("将", List.of("target", "product", "concerns")), Map.entry("就", List.of("concerns")), Map.entry("围绕", List.of("concerns")),
            Map.entry("关于", List.of("concerns")), Map.entry("针对", List.of("concerns")), Map.entry("因", List.of("charge")), Map.entry("以", List.of("amount", "charge")), Map.entry("涉嫌", List.of("charge")),
            Map.entry(Casualties.DEAD, List.of("deaths")), Map.entry(Casualties.HURT, List.of("injured")));
    private static final List<String> MOTION = List.of("destination", "place");
    private static final double STATED = 0.9;
    private static final double INFERRED = 0.75;

    private final ClauseWords words;
    private final DoublePhrases phrases;

    RoleFilling(ClauseWords words) {
        this.words = words;
        this.phrases = new DoublePhrases(words);
    }

    /** The roles; empty if one that the frame requires cannot be filled. */
    Optional<List<Role>> fill(EventType type, Frame frame, Arguments arguments) {
        return fill(type, frame, arguments, true);
    }

    /**
     * @param strict what a frame requires must be a fitting kind of thing even where a model has found it
     */
    Optional<List<Role>> fill(EventType type, Frame frame, Arguments arguments, boolean strict) {
        Map<String, List<Item>> filled = new LinkedHashMap<>();
        boolean passive = arguments.passive();
        for (Frame.Slot slot : frame.slots()) {
            List<Item> items = parted(frame, slot, items(slot, arguments, passive));
            boolean taken = false;
            for (String name : slot.roles()) {
                boolean anything = arguments.proposed() && !isPlace(type, name) && (!strict || !slot.required() || items.stream().anyMatch(item -> !item.inner().isEmpty()));
                boolean shared = slot.roles().size() > 1 && isPlace(type, name);
                boolean thing = name.equals("target") && slot.roles().size() == 2 && slot.roles().contains("concerns") && items.stream().noneMatch(this::isSomebody);
                taken = taken || !thing && (!shared || items.stream().allMatch(this::isPlainPlace)) && put(type, filled, name, items, anything);
            }
            boolean agentless = passive && slot.before() && slot.markers().isEmpty();
            if (!taken && slot.required() && !agentless && (strict || !arguments.proposed())) {
                return Optional.empty();
            }
        }
        for (Arguments.Oblique oblique : arguments.obliques()) {
            List<String> names = words.is(oblique.marker(), "motion") ? MOTION : MARKED.getOrDefault(oblique.marker(), List.of());
            for (String name : names) {
                if (put(type, filled, name, oblique.items(), arguments.proposed())) {
                    break;
                }
            }
        }
        phrases.part(type, filled);
        arguments.times().forEach(item -> filled.put("time", List.of(item)));
        amounts(type, filled, arguments);
        List<Role> roles = new ArrayList<>();
        filled.forEach((name, items) -> roles.addAll(roles(name, items, arguments.inherited() && arguments.subject().containsAll(items) || isLocated(name, items, arguments) ? INFERRED : STATED)));
        return Optional.of(roles);
    }

    /** A place as subject may do something (上海发布规划) or be where it is done. */
    private static boolean isLocated(String name, List<Item> items, Arguments arguments) {
        return !name.equals("place") && items.stream().allMatch(item -> arguments.subject().contains(item) && item.filler() instanceof Entity entity && entity.type().equals(Ng.ADMINISTRATIVE_REGION));
    }

    /** 授予｜冯秀兰｜“最美劳动者”称号: of two objects the names are the first, the words behind them the second. */
    private static List<Item> parted(Frame frame, Frame.Slot slot, List<Item> items) {
        List<Frame.Slot> bare = frame.slots().stream().filter(other -> !other.before() && other.markers().isEmpty()).toList();
        int names = items.size();
        while (names > 0 && !items.get(names - 1).named()) {
            names--;
        }
        return bare.size() < 2 || !bare.contains(slot) || names == 0 || names == items.size() ? items : bare.indexOf(slot) == 0 ? items.subList(0, names) : items.subList(names, items.size());
    }

    private List<Item> items(Frame.Slot slot, Arguments arguments, boolean passive) {
        if (!slot.markers().isEmpty()) {
            return arguments.obliques().stream().filter(oblique -> slot.markers().contains(oblique.marker())).flatMap(oblique -> oblique.items().stream()).toList();
        }
        if (passive) {
            return slot.before() ? List.of() : arguments.subject();
        }
        return slot.before() ? arguments.subject() : objects(arguments.objects());
    }

    /** Without what says how much of another object is meant, or how: 收购甲公司｜全部股权, 判处乙｜有期徒刑. */
    private List<Item> objects(List<Item> objects) {
        List<Item> own = objects.stream().filter(item -> item.named() || !words.begins(item.text(), "dependent")).toList();
        return own.isEmpty() ? objects : own;
    }

    /** A name, or a noun for people, bodies or places. */
    private boolean isSomebody(Item item) {
        return item.named() || !words.about(item.text()).isEmpty();
    }

    private boolean put(EventType type, Map<String, List<Item>> filled, String name, List<Item> items, boolean proposed) {
        Optional<RoleType> role = type.role(name);
        if (role.isEmpty() || filled.containsKey(name) && !name.equals("participant") || items.isEmpty()) {
            return false;
        }
        List<Item> fitting = items.stream().flatMap(item -> fit(role.get(), item, proposed).stream()).toList();
        boolean elsewhere = fitting.stream().anyMatch(item -> filled.values().stream().anyMatch(list -> list.contains(item)));
        if (fitting.isEmpty() || elsewhere) {
            return false;
        }
        List<Item> all = new ArrayList<>(filled.getOrDefault(name, List.of()));
        all.addAll(fitting);
        filled.put(name, all);
        return true;
    }

    private static boolean isPlace(EventType type, String name) {
        return type.role(name).filter(role -> role.range().contains(Ng.PLACE)).isPresent();
    }

    /** The item, or a name inside it, if it may fill the role. */
    private Optional<Item> fit(RoleType role, Item item, boolean proposed) {
        boolean acts = role.name().equals("agent") || role.under().contains("agent");
        if (acts && item.text().endsWith("》") || role.name().equals("product") && item.is(Ng.DOCUMENT)) {
            return Optional.empty();
        }
        if (role.range().contains(Ng.PLACE)) {
            return item.filler() instanceof Amount ? Optional.empty() : proposed ? Optional.of(located(item)) : placeIn(item);
        }
        if (role.name().equals("position")) {
            return item.named() ? Optional.empty() : Optional.of(item);
        }
        if (item.isTitle()) {
            return Optional.empty();
        }
        if (item.filler() instanceof Amount) {
            boolean people = !Casualties.ROLES.contains(role.name()) || Casualties.isOfPeople((Amount) item.filler());
            return role.range().contains(Ng.ng("Quantity")) && people ? Optional.of(item) : Optional.empty();
        }
        if (role.range().contains(Ng.ng("Quantity"))) {
            return Optional.empty();
        }
        if (item.named()) {
            return inRange(role, item) ? Optional.of(item) : Optional.empty();
        }
        if (item.filler() instanceof EventRef) {
            return acts ? Optional.of(item) : Optional.empty();
        }
        if (proposed) {
            return Optional.of(item);
        }
        String about = words.about(item.text());
        boolean person = role.range().contains(Ng.PERSON);
        boolean body = role.range().contains(Ng.ORGANIZATION);
        if (person || body) {
            return person && about.equals("person") || body && about.equals("organization") ? Optional.of(item) : Optional.empty();
        }
        return acts && !about.equals("person") && !about.equals("organization") ? Optional.empty() : Optional.of(item);
    }

    private static boolean inRange(RoleType role, Item item) {
        boolean wide = role.range().contains(Ng.ng("Entity"));
        boolean document = item.is(Ng.DOCUMENT) || item.is(Ng.TOPIC);
        boolean state = item.filler() instanceof Entity entity && entity.type().equals(Ng.STATE);
        boolean acts = role.name().equals("agent") || role.under().contains("agent");
        if (wide) {
            return !(document && acts) && !(role.name().equals("victim") && item.is(Ng.PLACE));
        }
        return role.range().contains(item.kind().get()) || state && role.range().contains(Ng.ORGANIZATION) || role.range().contains(Ng.TOPIC) && item.is(Ng.DOCUMENT);
    }

    /** 云江高速K46处: the words as written, the last place named in them as the filler. */
    private static Item located(Item item) {
        return item.inner().stream().filter(inner -> inner.is(Ng.PLACE)).reduce((first, second) -> second)
                .map(place -> new Item(item.span(), item.text(), place.filler(), place.kind(), List.of(), "", List.of())).orElse(item);
    }

    /** A place by name, a noun that is one (一处出租屋), or a place and what lies in it (江州市老城区). */
    private Optional<Item> placeIn(Item item) {
        boolean noun = item.filler() instanceof Words && words.about(item.text()).equals("place");
        if (item.isPremises()) {
            return Optional.of(Item.of(item.span(), item.text(), new Words(item.text())));
        }
        if (item.is(Ng.PLACE) || noun) {
            return Optional.of(located(item));
        }
        return item.named() ? Optional.empty() : item.inner().stream().filter(inner -> inner.is(Ng.PLACE)).findFirst();
    }

    /** In a slot that a place shares with others, only what is nothing else. */
    private boolean isPlainPlace(Item item) {
        boolean begins = !item.inner().isEmpty() && item.inner().get(0).is(Ng.PLACE) && item.inner().get(0).span().begin() == item.span().begin();
        return item.is(Ng.PLACE) || begins && words.about(item.text()).equals("place") && item.text().chars().noneMatch(c -> "一二两三四五六七八九十几数".indexOf(c) >= 0);
    }

    /** The first number that is no other role goes to the role that takes amounts. */
    private void amounts(EventType type, Map<String, List<Item>> filled, Arguments arguments) {
        List<Item> free = arguments.amounts().stream().filter(item -> filled.values().stream().flatMap(List::stream).noneMatch(used -> used.span().overlaps(item.span()))).toList();
        if (!free.isEmpty() && type.role("amount").isPresent()) {
            filled.putIfAbsent("amount", List.of(free.get(0)));
        }
    }

    private static List<Role> roles(String name, List<Item> items, double confidence) {
        List<Role> roles = new ArrayList<>();
        for (Item item : items) {
            int order = items.size() > 1 || name.equals("attendee") ? roles.size() + 1 : 0;
            roles.add(new Role(name, item.filler(), item.span(), item.text(), item.title(), order,
                    new Evidence(item.titles().stream().map(Title::span).reduce(item.span(), newsgraph.model.Span::join), "role", confidence)));
        }
        return roles;
    }
}
