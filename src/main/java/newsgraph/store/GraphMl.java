package newsgraph.store;

import newsgraph.rdf.TripleOrder;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Articles of a store as a network for Gephi, Cytoscape and the like (GraphML): people, bodies, places and events are nodes; an edge says who or what took
 * what role in an event, which place holds which, who holds a post where. In memory is a number for each node and edge.
 */
public final class GraphMl {

    private static final Set<String> NO_NODES = Set.of("Article", "Page", "Mention", "Evidence", "Participation", "PositionHolding", "Statement", "Quantity", "Time");

    private final XMLStreamWriter xml;
    private final Set<String> seen = new HashSet<>();

    private GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the network into a file; returns how many articles were read. */
    public static long write(Store store, Selection selection, Path file) {
        try {
            NewFile made = new NewFile(file);
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(made.out(), "UTF-8");
            GraphMl network = new GraphMl(xml);
            long articles = Txn.calculateRead(store.graphs(), () -> network.all(store, selection.graphs(store)));
            xml.close();
            made.finish();
            return articles;
        } catch (IOException | XMLStreamException e) {
            throw FileSink.cannotWrite(file.toString(), e);
        }
    }

    private long all(Store store, List<Node> names) {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            key("label", "all");
            key("type", "node");
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            for (Node name : names) {
                nodes(store.graphs().getGraph(name));
            }
            seen.clear();
            for (Node name : names) {
                edges(store.graphs().getGraph(name));
            }
            xml.writeEndDocument();
            return names.size();
        } catch (XMLStreamException e) {
            throw new StoreException("cannot write the network: " + e.getMessage(), e);
        }
    }

    private void key(String name, String of) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", "string");
    }

    private void nodes(Graph article) throws XMLStreamException {
        for (Triple typed : sorted(article, "rdf:type")) {
            String type = typed.getObject().getURI().replaceFirst(".*[#/]", "");
            Optional<Node> label = value(article, typed.getSubject(), "rdfs:label");
            if (!NO_NODES.contains(type) && label.isPresent() && seen.add(typed.getSubject().getURI())) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", typed.getSubject().getURI());
                data("label", label.get().getLiteralLexicalForm());
                data("type", type);
                xml.writeEndElement();
            }
        }
    }

    private void edges(Graph article) throws XMLStreamException {
        for (Triple part : sorted(article, "ng:inEvent")) {
            Optional<Node> actor = value(article, part.getSubject(), "ng:actor");
            Optional<Node> role = value(article, part.getSubject(), "ng:role");
            if (actor.isPresent() && role.isPresent()) {
                edge(part.getObject(), actor.get(), role.get().getURI().replaceFirst(".*#", ""));
            }
        }
        for (Triple place : sorted(article, "ng:place")) {
            edge(place.getSubject(), place.getObject(), "place");
        }
        for (Triple within : sorted(article, "schema:containedInPlace")) {
            edge(within.getSubject(), within.getObject(), "containedInPlace");
        }
        for (Triple member : sorted(article, "org:member")) {
            Optional<Node> body = value(article, member.getSubject(), "org:organization");
            Optional<Node> title = value(article, member.getSubject(), "ng:title");
            if (body.isPresent() && title.isPresent()) {
                edge(member.getObject(), body.get(), title.get().getLiteralLexicalForm());
            }
        }
    }

    private void edge(Node from, Node to, String label) throws XMLStreamException {
        if (seen.add(Fingerprints.of(from, to, label))) {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", from.getURI());
            xml.writeAttribute("target", to.getURI());
            data("label", label);
            xml.writeEndElement();
        }
    }

    private void data(String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static List<Triple> sorted(Graph article, String property) {
        return article.stream(Node.ANY, Vocabulary.node(property), Node.ANY).sorted(TripleOrder.INSTANCE).toList();
    }

    private static Optional<Node> value(Graph article, Node subject, String property) {
        return article.stream(subject, Vocabulary.node(property), Node.ANY).map(Triple::getObject).findFirst();
    }
}
