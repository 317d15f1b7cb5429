package newsgraph.store;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;

import java.util.function.Function;

/** What answers SPARQL queries: a store in this process or an endpoint elsewhere. */
public sealed interface QuerySource permits Store, Endpoint {

    /** Runs a query and reads its result while it is open. */
    <T> T answer(Query query, Function<QueryExec, T> reader);
}
