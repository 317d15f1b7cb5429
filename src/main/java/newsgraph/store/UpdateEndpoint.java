package newsgraph.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A SPARQL 1.1 Update endpoint. What fails for a while is tried again, waiting twice as long each time. */
final class UpdateEndpoint {

    /** Tries: with waits of 1, 2, 4 … seconds a server may be away for two minutes. */
    private static final int TRIES = 8;

    /** What a server said to a request. */
    enum Reply { done, tooLarge }

    private final URI url;
    private final Optional<Credentials> credentials;
    private final Duration firstWait;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).followRedirects(HttpClient.Redirect.NEVER).build();

    UpdateEndpoint(URI url, Optional<Credentials> credentials, Duration firstWait) {
        this.url = url;
        this.credentials = credentials;
        this.firstWait = firstWait;
    }

    /**
     * Sends an update; doing it twice must be the same as once.
     *
     * @throws StoreException if the server refuses it, or is away for too long
     */
    Reply send(String update) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(Duration.ofMinutes(10)).header("Content-Type", "application/sparql-update; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(update));
        credentials.ifPresent(known -> request.header("Authorization", known.header()));
        String last = "";
        Duration wait = firstWait;
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() / 100 == 2) {
                    return Reply.done;
                }
                if (response.statusCode() == 413) {
                    return Reply.tooLarge;
                }
                last = "HTTP status " + response.statusCode();
                refuse(response.statusCode(), response.body());
            } catch (IOException e) {
                last = String.valueOf(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("sending to " + url + " was given up", e);
            }
            pause(wait);
            wait = wait.multipliedBy(2);
        }
        throw new StoreException(url + " could not be written to after " + TRIES + " tries (" + last + "): what it took is kept, build again to go on");
    }

    private void refuse(int status, String body) {
        if (status == 401 || status == 403) {
            throw new StoreException(url + " does not let us write (HTTP status " + status + "): set NEWSGRAPH_USER and NEWSGRAPH_PASSWORD, or a line in ~/.netrc");
        }
        if (status < 500 && status != 408 && status != 429) {
            throw new StoreException(url + " refuses the update (HTTP status " + status + "): " + body.lines().findFirst().orElse("") + "; the address of an Update endpoint ends in /update with Fuseki");
        }
    }

    private void pause(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("sending to " + url + " was given up", e);
        }
    }
}
