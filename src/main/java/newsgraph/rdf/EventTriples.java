package newsgraph.rdf;

import newsgraph.model.Event;
import newsgraph.model.Iri;
import newsgraph.model.Reading;
import newsgraph.model.Role;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Events with their roles and participations. */
final class EventTriples {

    private static final String POSITION = "ng:position";
    private final GraphBuilder graph;
    private final Fillers fillers;
    private final String text;
    private final Set<String> given = new HashSet<>();

    EventTriples(GraphBuilder graph, Reading reading, Fillers fillers) {
        this.graph = graph;
        this.fillers = fillers;
        this.text = reading.article().text();
    }

    void add(Event event) {
        Node node = fillers.event(event.id()).orElseThrow();
        String trigger = event.trigger().of(text);
        graph.add(node, "rdf:type", Vocabulary.node(event.type()));
        graph.chinese(node, "rdfs:label", event.label().isEmpty() ? trigger : event.label());
        graph.string(node, "ng:trigger", trigger);
        graph.add(node, "ng:triggerMention", graph.mention(event.trigger()));
        graph.add(node, "ng:factuality", Vocabulary.node("cv:" + event.factuality()));
        event.subEventOf().flatMap(fillers::event).filter(whole -> !whole.equals(node)).ifPresent(whole -> graph.add(node, "ng:subEventOf", whole));
        graph.evidence(node, event.evidence());
        event.roles().forEach(role -> role(node, role));
    }

    private void role(Node event, Role role) {
        String property = "ng:" + role.name();
        Iri iri = Vocabulary.iri(property);
        if (!graph.hierarchy().isDeclared(iri)) {
            throw new IllegalStateException("the role " + role.name() + " of an event is no property of the ontology");
        }
        if (property.equals(POSITION)) {
            graph.chinese(event, POSITION, role.text());
            return;
        }
        Optional<Node> filler = fillers.node(property, role.filler(), role.evidence());
        filler.ifPresent(node -> graph.add(event, property, node));
        if (filler.isEmpty() || graph.hierarchy().isActor(iri)) {
            participation(event, role, filler);
        }
    }

    private void participation(Node event, Role role, Optional<Node> filler) {
        Node node = Names.fact("part", event, role.name(), filler.map(Node::toString).orElse(role.text()));
        graph.type(node, "ng:Participation");
        graph.add(node, "ng:inEvent", event);
        graph.add(node, "ng:role", Vocabulary.node("cv:" + role.name()));
        filler.ifPresent(actor -> graph.add(node, "ng:actor", actor));
        if (given.add("words of " + node)) {
            graph.chinese(node, "ng:asWritten", role.text());
            graph.chinese(node, "ng:asTitle", role.title());
            if (role.order() > 0 && given.add(event + " " + role.name() + " " + role.order())) {
                graph.typed(node, "ng:order", role.order(), XSDDatatype.XSDinteger);
            }
        }
        graph.evidence(node, role.evidence());
    }
}
