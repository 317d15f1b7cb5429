package newsgraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the article and the passage that a node of a graph comes from. */
final class Whereabouts {

    /** Ways from a node to its passage; ^ goes against the property. */
    private static final List<List<String>> TO_PASSAGE = List.of(List.of(), List.of("ng:mention"), List.of("ng:evidence", "ng:mention"), List.of("ng:triggerMention"), List.of("^ng:refersTo"));
    /** Ways from a node to its article, tried when there is no passage. */
    private static final List<List<String>> TO_ARTICLE = List.of(List.of(), List.of("prov:wasDerivedFrom"), List.of("^schema:isPartOf"));

    private final Graph graph;

    Whereabouts(Graph graph) {
        this.graph = graph;
    }

    String passage(Node node) {
        return passageNode(node).flatMap(passage -> one(passage, "nif:anchorOf")).map(Whereabouts::text).orElse("");
    }

    String article(Node node) {
        Optional<Node> article = passageNode(node).flatMap(passage -> one(passage, "nif:referenceContext"))
                .or(() -> TO_ARTICLE.stream().map(way -> follow(node, way)).flatMap(Optional::stream).filter(end -> one(end, "schema:isPartOf").isPresent()).findFirst());
        return article.map(this::name).orElse("");
    }

    String type(Node node) {
        return one(node, "rdf:type").map(type -> type.getURI().replaceFirst(".*[#/]", "")).orElse("node");
    }

    private Optional<Node> passageNode(Node node) {
        return TO_PASSAGE.stream().map(way -> follow(node, way)).flatMap(Optional::stream).filter(end -> one(end, "nif:referenceContext").isPresent()).findFirst();
    }

    private String name(Node article) {
        String id = one(article, "schema:identifier").map(Whereabouts::text).orElse(article.getURI());
        return one(article, "schema:headline").map(headline -> text(headline) + " (" + id + ")").orElse(id);
    }

    private Optional<Node> follow(Node node, List<String> way) {
        Optional<Node> at = Optional.of(node);
        for (String step : way) {
            at = at.flatMap(from -> one(from, step));
        }
        return at;
    }

    /** The first value by order of terms, so that reports are the same each time. */
    private Optional<Node> one(Node node, String step) {
        Stream<Node> values = step.startsWith("^") ? graph.stream(Node.ANY, Vocabulary.node(step.substring(1)), node).map(Triple::getSubject)
                : node.isLiteral() ? Stream.empty() : graph.stream(node, Vocabulary.node(step), Node.ANY).map(Triple::getObject);
        return values.min(Comparator.comparing(Node::toString));
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
