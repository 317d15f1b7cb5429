package newsgraph.store;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

import java.math.BigDecimal;

/**
 * Decimals in the form in which TDB2 gives them back: 86000000.0, 0.5. It stores the digits with the scale they were written in, but reads 86000000 as
 * 86000000.0, which is another term to it (GH-3404, mended in Jena 6): whoever deletes what he has read deletes nothing.
 */
final class Decimals {

    private Decimals() {
    }

    static Node stored(Node node) {
        if (!node.isLiteral() || !XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype()) || !XSDDatatype.XSDdecimal.isValid(node.getLiteralLexicalForm())) {
            return node;
        }
        BigDecimal value = new BigDecimal(node.getLiteralLexicalForm().trim()).stripTrailingZeros();
        String form = (value.scale() < 1 ? value.setScale(1) : value).toPlainString();
        return form.equals(node.getLiteralLexicalForm()) ? node : NodeFactory.createLiteralDT(form, XSDDatatype.XSDdecimal);
    }

    static Triple stored(Triple triple) {
        Node object = stored(triple.getObject());
        return object == triple.getObject() ? triple : Triple.create(triple.getSubject(), triple.getPredicate(), object);
    }

    static Quad stored(Quad quad) {
        Node object = stored(quad.getObject());
        return object == quad.getObject() ? quad : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), object);
    }
}
