package newsgraph.rdf;

import newsgraph.model.EventType;
import newsgraph.model.EventType.RoleType;
import newsgraph.model.Iri;
import newsgraph.model.Ng;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Event types, read from the ontology; the head of {@code ontology/events.ttl} tells how one is written. */
public final class EventTypes {

    /** Roles that every type has. */
    private static final List<String> ALWAYS = List.of("place", "time");

    private final Model ontology;
    private final Hierarchy hierarchy;

    private EventTypes(Model ontology) {
        this.ontology = ontology;
        this.hierarchy = Hierarchy.of(ontology);
    }

    /** The event types that the jar brings. */
    public static List<EventType> load() {
        return in(Ontology.load());
    }

    /**
     * The event types of an ontology by name: every class under {@code ng:Event} that has triggers.
     *
     * @throws OntologyException with a sentence that says which class is wrong and how to mend it
     */
    public static List<EventType> in(Model ontology) {
        EventTypes types = new EventTypes(ontology);
        return ontology.listSubjectsWithProperty(RDF.type, OWL.Class).filterKeep(types::isType).mapWith(types::type).toList().stream()
                .sorted(Comparator.comparing(EventType::iri)).toList();
    }

    private boolean isType(Resource type) {
        if (!type.isURIResource() || !hierarchy.isA(new Iri(type.getURI()), Ng.EVENT)) {
            return false;
        }
        boolean isGroup = ontology.contains(null, RDFS.subClassOf, type) || type.getURI().equals(Ng.OTHER_EVENT.value());
        if (!type.hasProperty(property("triggerWord")) && !isGroup) {
            throw Mistake.in(type, "has no ng:triggerWord: write the words that open such an event");
        }
        return type.hasProperty(property("triggerWord"));
    }

    private EventType type(Resource type) {
        List<String> names = new ArrayList<>();
        strings(type, "usesRole").forEach(row -> names.addAll(Arrays.asList(row.trim().split(" +"))));
        names.addAll(ALWAYS);
        List<RoleType> roles = names.stream().distinct().map(name -> role(type, name)).toList();
        Statement parent = type.getProperty(RDFS.subClassOf);
        String label = type.listProperties(RDFS.label, "zh").toList().stream().map(Statement::getString).findFirst()
                .orElseThrow(() -> Mistake.in(type, "has no rdfs:label in Chinese: write rdfs:label \"…\"@zh"));
        EventType eventType = new EventType(new Iri(type.getURI()), new Iri(parent.getResource().getURI()), label, strings(type, "triggerWord"),
                strings(type, "frame"), roles, strings(type, "example"), strings(type, "counterExample"), isLearned(type));
        Mistake.check(type, eventType, hierarchy);
        return eventType;
    }

    /** Marked itself, or a class above it. */
    private boolean isLearned(Resource type) {
        return hierarchy.classes().get(new Iri(type.getURI())).stream().anyMatch(above -> ontology.createResource(above.value()).hasLiteral(property("learned"), true));
    }

    private RoleType role(Resource type, String name) {
        Iri role = Ng.ng(name);
        if (!hierarchy.isDeclared(role)) {
            throw Mistake.in(type, "uses the role " + name + ", which is no property with a range: correct ng:usesRole or declare ng:" + name + " in newsgraph.ttl");
        }
        return new RoleType(name, hierarchy.properties().get(role).stream().map(Iri::localName).toList(), hierarchy.ranges().get(role));
    }

    private List<String> strings(Resource type, String name) {
        return type.listProperties(property(name)).toList().stream().map(Statement::getString).sorted().toList();
    }

    private Property property(String name) {
        return ontology.createProperty(Ng.NS, name);
    }
}
