package newsgraph.store;

import newsgraph.rdf.Names;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.math.BigDecimal;

/** The list of pairs that may be one thing and are kept apart, as nodes of a graph of their own. To be called in a transaction. */
final class Doubts {

    private static final Node ABOUT = Vocabulary.node("schema:about");
    private static final Node CANDIDATE = Vocabulary.node("ng:candidate");

    private final DatasetGraph graphs;
    private final Node list;

    Doubts(DatasetGraph graphs) {
        this(graphs, Derived.DOUBTS);
    }

    Doubts(DatasetGraph graphs, Node list) {
        this.graphs = graphs;
        this.list = list;
    }

    /** Takes off the list what was said of a name or event. */
    void forget(Node about) {
        Iter.toList(graphs.find(list, Node.ANY, ABOUT, about)).stream().map(Quad::getSubject).forEach(doubt -> graphs.deleteAny(list, doubt, Node.ANY, Node.ANY));
    }

    /** Takes off the list whatever names a thing: what was said of it, and pairs of which it is one. */
    void forgetAll(Node thing) {
        forget(thing);
        Iter.toList(graphs.find(list, Node.ANY, CANDIDATE, thing)).stream().map(Quad::getSubject).forEach(doubt -> graphs.deleteAny(list, doubt, Node.ANY, Node.ANY));
    }

    /**
     * Adds a pair.
     *
     * @param about  what it is forgotten with: the node of the name, or one of the events
     * @param score  0 to 1
     * @param reason a sentence
     */
    void add(Node about, Node one, Node other, double score, String reason) {
        Node doubt = Names.fact("doubt", one, other);
        graphs.add(list, doubt, Terms.TYPE, Vocabulary.node("ng:Doubt"));
        graphs.add(list, doubt, ABOUT, about);
        graphs.add(list, doubt, CANDIDATE, one);
        graphs.add(list, doubt, CANDIDATE, other);
        graphs.add(list, doubt, Vocabulary.node("ng:score"), Decimals.stored(NodeFactory.createLiteralDT(BigDecimal.valueOf(Math.round(score * 100), 2).toPlainString(), XSDDatatype.XSDdecimal)));
        graphs.add(list, doubt, Vocabulary.node("ng:reason"), NodeFactory.createLiteralLang(reason, "en"));
    }
}
