package newsgraph.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Queries that only read this store: none asks other servers, none runs Java classes by name, and none hangs in a regular expression. */
final class SafeQuery extends SPARQL_QueryDataset {

    private final QueryBounds bounds;

    SafeQuery(Limits limits) {
        this.bounds = new QueryBounds(limits.regexSteps());
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        return super.createQueryExec(action, bounds.within(query), dataset);
    }
}
