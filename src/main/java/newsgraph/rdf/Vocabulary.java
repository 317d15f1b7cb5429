package newsgraph.rdf;

import newsgraph.model.Iri;
import newsgraph.model.Ng;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The prefixes of the graph, and its names in short form: {@code schema:headline}. */
public final class Vocabulary {

    /** Prefix to namespace, in the order they are written; those of things that articles speak of are named after their folders. */
    public static final Map<String, String> PREFIXES = prefixes();

    private static final Map<String, Node> NODES = new ConcurrentHashMap<>();

    private Vocabulary() {
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("ng", Ng.NS);
        prefixes.put("cv", Ng.CV);
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/");
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("org", "http://www.w3.org/ns/org#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("geo", "http://www.opengis.net/ont/geosparql#");
        prefixes.put("sf", "http://www.opengis.net/ont/sf#");
        Map<String, String> folders = Map.of("org", "body", "time", "when");
        for (String folder : new String[] {"person", "org", "place", "doc", "topic", "page", "article", "event", "part", "holding", "statement", "quantity", "time", "evidence"}) {
            prefixes.put(folders.getOrDefault(folder, folder), Ng.BASE + folder + "/");
        }
        return Collections.unmodifiableMap(prefixes);
    }

    /** The prefixes as Jena's writers take them. */
    public static PrefixMap prefixMap() {
        PrefixMap map = PrefixMapFactory.create();
        PREFIXES.forEach(map::add);
        return map;
    }

    /** The IRI of a prefixed name. */
    static Iri iri(String prefixed) {
        int colon = prefixed.indexOf(':');
        return new Iri(PREFIXES.get(prefixed.substring(0, colon)) + prefixed.substring(colon + 1));
    }

    /** The node of a prefixed name, one object for each name of the ontology: every triple has one or two. */
    public static Node node(String prefixed) {
        return NODES.computeIfAbsent(prefixed, name -> node(iri(name)));
    }

    /** The node of an IRI. */
    public static Node node(Iri iri) {
        return NodeFactory.createURI(iri.value());
    }
}
