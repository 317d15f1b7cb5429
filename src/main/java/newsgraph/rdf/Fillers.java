package newsgraph.rdf;

import newsgraph.model.Amount;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.EventRef;
import newsgraph.model.Evidence;
import newsgraph.model.Filler;
import newsgraph.model.Iri;
import newsgraph.model.Ng;
import newsgraph.model.Reading;
import newsgraph.model.Time;
import newsgraph.model.TimeBasis;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What fills roles, as nodes: entities, events of the article, times, quantities. */
final class Fillers {

    /** Times carry no score of their own; their reader is a fixed grammar, so what it finds is all but sure. */
    private static final double TIME_CONFIDENCE = 0.95;
    /** For times whose day cannot be placed: the words are sure, the value is not. */
    private static final double UNRESOLVED_CONFIDENCE = 0.8;
    private static final Pattern BETWEEN = Pattern.compile("P[^/]*/P");
    private final GraphBuilder graph;
    private final Map<String, Node> events = new HashMap<>();
    private final Map<String, Iri> types = new HashMap<>();
    private final Set<Node> owned = new HashSet<>();

    Fillers(GraphBuilder graph, Reading reading) {
        this.graph = graph;
        Set<Node> taken = new HashSet<>();
        reading.facts(Event.class).forEach(event -> {
            Node node = Names.fact("event", graph.article(), event.type(), event.trigger());
            if (!taken.add(node)) {
                node = Names.fact("event", graph.article(), event.type(), event.trigger(), event.label(), event.roles());
            }
            events.put(event.id(), node);
            types.put(event.id(), event.type());
        });
    }

    Optional<Node> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    /** The node of a filler; empty if it has no identity or is nothing that the property may point to. */
    Optional<Node> node(String property, Filler filler, Evidence evidence) {
        Iri iri = Vocabulary.iri(property);
        if (filler instanceof Entity entity) {
            return graph.hierarchy().accepts(iri, entity.type()) ? Optional.of(graph.entity(entity)) : Optional.empty();
        }
        if (filler instanceof EventRef ref) {
            return event(ref.id()).filter(node -> graph.hierarchy().accepts(iri, types.get(ref.id())));
        }
        if (filler instanceof Time time) {
            return graph.hierarchy().accepts(iri, Ng.ng("Time")) ? Optional.of(time(time)) : Optional.empty();
        }
        if (filler instanceof Amount amount) {
            return graph.hierarchy().accepts(iri, Ng.ng("Quantity")) ? Optional.of(amount(amount, evidence)) : Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * A time with one end only (今年以来, 6月底前) is not placed: its basis is unresolved, the end that is known stays. A length between two (2到3年, P2Y/P3Y) has
     * no form in EDTF: its words stay, without a value.
     */
    Node time(Time time) {
        boolean between = BETWEEN.matcher(time.edtf()).lookingAt();
        TimeBasis basis = !between && time.earliest().isPresent() == time.latest().isPresent() ? time.basis() : TimeBasis.unresolved;
        Node node = Names.fact("time", graph.article(), time.span(), time.edtf(), time.basis());
        graph.type(node, "ng:Time");
        graph.string(node, "ng:edtf", between ? "" : time.edtf());
        time.earliest().ifPresent(day -> graph.typed(node, "sem:hasEarliestBeginTimeStamp", day, XSDDatatype.XSDdate));
        time.latest().ifPresent(day -> graph.typed(node, "sem:hasLatestEndTimeStamp", day, XSDDatatype.XSDdate));
        graph.add(node, "ng:timeBasis", Vocabulary.node("cv:" + basis));
        graph.evidence(node, new Evidence(time.span(), "time", basis == TimeBasis.unresolved ? UNRESOLVED_CONFIDENCE : TIME_CONFIDENCE));
        return node;
    }

    Node amount(Amount amount, Evidence evidence) {
        Node node = Names.fact("quantity", graph.article(), amount.span(), amount.value(), amount.unit());
        graph.type(node, amount.ordinal() ? "ng:Ordinal" : "ng:Quantity");
        graph.decimal(node, "schema:value", amount.value());
        graph.string(node, "schema:unitText", amount.unit());
        graph.string(node, "schema:unitCode", amount.unitCode());
        graph.string(node, "ng:comparator", amount.comparator());
        graph.evidence(node, evidence);
        return node;
    }

    /** True once for each quantity: a number has one owner. */
    boolean isFirstOwner(Node quantity) {
        return owned.add(quantity);
    }
}
