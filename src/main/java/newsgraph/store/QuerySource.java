package newsgraph.store;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;

import java.util.function.Function;

/** What answers SPARQL queries: a store in this process or an endpoint elsewhere. */
public sealed interface QuerySource permits Store, Endpoint {

    /** Runs a query and reads its result while it is open. */
    default <T> T answer(Query query, Function<QueryExec, T> reader) {
        return answer(query, 0, reader);
    }

    /**
     * The same in limited time.
     *
     * @param milliseconds for the whole answer; 0 is no limit
     * @throws StoreException if it takes longer
     */
    <T> T answer(Query query, long milliseconds, Function<QueryExec, T> reader);

    /** What is told when the time was over. */
    static StoreException late(long milliseconds, Exception e) {
        return new StoreException("the answer takes longer than " + milliseconds / 1000.0 + " s: ask for less, or give it more with --timeout", e);
    }
}
