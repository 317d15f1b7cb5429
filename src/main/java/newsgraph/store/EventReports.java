package newsgraph.store;

import newsgraph.link.across.EventRecord;
import newsgraph.model.Ng;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what an article's graph says of an event; keeps the last ones read. To be called in a transaction, by one thread. */
final class EventReports {

    /** What a state lies in, in a chain of places. */
    private static final String WORLD = "";
    /** Reports kept; a day of some hundred papers. */
    private static final int KEPT = 5_000;
    /** Days that an event lasts at most to be looked for day by day; 今年 and 近年来 say nothing of when. */
    private static final int LONGEST = 10;
    private static final String NAMESPACE = Ng.NS;
    /** How names of events end; a label made of agent, trigger and object seldom does. */
    private static final Pattern NAME = Pattern.compile(".*(会议|大会|全会|年会|峰会|论坛|博览会|展览会|交易会|运动会|亚运会|奥运会|发布会|记者会|研讨会|座谈会|推进会|动员会|音乐会|晚会|锦标赛|联赛|公开赛|大奖赛|马拉松|赛|节|周|展|仪式|典礼|活动)");
    /** 中国队 plays many games on one day. */
    private static final Pattern TEAM = Pattern.compile(".*/org/[^/]{1,5}队");
    private static final Pattern MORNING = Pattern.compile("上午|早|晨");
    private static final Pattern AFTERNOON = Pattern.compile("下午|午后|晚|夜");
    /** Properties of an event that are no roles. */
    private static final Set<String> OTHER = Set.of("trigger", "triggerMention", "factuality", "subEventOf", "evidence", "position");

    private final DatasetGraph graphs;
    private final Map<Node, Optional<EventRecord>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Optional<EventRecord>> eldest) {
            return size() > KEPT;
        }
    };

    EventReports(DatasetGraph graphs) {
        this.graphs = graphs;
    }

    /** The events that an article tells. */
    static List<Node> events(Graph graph) {
        return graph.stream(Node.ANY, Terms.TRIGGER_MENTION, Node.ANY).map(Triple::getSubject).distinct().sorted(Terms.ORDER).toList();
    }

    void forget(Node event) {
        kept.remove(event);
    }

    /** One event of one article; nothing if the article does not tell it. */
    Optional<EventRecord> report(Node article, Node event) {
        return kept.computeIfAbsent(event, one -> read(graphs.getGraph(article), article, TextResolution.fullest(graphs, article).map(Node::getURI).orElse(""), event));
    }

    private static Optional<EventRecord> read(Graph graph, Node article, String text, Node event) {
        String type = "";
        String label = "";
        String trigger = "";
        String factuality = "";
        Map<String, Set<String>> roles = new HashMap<>();
        Set<String> states = new HashSet<>();
        List<List<String>> places = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        Optional<EventRecord.Days> days = Optional.empty();
        Optional<LocalDate> published = ArticleContexts.day(graph, article);
        boolean elsewhen = false;
        for (Triple triple : graph.find(event, Node.ANY, Node.ANY).toList()) {
            Node value = triple.getObject();
            String property = triple.getPredicate().getURI();
            if (triple.getPredicate().equals(Terms.TYPE)) {
                type = value.getURI().substring(Ng.NS.length());
            } else if (triple.getPredicate().equals(Terms.LABEL)) {
                label = value.getLiteralLexicalForm();
            } else if (property.startsWith(NAMESPACE)) {
                String role = property.substring(Ng.NS.length());
                switch (role) {
                    case "trigger" -> trigger = value.getLiteralLexicalForm();
                    case "factuality" -> factuality = value.getURI();
                    case "time" -> {
                        days = days.or(() -> days(graph, value));
                        elsewhen |= published.isPresent() && isElsewhen(graph, value, published.get());
                    }
                    case "place", "origin", "destination" -> places.add(place(graph, value));
                    default -> filler(graph, role, value, roles, states, numbers);
                }
            }
        }
        String name = NAME.matcher(label).matches() && (!label.contains(trigger) || label.endsWith(trigger)) ? label : "";
        return type.isEmpty() ? Optional.empty() : Optional.of(new EventRecord(event.getURI(), article.getURI(), text, type, factuality, trigger, name, days,
                elsewhen ? Optional.empty() : published, roles, states, places, numbers));
    }

    private static void filler(Graph graph, String role, Node value, Map<String, Set<String>> roles, Set<String> states, Set<String> numbers) {
        if (OTHER.contains(role) || !value.isURI()) {
            return;
        }
        Optional<Node> number = Terms.value(graph, value, "schema:value");
        if (number.isPresent()) {
            numbers.add(role + " " + number.get().getLiteralLexicalForm() + Terms.words(graph, value, "schema:unitText"));
        } else if (value.getURI().startsWith(Ng.BASE) && !value.getURI().startsWith(Ng.BASE + "event/")) {
            roles.computeIfAbsent(role, one -> new TreeSet<>()).add(value.getURI());
            if (graph.contains(value, Terms.TYPE, Vocabulary.node("ng:State")) || TEAM.matcher(value.getURI()).matches()) {
                states.add(value.getURI());
            }
        }
    }

    private static Optional<EventRecord.Days> days(Graph graph, Node time) {
        Optional<LocalDate> first = day(graph, time, "sem:hasEarliestBeginTimeStamp");
        Optional<LocalDate> last = day(graph, time, "sem:hasLatestEndTimeStamp");
        return first.isPresent() && last.isPresent() && !last.get().isAfter(first.get().plusDays(LONGEST)) 
                ? Optional.of(new EventRecord.Days(first.get(), last.get(), first.equals(last) ? half(graph, time) : EventRecord.Half.UNTOLD)) : Optional.empty();
    }

    /** 1日上午, 当晚: as the article words it. */
    private static EventRecord.Half half(Graph graph, Node time) {
        String words = Terms.value(graph, time, "ng:evidence").flatMap(evidence -> Terms.value(graph, evidence, "ng:mention")).map(mention -> Terms.words(graph, mention, "nif:anchorOf")).orElse("");
        boolean morning = MORNING.matcher(words).find();
        return morning == AFTERNOON.matcher(words).find() ? EventRecord.Half.UNTOLD : morning ? EventRecord.Half.MORNING : EventRecord.Half.AFTERNOON;
    }

    /** True for 2018年5月 in a paper of 2023: the day is not told, and it is not that of the paper. */
    private static boolean isElsewhen(Graph graph, Node time, LocalDate published) {
        return day(graph, time, "sem:hasLatestEndTimeStamp").filter(last -> last.isBefore(published.minusDays(LONGEST))).isPresent()
                || day(graph, time, "sem:hasEarliestBeginTimeStamp").filter(first -> first.isAfter(published)).isPresent();
    }

    private static Optional<LocalDate> day(Graph graph, Node time, String property) {
        return Terms.value(graph, time, property).map(day -> LocalDate.parse(day.getLiteralLexicalForm()));
    }

    /** A place and what it lies in, to the world; only of a place whose region nobody tells it stands alone. */
    private static List<String> place(Graph graph, Node place) {
        List<String> chain = new ArrayList<>();
        Optional<Node> at = Optional.of(place);
        while (at.isPresent() && !chain.contains(at.get().getURI())) {
            chain.add(at.get().getURI());
            at = Terms.value(graph, at.get(), "schema:containedInPlace");
        }
        if (chain.size() == 1 && graph.contains(place, Terms.TYPE, Vocabulary.node("ng:State"))) {
            chain.add(WORLD);
        }
        return chain;
    }
}
