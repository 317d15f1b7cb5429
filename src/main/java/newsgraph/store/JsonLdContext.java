package newsgraph.store;

import com.fasterxml.jackson.core.JsonGenerator;
import newsgraph.model.Ng;
import newsgraph.rdf.Ontology;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of our JSON-LD: properties and classes by their local names, entities by the end of their IRIs, dates and Chinese text as plain strings. So
 * {@code "chair": "person/周岚"} and {@code "label": "周岚"}.
 */
final class JsonLdContext {

    /** How the plain strings of a key are meant: as IRIs, in a language, of a datatype. */
    record Key(String name, String meaning) {
    }

    static final String IRI = "@id";
    static final String CHINESE = "zh";
    /** Properties of other vocabularies that have a short key here, and how their values are meant; empty: as they stand. */
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.ofEntries(Map.entry("rdfs:label", CHINESE), Map.entry("skos:altLabel", CHINESE), Map.entry("schema:headline", CHINESE),
            Map.entry("schema:alternativeHeadline", CHINESE), Map.entry("schema:text", CHINESE), Map.entry("schema:isPartOf", IRI), Map.entry("schema:publisher", IRI),
            Map.entry("schema:sourceOrganization", IRI), Map.entry("schema:locationCreated", IRI), Map.entry("schema:containedInPlace", IRI), Map.entry("schema:datePublished", "xsd:date"),
            Map.entry("schema:identifier", ""), Map.entry("schema:printPage", ""), Map.entry("schema:url", ""), Map.entry("schema:unitText", ""), Map.entry("schema:value", "xsd:decimal"),
            Map.entry("org:member", IRI), Map.entry("org:organization", IRI), Map.entry("prov:wasDerivedFrom", IRI), Map.entry("nif:referenceContext", IRI), Map.entry("nif:anchorOf", ""),
            Map.entry("nif:isString", ""), Map.entry("nif:beginIndex", "xsd:nonNegativeInteger"), Map.entry("nif:endIndex", "xsd:nonNegativeInteger"),
            Map.entry("sem:hasEarliestBeginTimeStamp", "xsd:date"), Map.entry("sem:hasLatestEndTimeStamp", "xsd:date")));
    private static final Map<String, String> OURS = Map.of("title", CHINESE, "asWritten", CHINESE, "asTitle", CHINESE, "measure", CHINESE, "position", CHINESE, "credit", CHINESE, "columnLabel", CHINESE,
            "confidence", "xsd:decimal", "observedOn", "xsd:date");
    private static final List<String> INDEXES = List.of("rawBegin", "rawEnd");

    private final Map<String, Key> keys = new HashMap<>();
    private final Map<String, String> meanings = new TreeMap<>();

    JsonLdContext() {
        Model ontology = Ontology.load();
        for (Resource property : ontology.listSubjectsWithProperty(RDF.type, OWL.ObjectProperty).toList()) {
            if (property.isURIResource() && property.getURI().startsWith(Ng.NS)) {
                ours(property.getURI().substring(Ng.NS.length()), IRI);
            }
        }
        OURS.forEach(this::ours);
        INDEXES.forEach(index -> ours(index, "xsd:nonNegativeInteger"));
        OTHERS.forEach((name, meaning) -> keys.put(Vocabulary.node(name).getURI(), new Key(name.substring(name.indexOf(':') + 1), meaning)));
    }

    private void ours(String name, String meaning) {
        keys.put(Ng.NS + name, new Key(name, meaning));
        meanings.put(name, meaning);
    }

    Key key(Node property) {
        Key known = keys.get(property.getURI());
        return known != null ? known : new Key(word(property.getURI()), "");
    }

    /** A class or property: our own by its local name, others with a prefix. */
    String word(String iri) {
        return iri.startsWith(Ng.NS) && !iri.substring(Ng.NS.length()).contains(":") ? iri.substring(Ng.NS.length()) : prefixed(iri);
    }

    /** A thing: below our base by the rest of its IRI. A colon in it would be taken for a prefix. */
    String reference(String iri) {
        boolean isShort = iri.startsWith(Ng.BASE) && iri.indexOf(':', Ng.BASE.length()) < 0 && !iri.contains("/.");
        return isShort ? iri.substring(Ng.BASE.length()) : prefixed(iri);
    }

    private static String prefixed(String iri) {
        return iri.startsWith(Ng.CV) ? "cv:" + iri.substring(Ng.CV.length()) : iri;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("@context");
        json.writeStringField("@base", Ng.BASE);
        json.writeStringField("@vocab", Ng.NS);
        for (String prefix : List.of("cv", "rdfs", "xsd", "sem", "schema", "org", "prov", "nif", "skos")) {
            json.writeStringField(prefix, Vocabulary.PREFIXES.get(prefix));
        }
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            term(json, other.getKey().substring(other.getKey().indexOf(':') + 1), other.getKey(), other.getValue());
        }
        for (Map.Entry<String, String> our : meanings.entrySet()) {
            term(json, our.getKey(), Ng.NS + our.getKey(), our.getValue());
        }
        json.writeEndObject();
    }

    private static void term(JsonGenerator json, String name, String id, String meaning) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("@id", id);
        if (meaning.equals(CHINESE)) {
            json.writeStringField("@language", CHINESE);
        } else if (!meaning.isEmpty()) {
            json.writeStringField("@type", meaning);
        }
        json.writeEndObject();
    }
}
