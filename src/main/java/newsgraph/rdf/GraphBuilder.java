package newsgraph.rdf;

import newsgraph.model.Entity;
import newsgraph.model.Evidence;
import newsgraph.model.Iri;
import newsgraph.model.Location;
import newsgraph.model.Ng;
import newsgraph.model.OffsetMap;
import newsgraph.model.Reading;
import newsgraph.model.Span;
import newsgraph.text.CodePoints;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the triples of one article; knows how literals, passages, evidence and entities are written. */
final class GraphBuilder {

    private static final RDFDatatype WKT = TypeMapper.getInstance().getSafeTypeByName(Vocabulary.iri("geo:wktLiteral").value());

    /** The triples of each subject, some of them several times. */
    private final Map<Node, List<Triple>> things = new HashMap<>();
    private final Set<Node> written = new HashSet<>();
    private final Map<Span, Node> mentions = new HashMap<>();
    /** By object, not by value: an entity of an article is asked for at every place where it is named. */
    private final Map<Entity, Node> entities = new IdentityHashMap<>();
    private final String text;
    private final OffsetMap toRaw;
    private final CodePoints codePoints;
    private final CodePoints rawCodePoints;
    private final Hierarchy hierarchy;
    private final TextPolicy policy;
    private final Set<Span> names = new HashSet<>();
    private final Node article;

    GraphBuilder(Reading reading, Hierarchy hierarchy, TextPolicy policy) {
        this.text = reading.article().text();
        this.toRaw = reading.article().toRaw();
        this.codePoints = CodePoints.of(text);
        this.rawCodePoints = CodePoints.of(reading.article().page().text());
        this.hierarchy = hierarchy;
        this.policy = policy;
        this.article = Vocabulary.node(Names.article(reading.article()));
    }

    /** Each triple once. */
    List<Triple> sorted() {
        List<Triple> sorted = new ArrayList<>();
        List<Node> subjects = new ArrayList<>(things.keySet());
        subjects.sort(TripleOrder::terms);
        for (Node subject : subjects) {
            List<Triple> thing = things.get(subject);
            thing.sort(TripleOrder.INSTANCE);
            for (int i = 0; i < thing.size(); i++) {
                if (i == 0 || !thing.get(i).equals(thing.get(i - 1))) {
                    sorted.add(thing.get(i));
                }
            }
        }
        return sorted;
    }

    Node article() {
        return article;
    }

    TextPolicy policy() {
        return policy;
    }

    boolean isA(Entity entity, Iri type) {
        return hierarchy.isA(entity.type(), type);
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    void add(Node subject, String property, Node object) {
        things.computeIfAbsent(subject, thing -> new ArrayList<>()).add(Triple.create(subject, Vocabulary.node(property), object));
    }

    void type(Node subject, String type) {
        add(subject, "rdf:type", Vocabulary.node(type));
    }

    /** A literal in Chinese; nothing if the text is empty. */
    void chinese(Node subject, String property, String value) {
        if (!value.isEmpty()) {
            add(subject, property, NodeFactory.createLiteralLang(value, "zh"));
        }
    }

    /** A plain string; nothing if it is empty. */
    void string(Node subject, String property, String value) {
        if (!value.isEmpty()) {
            add(subject, property, NodeFactory.createLiteralString(value));
        }
    }

    void typed(Node subject, String property, Object value, XSDDatatype type) {
        add(subject, property, NodeFactory.createLiteralDT(value.toString(), type));
    }

    /** Decimals lose trailing zeros: TDB2 5.6.0 keeps 0.50 and 0.5 apart. */
    void decimal(Node subject, String property, BigDecimal value) {
        typed(subject, property, value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** A passage of the text with its place there and in the file; offsets in code points. */
    Node mention(Span span) {
        return mentions.computeIfAbsent(span, this::newMention);
    }

    private Node newMention(Span span) {
        int begin = codePoints.at(span.begin());
        int end = codePoints.at(span.end());
        Node mention = NodeFactory.createURI(article.getURI() + "#char=" + begin + "," + end);
        if (written.add(mention)) {
            Span raw = toRaw.toRaw(span);
            type(mention, "ng:Mention");
            add(mention, "nif:referenceContext", article);
            typed(mention, "nif:beginIndex", begin, XSDDatatype.XSDnonNegativeInteger);
            typed(mention, "nif:endIndex", end, XSDDatatype.XSDnonNegativeInteger);
            typed(mention, "ng:rawBegin", rawCodePoints.at(raw.begin()), XSDDatatype.XSDnonNegativeInteger);
            typed(mention, "ng:rawEnd", rawCodePoints.at(raw.end()), XSDDatatype.XSDnonNegativeInteger);
            string(mention, "nif:anchorOf", policy == TextPolicy.hash && !names.contains(span) ? Names.digest(span.of(text), end - begin) : span.of(text));
        }
        return mention;
    }

    /** A name and the entity it stands for; only the first entity of a span counts. */
    void refers(Span span, Entity entity) {
        if (names.add(span)) {
            add(mention(span), "ng:refersTo", entity(entity));
        }
    }

    /** Hangs evidence and source on a fact; a second evidence of the same fact, span and rule adds nothing. */
    void evidence(Node fact, Evidence evidence) {
        Node mention = mention(evidence.span());
        Node node = Names.fact("evidence", fact, mention, evidence.rule());
        if (written.add(node)) {
            type(node, "ng:Evidence");
            add(node, "ng:mention", mention);
            decimal(node, "ng:confidence", BigDecimal.valueOf(Math.round(evidence.confidence() * 100), 2));
            string(node, "ng:rule", evidence.rule());
        }
        add(fact, "ng:evidence", node);
        add(fact, "prov:wasDerivedFrom", article);
    }

    /** An entity with its names and the regions around it. */
    Node entity(Entity entity) {
        Node known = entities.get(entity);
        if (known != null) {
            return known;
        }
        Node node = Vocabulary.node(entity.iri());
        entities.put(entity, node);
        if (written.add(node)) {
            add(node, "rdf:type", Vocabulary.node(entity.type()));
            chinese(node, "rdfs:label", entity.label());
            entity.within().filter(whole -> isA(entity, Ng.PLACE) && isA(whole, Ng.PLACE)).ifPresent(whole -> add(node, "schema:containedInPlace", entity(whole)));
            entity.location().ifPresent(location -> location(node, location));
        }
        entity.aliases().forEach(alias -> chinese(node, "skos:altLabel", alias));
        return node;
    }

    /** The code of a place, the day it ceased to be, and its point as a geometry of GeoSPARQL. */
    private void location(Node place, Location location) {
        string(place, "schema:identifier", location.code());
        location.until().ifPresent(day -> string(place, "dct:valid", "../" + day));
        location.point().ifPresent(point -> {
            Node geometry = NodeFactory.createURI(place.getURI() + "#point");
            add(place, "geo:hasGeometry", geometry);
            type(geometry, "sf:Point");
            add(geometry, "geo:asWKT", NodeFactory.createLiteralDT(point.wkt(), WKT));
        });
    }
}
