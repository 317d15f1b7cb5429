package newsgraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What every request passes first: is it meant for this server, does it come from a page of ours, is it of a size we take, and, where something may be
 * written, who asks. Then it gets the headers that tell a browser what our pages may do.
 */
final class Gate implements Filter {

    /** Where something may be written; everything else reads. */
    private static final Set<String> WRITING = Set.of("/news/update", "/news/data");
    private static final Set<String> READING_METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    /** Our own pages: no code or style in line, nothing from elsewhere. */
    private static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** Fuseki's page brings code and style in line and makes code at run time; it too is held to this server. */
    private static final String FUSEKI_PAGE = "default-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final Logger ACCESS = LoggerFactory.getLogger("newsgraph.serve.access");

    private final ServeOptions options;
    private final Optional<SignIn> signIn;

    Gate(ServeOptions options) {
        this.options = options;
        this.signIn = options.users().map(SignIn::new);
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        long begin = System.nanoTime();
        headers(request, response);
        int status = refusal(request);
        if (status == 0) {
            chain.doFilter(request, new CountedResponse(response, options.limits().responseBytes()));
        } else {
            refuse(response, status);
        }
        ACCESS.info("{} {} {} {} ms {}", request.getRemoteAddr(), request.getMethod(), request.getRequestURI(), (System.nanoTime() - begin) / 1_000_000, response.getStatus());
    }

    private static void headers(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        boolean own = path.startsWith("/explore") || path.startsWith("/id/");
        response.setHeader("Content-Security-Policy", own ? OWN_PAGES : FUSEKI_PAGE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private int refusal(HttpServletRequest request) {
        if (!options.isOwnName(request.getServerName())) {
            return 421;
        }
        if (isFromElsewhere(request)) {
            return 403;
        }
        if (WRITING.contains(request.getRequestURI())) {
            return writing(request);
        }
        if (!READING_METHODS.contains(request.getMethod())) {
            return 405;
        }
        boolean hasBody = request.getMethod().equals("POST");
        if (hasBody && request.getContentLengthLong() < 0) {
            return 411;
        }
        if (hasBody && request.getContentLengthLong() > options.limits().requestBytes()) {
            return 413;
        }
        return request.getHeader("Content-Encoding") == null ? 0 : 415;
    }

    private int writing(HttpServletRequest request) {
        try {
            return signIn.isPresent() ? signIn.get().refusal(request) : 404;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }

    /** True for what a page of another site asks in a visitor's name; a link that the visitor follows is none. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean follows = "navigate".equals(request.getHeader("Sec-Fetch-Mode")) && request.getMethod().equals("GET");
        if (site != null && !site.equals("same-origin") && !site.equals("none") && !follows) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request.getHeader("Host"));
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return URI.create(origin).getRawAuthority() != null && URI.create(origin).getRawAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(HttpServletResponse response, int status) throws IOException {
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"newsgraph\", charset=\"UTF-8\"");
        }
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(switch (status) {
            case 401 -> "Name and password, please.";
            case 403 -> "Pages of other sites may not ask here.";
            case 404 -> "Nothing is written here: the server only reads (see newsgraph serve --allow-update).";
            case 405 -> "This address only reads.";
            case 411 -> "Say how long the question is (Content-Length).";
            case 413 -> "The question is longer than " + options.limits().requestBytes() + " bytes.";
            case 415 -> "Send the question as it is: packed it could grow without end.";
            case 421 -> "This server goes by another name (see newsgraph serve --name).";
            case 429 -> "Too many wrong passwords at once; try again later.";
            default -> "The server stops.";
        });
    }
}
