package newsgraph.serve;

import org.apache.jena.atlas.io.IO;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.apache.jena.web.HttpSC;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Updates that only change this store: LOAD, which would read files of this machine and pages of others, is refused. The update is held in memory;
 * what is too large for that goes to the Graph Store endpoint.
 */
final class SafeUpdate extends SPARQL_Update {

    @Override
    protected void execute(HttpAction action, InputStream input) {
        String text = new String(IO.readWholeFile(input), StandardCharsets.UTF_8);
        try {
            UpdateRequest request = UpdateFactory.create(text);
            if (request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
                ServletOps.errorForbidden("LOAD is off: send the data itself to /news/data or with INSERT DATA");
            }
        } catch (QueryParseException e) {
            ServletOps.errorBadRequest(e.getMessage());
        }
        try {
            super.execute(action, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (ActionErrorException e) {
            throw told(e);
        }
    }

    /** Fuseki tells every end of an update as a mistake of its own; what was refused, or stopped because it takes too long, lies within. */
    private static ActionErrorException told(ActionErrorException error) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ActionErrorException refused) {
                return refused;
            }
            if (cause instanceof QueryCancelledException) {
                return new ActionErrorException(HttpSC.SERVICE_UNAVAILABLE_503, "the update takes too long: nothing of it was done", cause);
            }
        }
        return error;
    }
}
