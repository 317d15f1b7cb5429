package newsgraph.serve;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

import java.util.List;
import java.util.regex.Matcher;

/** SPARQL's REPLACE on a text that may be looked at only so often, and into one that is not longer than that. */
final class BoundedReplace extends ExprFunctionN {

    private final long steps;

    BoundedReplace(ExprList arguments, long steps) {
        super("replace", arguments);
        this.steps = steps;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        Matcher matcher = BoundedText.matcher(arguments, 3, steps);
        Node text = arguments.get(0).asNode();
        try {
            return NodeValue.makeNode(NodeFactory.createLiteral(replaced(matcher, BoundedText.text(arguments.get(2))), text.getLiteralLanguage(), text.getLiteralDatatype()));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + arguments.get(2) + " names a group that the pattern has not", e);
        }
    }

    private String replaced(Matcher matcher, String by) {
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(replaced, by);
            if (replaced.length() > steps) {
                throw new QueryCancelledException();
            }
        }
        return matcher.appendTail(replaced).toString();
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedReplace(arguments, steps);
    }
}
