package newsgraph.serve;

import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.ExprTransformApplyTransform;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;


/**
 * What a question may reach and use: this store alone, so much time, functions that are known by name, and regular expressions that end. The rest is refused
 * with HTTP status 403. Looked at is what Jena makes of a question before it is answered, so that no place in a question is left out, and updates are held
 * to the same.
 */
final class QueryBounds {

    private static final String XPATH = ARQConstants.fnPrefix;
    /** Calls others by a name made while the question runs. */
    private static final String REFUSED = XPATH + "apply";

    private final long regexSteps;

    private QueryBounds(long regexSteps) {
        this.regexSteps = regexSteps;
    }

    /** Holds all questions to a dataset, which has this context, to the limits. */
    static void set(Context dataset, Limits limits) {
        QueryBounds bounds = new QueryBounds(limits.regexSteps());
        dataset.set(ARQ.queryTimeout, limits.timeouts());
        dataset.set(ARQConstants.sysOptimizerFactory, (RewriteFactory) context -> question -> Optimize.stdOptimizationFactory.create(context).rewrite(bounds.within(question)));
        PropertyFunctionRegistry.set(dataset, new Properties());
    }

    private Op within(Op question) {
        Reach reach = new Reach();
        return Transformer.transform(reach, new Functions(reach), question);
    }

    private static final class Reach extends TransformCopy {

        @Override
        public Op transform(OpService service, Op inner) {
            ServletOps.errorForbidden("SERVICE is off: this server asks no others");
            return service;
        }
    }

    private final class Functions extends ExprTransformApplyTransform {

        Functions(Reach reach) {
            super(reach);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
                return new BoundedRegex(arguments, regexSteps);
            }
            if (function instanceof E_StrReplace) {
                return new BoundedReplace(arguments, regexSteps);
            }
            if (function instanceof E_Function) {
                return named(function, arguments);
            }
            if (function instanceof E_Call) {
                ServletOps.errorForbidden("CALL is off: write the name of the function itself");
            }
            return super.transform(function, arguments);
        }

        private Expr named(ExprFunctionN function, ExprList arguments) {
            String name = function.getFunctionIRI();
            if (name.equals(XPATH + "matches")) {
                return new BoundedRegex(arguments, regexSteps);
            }
            if (name.equals(XPATH + "replace")) {
                return new BoundedReplace(arguments, regexSteps);
            }
            if (!FunctionRegistry.get().isRegistered(name) || name.equals(REFUSED)) {
                ServletOps.errorForbidden("there is no function " + name + " here");
            }
            return super.transform(function, arguments);
        }
    }

    /** {@code text:query} is the only property that is computed. Others would be taken for Java classes and loaded, or split texts by endless patterns. */
    private static final class Properties extends PropertyFunctionRegistry {

        private static final String SEARCH = TextQuery.NS + "query";

        Properties() {
            put(SEARCH, PropertyFunctionRegistry.get().get(SEARCH));
        }

        @Override
        public boolean manages(String name) {
            return name.equals(SEARCH);
        }
    }
}
