package newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Pages and their parts out of the jars: Fuseki's at {@code /}, the explorer's below {@code /explore/}. Only names of plain letters are looked up, so no
 * path leads out of the three folders.
 */
final class StaticPages extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Pattern PLAIN = Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*");
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html;charset=UTF-8"), Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("mjs", "text/javascript;charset=UTF-8"), Map.entry("css", "text/css;charset=UTF-8"), Map.entry("json", "application/json;charset=UTF-8"), Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"), Map.entry("ico", "image/x-icon"), Map.entry("woff", "font/woff"), Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=UTF-8"), Map.entry("map", "application/json"));
    /** Views of the explorer; all are the same page, which reads its address. */
    private static final Set<String> VIEWS = Set.of("", "search", "day", "timeline", "network", "map", "review", "statistics", "questions");
    /** The link from Fuseki's page to the explorer; one line before its end, the rest of the page is as Apache made it. */
    private static final String LINK = "<link rel=\"stylesheet\" href=\"/explore/fuseki-link.css\"><a id=\"to-explorer\" href=\"/explore/\">新闻图谱浏览 · Explorer</a></body>";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(1);
        Optional<String> resource = resource(path);
        Optional<byte[]> bytes = resource.isPresent() ? read(resource.get()) : Optional.empty();
        if (bytes.isEmpty()) {
            response.setStatus(404);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("There is no such page. Begin at / or at /explore/");
            return;
        }
        send(request, response, resource.get(), resource.get().equals("/webapp/index.html") ? linked(bytes.get()) : bytes.get());
    }

    /** The page that shows things: the explorer's only one. */
    static byte[] explorer() {
        return read("/site/index.html").orElseThrow(() -> new IllegalStateException("site/index.html is missing from the program: build again with mvn package"));
    }

    private static byte[] linked(byte[] page) {
        return new String(page, StandardCharsets.UTF_8).replace("</body>", LINK).getBytes(StandardCharsets.UTF_8);
    }

    static Optional<String> resource(String path) {
        if (path.startsWith("explore/") && VIEWS.contains(path.substring("explore/".length()))) {
            return Optional.of("/site/index.html");
        }
        if (path.isEmpty()) {
            return Optional.of("/webapp/index.html");
        }
        if (!PLAIN.matcher(path).matches() || !TYPES.containsKey(ending(path))) {
            return Optional.empty();
        }
        if (path.startsWith("explore/lib/")) {
            return Optional.of("/META-INF/resources/webjars/" + path.substring("explore/lib/".length()));
        }
        return Optional.of(path.startsWith("explore/") ? "/site/" + path.substring("explore/".length()) : "/webapp/" + path);
    }

    private static Optional<byte[]> read(String resource) {
        try (InputStream in = StaticPages.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String resource, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        String tag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        response.setContentType(TYPES.get(ending(resource)));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
