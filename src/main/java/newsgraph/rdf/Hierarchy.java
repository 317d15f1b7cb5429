package newsgraph.rdf;

import newsgraph.model.Iri;
import newsgraph.model.Ng;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands above what in the ontology: classes under classes, properties under properties, and what may fill a property.
 *
 * @param classes    class to itself and all classes above it
 * @param properties property of the ontology to all properties of the ontology above it, nearest first
 * @param ranges     property to the classes of its values, unions taken apart
 */
record Hierarchy(Map<Iri, Set<Iri>> classes, Map<Iri, List<Iri>> properties, Map<Iri, List<Iri>> ranges) {

    static Hierarchy of(Model ontology) {
        Map<Iri, Set<Iri>> classes = new HashMap<>();
        ontology.listSubjectsWithProperty(RDF.type, OWL.Class).filterKeep(Resource::isURIResource)
                .forEach(type -> classes.put(iri(type), new LinkedHashSet<>(above(type, RDFS.subClassOf, new LinkedHashSet<>(List.of(iri(type)))))));
        Map<Iri, List<Iri>> properties = new HashMap<>();
        Map<Iri, List<Iri>> ranges = new HashMap<>();
        for (Statement statement : ontology.listStatements(null, RDFS.range, (Resource) null).toList()) {
            Iri property = iri(statement.getSubject());
            properties.put(property, above(statement.getSubject(), RDFS.subPropertyOf, new LinkedHashSet<>()).stream().filter(Hierarchy::isOurs).toList());
            ranges.put(property, range(statement.getResource()));
        }
        return new Hierarchy(classes, properties, ranges);
    }

    boolean isA(Iri type, Iri above) {
        return classes.getOrDefault(type, Set.of(type)).contains(above);
    }

    boolean isDeclared(Iri property) {
        return ranges.containsKey(property);
    }

    /** Whether things of a class may be values of a property. */
    boolean accepts(Iri property, Iri type) {
        return ranges.get(property).stream().anyMatch(range -> isA(type, range));
    }

    /** Whether a role is one of those that take part: {@code ng:participant} or under it. */
    boolean isActor(Iri role) {
        return role.equals(Ng.ng("participant")) || properties.getOrDefault(role, List.of()).contains(Ng.ng("participant"));
    }

    private static Set<Iri> above(Resource node, Property up, Set<Iri> found) {
        List<Resource> next = new ArrayList<>();
        node.listProperties(up).mapWith(Statement::getResource).filterKeep(Resource::isURIResource).forEach(next::add);
        next.sort((a, b) -> a.getURI().compareTo(b.getURI()));
        next.forEach(above -> found.add(iri(above)));
        next.forEach(above -> above(above, up, found));
        return found;
    }

    private static List<Iri> range(Resource range) {
        if (range.isURIResource()) {
            return List.of(iri(range));
        }
        RDFList union = range.getProperty(OWL.unionOf).getResource().as(RDFList.class);
        return union.asJavaList().stream().map(node -> iri(node.asResource())).toList();
    }

    private static boolean isOurs(Iri iri) {
        return iri.value().startsWith(Ng.NS);
    }

    private static Iri iri(Resource node) {
        return new Iri(node.getURI());
    }
}
