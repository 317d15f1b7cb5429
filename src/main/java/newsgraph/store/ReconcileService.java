package newsgraph.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A service that speaks the OpenRefine Reconciliation API (version 0.1 or 0.2), as that of Wikidata does: names in, candidates with scores out. */
final class ReconcileService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Names asked for together, unless the service says how many it likes. */
    private static final int BATCH = 50;
    private static final int OK = 200;
    private static final double FULL_SCORE = 100;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI address;
    private final String space;
    private final int batch;

    /**
     * Asks a service who it is.
     *
     * @throws StoreException if it does not answer, or not as a reconciliation service does
     */
    ReconcileService(String url) {
        if (!url.matches("https?://[^\\s]+")) {
            throw new StoreException(url + " is no address of a service: write http://HOST/PATH");
        }
        this.address = URI.create(url);
        JsonNode manifest = send(HttpRequest.newBuilder(address).GET());
        if (!manifest.hasNonNull("identifierSpace")) {
            throw new StoreException(url + " answers, but not as a reconciliation service: its manifest has no identifierSpace");
        }
        this.space = manifest.get("identifierSpace").asText();
        this.batch = Math.max(1, manifest.path("batchSize").asInt(BATCH));
    }

    /**
     * A name to ask for.
     *
     * @param type what the service calls its class; empty for any
     */
    record Question(String name, String type) {
    }

    /**
     * What the service offers.
     *
     * @param score  0 to 1
     * @param match  true if the service is sure
     */
    record Candidate(String iri, String name, double score, boolean match) {
    }

    /** Names that can be asked for together. */
    int batch() {
        return batch;
    }

    /** The candidates for each name, in order of the questions, the best first. */
    List<List<Candidate>> ask(List<Question> questions, int most) {
        ObjectNode queries = json.createObjectNode();
        for (int i = 0; i < questions.size(); i++) {
            ObjectNode query = queries.putObject("q" + i).put("query", questions.get(i).name()).put("limit", most);
            if (!questions.get(i).type().isEmpty()) {
                query.put("type", questions.get(i).type());
            }
        }
        JsonNode answer = send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("queries=" + URLEncoder.encode(queries.toString(), StandardCharsets.UTF_8))));
        List<List<Candidate>> all = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            List<Candidate> candidates = new ArrayList<>();
            answer.path("q" + i).path("result").forEach(one -> candidate(one, candidates));
            candidates.sort((a, b) -> a.score() == b.score() ? a.iri().compareTo(b.iri()) : Double.compare(b.score(), a.score()));
            all.add(candidates);
        }
        return all;
    }

    /** One without an identifier that makes an IRI is left out. */
    private void candidate(JsonNode one, List<Candidate> candidates) {
        String id = one.path("id").asText();
        String iri = id.matches("https?://.*") ? id : space + id;
        if (!id.isEmpty() && iri.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
            candidates.add(new Candidate(iri, one.path("name").asText(id), Math.max(0, Math.min(1, one.path("score").asDouble() / FULL_SCORE)), one.path("match").asBoolean()));
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.timeout(PATIENCE).header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new StoreException(address + " answers with HTTP status " + answer.statusCode() + "; what was matched before is kept");
            }
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new StoreException(address + " answers, but not in JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new StoreException(address + " does not answer: is the service running there?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while asking " + address, e);
        }
    }
}
