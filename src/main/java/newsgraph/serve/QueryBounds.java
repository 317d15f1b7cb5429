package newsgraph.serve;

import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.syntax.syntaxtransform.UpdateTransformOps;
import org.apache.jena.update.UpdateRequest;

/** What a question may reach and use: this store alone, and regular expressions that end. The rest is refused with HTTP status 403. */
final class QueryBounds {

    /** ARQ takes the rest of such a name for a Java class and loads it. */
    private static final String JAVA_CLASS = "java:";

    private final long regexSteps;

    QueryBounds(long regexSteps) {
        this.regexSteps = regexSteps;
    }

    /** The query with its regular expressions bounded. */
    Query within(Query query) {
        Elements elements = new Elements();
        return QueryTransformOps.transform(query, elements, new Expressions(elements));
    }

    /** The update with its regular expressions bounded. */
    UpdateRequest within(UpdateRequest update) {
        Elements elements = new Elements();
        return UpdateTransformOps.transform(update, elements, new Expressions(elements));
    }

    private static void refuseClass(String iri) {
        if (iri.startsWith(JAVA_CLASS)) {
            ServletOps.errorForbidden("functions of one's own are not run here: " + iri);
        }
    }

    private static final class Elements extends ElementTransformCopyBase {

        @Override
        public Element transform(ElementService service, Node name, Element inner) {
            ServletOps.errorForbidden("SERVICE is off: this server asks no others");
            return service;
        }

        @Override
        public Element transform(ElementPathBlock block) {
            block.patternElts().forEachRemaining(path -> {
                if (path.getPredicate() != null && path.getPredicate().isURI()) {
                    refuseClass(path.getPredicate().getURI());
                }
            });
            return super.transform(block);
        }
    }

    private final class Expressions extends ExprTransformApplyElementTransform {

        Expressions(Elements elements) {
            super(elements);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
                return new BoundedRegex(arguments, regexSteps);
            }
            if (function instanceof E_StrReplace) {
                return new BoundedReplace(arguments, regexSteps);
            }
            if (function instanceof E_Function named) {
                refuseClass(named.getFunctionIRI());
            }
            return super.transform(function, arguments);
        }
    }
}
