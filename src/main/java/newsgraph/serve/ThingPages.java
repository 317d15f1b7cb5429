package newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import newsgraph.model.Iri;
import newsgraph.store.Store;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.web.HttpNames;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Linked data: the address of a thing gives its page to a browser and its triples to a program, by the Accept header or by an ending of its own
 * ({@code /id/person/周岚.ttl}).
 */
final class ThingPages extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String HTML = "text/html";
    /** Endings and their types, the best first where a program takes any. */
    private static final Map<String, RDFFormat> FORMATS = formats();

    private final transient Things things;

    ThingPages(Store store) {
        this.things = new Things(store);
    }

    private static Map<String, RDFFormat> formats() {
        Map<String, RDFFormat> formats = new LinkedHashMap<>();
        formats.put("ttl", RDFFormat.TURTLE_PRETTY);
        formats.put("jsonld", RDFFormat.JSONLD_PRETTY);
        formats.put("nt", RDFFormat.NTRIPLES_UTF8);
        formats.put("rdf", RDFFormat.RDFXML_PLAIN);
        return formats;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring("/id/".length());
        String ending = path.substring(path.lastIndexOf('.') + 1);
        boolean hasEnding = path.contains(".") && FORMATS.containsKey(ending);
        Optional<Iri> thing = Things.iri(hasEnding ? path.substring(0, path.length() - ending.length() - 1) : path);
        response.setHeader("Vary", "Accept");
        Optional<RDFFormat> format = hasEnding ? Optional.of(FORMATS.get(ending)) : accepted(request);
        if (thing.isEmpty() || !things.isKnown(thing.get())) {
            response.setStatus(404);
            if (format.isPresent()) {
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().println("No article speaks of this thing.");
                return;
            }
        }
        if (format.isPresent()) {
            graph(response, things.graph(thing.get()), format.get());
        } else {
            page(response);
        }
    }

    /** The format that the Accept header asks for; empty: the page. */
    private static Optional<RDFFormat> accepted(HttpServletRequest request) {
        AcceptList offer = AcceptList.create(FORMATS.values().stream().map(format -> format.getLang().getHeaderString()).toArray(String[]::new));
        String header = request.getHeader(HttpNames.hAccept);
        if (header == null || header.contains(HTML)) {
            return Optional.empty();
        }
        MediaType best = AcceptList.match(new AcceptList(header), offer);
        return FORMATS.values().stream().filter(format -> best != null && format.getLang().getHeaderString().equals(best.getContentTypeStr())).findFirst();
    }

    private static void graph(HttpServletResponse response, Graph graph, RDFFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, graph, format);
        response.setContentType(format.getLang().getHeaderString() + ";charset=UTF-8");
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    private static void page(HttpServletResponse response) throws IOException {
        byte[] page = StaticPages.explorer();
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
