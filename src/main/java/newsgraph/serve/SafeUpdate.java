package newsgraph.serve;

import org.apache.jena.atlas.io.IO;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Updates that only change this store: LOAD, which would read files of this machine and pages of others, is refused, and SERVICE with it. The update is
 * held in memory; what is too large for that goes to the Graph Store endpoint.
 */
final class SafeUpdate extends SPARQL_Update {

    private final QueryBounds bounds;

    SafeUpdate(Limits limits) {
        this.bounds = new QueryBounds(limits.regexSteps());
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        String text = new String(IO.readWholeFile(input), StandardCharsets.UTF_8);
        try {
            UpdateRequest request = UpdateFactory.create(text);
            if (request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
                ServletOps.errorForbidden("LOAD is off: send the data itself to /news/data or with INSERT DATA");
            }
            bounds.within(request);
        } catch (QueryParseException e) {
            ServletOps.errorBadRequest(e.getMessage());
        }
        super.execute(action, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
