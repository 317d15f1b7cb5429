package newsgraph.store;

import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;

import java.util.function.Function;

/**
 * A SPARQL 1.1 endpoint elsewhere.
 *
 * @param url its query address: http://localhost:3030/news/sparql
 */
public record Endpoint(String url) implements QuerySource {

    public Endpoint {
        if (!url.matches("https?://[^\\s]+")) {
            throw new StoreException(url + " is no address of an endpoint: write http://HOST:PORT/news/sparql");
        }
    }

    @Override
    public <T> T answer(Query query, long milliseconds, Function<QueryExec, T> reader) {
        QueryExecHTTPBuilder asked = QueryExecHTTP.service(url).query(query);
        try (QueryExec exec = (milliseconds > 0 ? asked.timeout(milliseconds) : asked).build()) {
            return reader.apply(exec);
        } catch (QueryExceptionHTTP e) {
            throw unanswered(e.getStatusCode(), e);
        } catch (HttpException e) {
            throw unanswered(e.getStatusCode(), e);
        }
    }

    private StoreException unanswered(int status, Exception e) {
        return new StoreException(url + (status <= 0 ? " does not answer: is the server running there?" : " answers with HTTP status " + status + ": " + e.getMessage()), e);
    }
}
