package newsgraph.extract;

import newsgraph.model.EventType;
import newsgraph.model.EventType.RoleType;
import newsgraph.model.Iri;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The trigger words of all event types, and where they stand in a sentence. */
final class Triggers {

    /** A trigger in the text; nominal unless it ends with a verb or is held for one (交换意见). */
    record Match(Span span, boolean nominal) {
    }

    /** What a trigger word opens. */
    record Opening(EventType type, Frame frame) {
    }

    private static final Set<String> NEVER_SUBJECT = Set.of("attendee", "chair", "amount", "deaths", "injured", "position");

    private final List<EventType> types;
    private final ClauseWords words;
    private final Map<String, List<Opening>> openings = new HashMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /**
     * @throws IllegalArgumentException naming the type, if a frame is wrong
     */
    Triggers(List<EventType> types, ClauseWords words) {
        this.types = types;
        this.words = words;
        for (EventType type : types) {
            Set<String> framed = new HashSet<>();
            for (String written : type.frames()) {
                Frame frame = parse(type, written, words);
                framed.addAll(frame.triggers());
                frame.triggers().forEach(word -> add(word, new Opening(type, frame)));
            }
            type.triggers().stream().filter(word -> !framed.contains(word)).forEach(word -> add(word, new Opening(type, plain(type, word))));
        }
        byFirst.values().forEach(list -> list.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder())));
    }

    private static Frame parse(EventType type, String written, ClauseWords words) {
        try {
            return Frame.parse(written, words);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ontology, " + type.iri().localName() + ": " + e.getMessage(), e);
        }
    }

    /** What may stand before a verb of one character without making another word of it, and what makes a noun of the verb before it. */
    private static final Set<String> HELPING = Set.of("获", "被", "遭", "再", "又", "已", "将", "拟", "未", "共", "均", "仍", "正", "曾", "获得", "先后");
    private static final String NAMING = "电信书函词稿者员人法权性率费额量额价点场站台机器";

    private void add(String word, Opening opening) {
        List<Opening> list = openings.computeIfAbsent(word, w -> new ArrayList<>());
        if (list.isEmpty()) {
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
        }
        list.add(opening);
    }

    /** Without a frame the first role of the type is the subject, the others may be the object. */
    static Frame plain(EventType type, String word) {
        List<String> roles = type.roles().stream().map(RoleType::name).filter(name -> !NEVER_SUBJECT.contains(name) && !name.equals("time")).toList();
        List<Frame.Slot> slots = new ArrayList<>();
        if (!roles.isEmpty()) {
            slots.add(new Frame.Slot(roles.subList(0, 1), false, Set.of(), true));
        }
        if (roles.size() > 1) {
            slots.add(new Frame.Slot(roles.subList(1, roles.size()), false, Set.of(), false));
        }
        return new Frame(false, false, Set.of(word), List.of(), slots);
    }

    /** Whether it only says more of an event told before, at the end of its clause: 由…主办. */
    boolean addsOnly(String word) {
        List<Opening> all = openings(word);
        return !all.isEmpty() && all.stream().allMatch(opening -> opening.frame().addsOnly());
    }

    /** What a trigger can open, in the order of the ontology. */
    List<Opening> openings(String word) {
        return openings.getOrDefault(word, List.of());
    }

    /**
     * What a longer expression opens: its longest end that is a trigger, else its longest begin (遭枪击, 撞伤了). A single character is no end of it unless what
     * stands before can stand alone (获捐, 被判), so not 判 of 研判; a begin is none where the rest makes a noun of it (慰问电).
     */
    List<Opening> within(String expression) {
        for (int from = 0; from < expression.length() && 2 * (expression.length() - from) >= expression.length() - 1; from++) {
            String end = expression.substring(from);
            if (openings.containsKey(end) && (end.length() > 1 || from == 0 || HELPING.contains(expression.substring(0, from)))) {
                return openings(end);
            }
        }
        for (int to = expression.length() - 1; to > 1; to--) {
            if (openings.containsKey(expression.substring(0, to)) && NAMING.indexOf(expression.charAt(expression.length() - 1)) < 0) {
                return openings(expression.substring(0, to));
            }
        }
        return List.of();
    }

    /** A type by its class. */
    Optional<EventType> type(Iri iri) {
        return types.stream().filter(type -> type.iri().equals(iri)).findFirst();
    }

    /** Whether a trigger can open an event of a type that the event model has learned. */
    boolean isLearned(String word) {
        return openings(word).stream().anyMatch(opening -> opening.type().learned());
    }

    /** The triggers of a sentence: the longest at each place, ending where words end. */
    List<Match> in(String text, Sentence sentence) {
        return in(text, sentence, List.of());
    }

    /**
     * @param known times, names and the like, which may end inside a word of the tagger: 3月起｜更换
     */
    List<Match> in(String text, Sentence sentence, List<Span> known) {
        Map<Integer, Token> byEnd = new HashMap<>();
        Set<Integer> begins = new HashSet<>();
        for (Token token : sentence.tokens()) {
            begins.add(token.span().begin());
            byEnd.put(token.span().end(), token);
        }
        known.forEach(span -> begins.add(span.end()));
        List<Match> matches = new ArrayList<>();
        for (int i = sentence.span().begin(); i < sentence.span().end(); i++) {
            if (!begins.contains(i)) {
                continue;
            }
            for (String word : byFirst.getOrDefault(text.charAt(i), List.of())) {
                Token last = byEnd.get(i + word.length());
                if (last != null && text.startsWith(word, i)) {
                    matches.add(new Match(new Span(i, i + word.length()), !last.tag().startsWith("v") && !words.is(word, "verbal")));
                    i += word.length() - 1;
                    break;
                }
            }
        }
        return matches;
    }
}
