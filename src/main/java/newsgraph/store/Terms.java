package newsgraph.store;

import newsgraph.model.Ng;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words of the graph that the comparison of articles reads, and short ways to follow them. */
final class Terms {

    static final Node TYPE = Vocabulary.node("rdf:type");
    static final Node LABEL = Vocabulary.node("rdfs:label");
    static final Node ARTICLE = Vocabulary.node("ng:Article");
    static final Node REFERS_TO = Vocabulary.node("ng:refersTo");
    static final Node MEMBER = Vocabulary.node("org:member");
    static final Node BODY = Vocabulary.node("org:organization");
    static final Node TITLE = Vocabulary.node("ng:title");
    static final Node PUBLISHED = Vocabulary.node("schema:datePublished");
    static final Node TRIGGER_MENTION = Vocabulary.node("ng:triggerMention");
    static final Node IN_EVENT = Vocabulary.node("ng:inEvent");
    static final Node EVIDENCE = Vocabulary.node("ng:evidence");
    static final Node SAME_TEXT = Vocabulary.node("ng:sameTextAs");
    static final Node SAME_AS = Vocabulary.node("owl:sameAs");

    /** By IRI. */
    static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);
    /** Stands between the IRI of a name and the rank of one of the people who go by it: person/李强~2. */
    static final char NAMESAKE = '~';

    private static final String PERSON = Ng.BASE + "person/";
    private static final String ORGANIZATION = Ng.BASE + "org/";

    private Terms() {
    }

    static boolean isPerson(Node node) {
        return node.isURI() && node.getURI().startsWith(PERSON);
    }

    static boolean isBody(Node node) {
        return node.isURI() && node.getURI().startsWith(ORGANIZATION);
    }

    static Stream<Node> values(Graph graph, Node subject, Node property) {
        return Iter.asStream(graph.find(subject, property, Node.ANY)).map(Triple::getObject);
    }

    static Optional<Node> value(Graph graph, Node subject, String property) {
        return values(graph, subject, Vocabulary.node(property)).min(ORDER);
    }

    /** The words of a literal, empty if there is none. */
    static String words(Graph graph, Node subject, String property) {
        return value(graph, subject, property).map(Node::getLiteralLexicalForm).orElse("");
    }

    static List<Node> subjects(Graph graph, Node property, Node object) {
        return Iter.toList(graph.find(Node.ANY, property, object)).stream().map(Triple::getSubject).distinct().sorted(ORDER).toList();
    }
}
