package newsgraph.store;

import newsgraph.rdf.Names;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Events that several articles tell, in a graph of their own. Each is a full event: class, label, roles with participations, times, and the evidence of
 * every article; the events of the articles are {@code owl:sameAs} it. Whoever counts events leaves out what is the same as another one.
 */
final class MergedEvents {

    /** Properties that are written in their own way or belong to one article. */
    private static final Set<Node> OWN = Set.of(Terms.EVIDENCE, Terms.LABEL, Vocabulary.node("ng:subEventOf"));
    private static final Set<Node> WORDS = Set.of(Vocabulary.node("ng:asWritten"), Vocabulary.node("ng:asTitle"));

    private final DatasetGraph graphs;
    /** Takes the labels that change, for the full-text index. */
    private final Consumer<Triple> touched;

    MergedEvents(DatasetGraph graphs, Consumer<Triple> touched) {
        this.graphs = graphs;
        this.touched = touched;
    }

    /** An event of an article. */
    record Report(Node article, Node event) {
    }

    /** The events of other articles that were taken for the same. */
    List<Node> others(Node event) {
        return whole(event).stream().flatMap(whole -> Iter.toList(graphs.find(Derived.EVENTS, Node.ANY, Terms.SAME_AS, whole)).stream()).map(Quad::getSubject).filter(one -> !one.equals(event)).toList();
    }

    private List<Node> whole(Node event) {
        return Iter.toList(graphs.find(Derived.EVENTS, event, Terms.SAME_AS, Node.ANY)).stream().map(Quad::getObject).toList();
    }

    /** All merged events. */
    Set<Node> all() {
        Set<Node> wholes = new TreeSet<>(Terms.ORDER);
        graphs.find(Derived.EVENTS, Node.ANY, Terms.SAME_AS, Node.ANY).forEachRemaining(quad -> wholes.add(quad.getObject()));
        return wholes;
    }

    /** A merged event with its participations and the evidence of all of them. */
    Set<Node> nodes(Node whole) {
        Set<Node> nodes = new HashSet<>(Set.of(whole));
        graphs.find(Derived.EVENTS, Node.ANY, Terms.IN_EVENT, whole).forEachRemaining(quad -> nodes.add(quad.getSubject()));
        Set<Node> evidence = new HashSet<>();
        nodes.forEach(node -> graphs.find(Derived.EVENTS, node, Terms.EVIDENCE, Node.ANY).forEachRemaining(quad -> evidence.add(quad.getObject())));
        nodes.addAll(evidence);
        return nodes;
    }

    /** Takes out the merged event that an event is part of. */
    void forget(Node event) {
        for (Node whole : whole(event)) {
            Set<Node> nodes = nodes(whole);
            graphs.find(Derived.EVENTS, whole, Terms.LABEL, Node.ANY).forEachRemaining(quad -> touched.accept(quad.asTriple()));
            nodes.forEach(node -> graphs.deleteAny(Derived.EVENTS, node, Node.ANY, Node.ANY));
            graphs.deleteAny(Derived.EVENTS, Node.ANY, Terms.SAME_AS, whole);
        }
    }

    /** Writes one event for several reports, which come in order. */
    void write(List<Report> reports) {
        Node whole = Names.fact("event", reports.stream().map(report -> report.event().getURI()).toList());
        Map<String, Integer> labels = new TreeMap<>();
        Map<Node, Map<Node, Node>> words = new HashMap<>();
        for (Report report : reports) {
            Graph graph = graphs.getGraph(report.article());
            graphs.add(Derived.EVENTS, report.event(), Terms.SAME_AS, whole);
            graph.find(report.event(), Node.ANY, Node.ANY).forEachRemaining(triple -> {
                if (triple.getPredicate().equals(Terms.LABEL)) {
                    labels.merge(triple.getObject().getLiteralLexicalForm(), 1, Integer::sum);
                } else if (!OWN.contains(triple.getPredicate())) {
                    graphs.add(Derived.EVENTS, whole, triple.getPredicate(), triple.getObject());
                }
            });
            evidence(graph, report.event(), whole);
            Terms.subjects(graph, Terms.IN_EVENT, report.event()).forEach(part -> participation(graph, part, whole, words));
        }
        Triple label = Triple.create(whole, Terms.LABEL, NodeFactory.createLiteralLang(label(labels), "zh"));
        graphs.add(Derived.EVENTS, whole, Terms.LABEL, label.getObject());
        touched.accept(label);
    }

    /** The label most articles use, of these the longest, of these the first. */
    private static String label(Map<String, Integer> labels) {
        return labels.entrySet().stream().max((a, b) -> a.getValue().equals(b.getValue()) ? Integer.compare(a.getKey().length(), b.getKey().length()) : a.getValue().compareTo(b.getValue()))
                .map(Map.Entry::getKey).orElse("");
    }

    /** The same actor in the same role is one participation, with the words of the first article. */
    private void participation(Graph graph, Node part, Node whole, Map<Node, Map<Node, Node>> words) {
        Node role = Terms.value(graph, part, "ng:role").orElseThrow();
        Node filler = Terms.value(graph, part, "ng:actor").or(() -> Terms.value(graph, part, "ng:asWritten")).orElse(part);
        Node node = Names.fact("part", whole, role, filler);
        graphs.add(Derived.EVENTS, node, Terms.IN_EVENT, whole);
        for (Triple triple : graph.find(part, Node.ANY, Node.ANY).toList()) {
            Node property = triple.getPredicate();
            boolean first = !WORDS.contains(property) || words.computeIfAbsent(node, one -> new HashMap<>()).putIfAbsent(property, triple.getObject()) == null;
            if (!property.equals(Terms.IN_EVENT) && !property.equals(Terms.EVIDENCE) && !property.equals(Vocabulary.node("ng:order")) && first) {
                graphs.add(Derived.EVENTS, node, property, triple.getObject());
            }
        }
        evidence(graph, part, node);
    }

    /** The evidence of a fact as that of its merged one: the same passages, of every article. */
    private void evidence(Graph graph, Node fact, Node whole) {
        Terms.values(graph, fact, Terms.EVIDENCE).forEach(old -> {
            Node evidence = Names.fact("evidence", whole, old);
            graphs.add(Derived.EVENTS, whole, Terms.EVIDENCE, evidence);
            graph.find(old, Node.ANY, Node.ANY).forEachRemaining(triple -> graphs.add(Derived.EVENTS, evidence, triple.getPredicate(), triple.getObject()));
        });
    }
}
