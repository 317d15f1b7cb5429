package newsgraph.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.SchemeRouter;

import java.util.List;

/** JSON-LD may name an address or a file where its context is to be found. Nothing is fetched from there: what is read stands in the file. */
public final class JsonLdContexts {

    private JsonLdContexts() {
    }

    /** Turns the fetching off, for all of this program. */
    public static void stayHere() {
        DocumentLoader none = (address, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "the @context " + address + " is not fetched: write it into the file");
        };
        SchemeRouter router = (SchemeRouter) SchemeRouter.defaultInstance();
        List.of("http", "https", "file").forEach(scheme -> router.set(scheme, none));
    }
}
