package newsgraph.serve;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

import java.util.List;

/** SPARQL's REGEX on a text that may be looked at only so often. */
final class BoundedRegex extends ExprFunctionN {

    private final long steps;

    BoundedRegex(ExprList arguments, long steps) {
        super("regex", arguments);
        this.steps = steps;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        return NodeValue.makeBoolean(BoundedText.matcher(arguments, 2, steps).find());
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedRegex(arguments, steps);
    }
}
