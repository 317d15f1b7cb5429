package newsgraph.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Chromium's DevTools protocol over the JDK's own WebSocket: commands and events of one page. No driver or library between that must fit the browser's version. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final BiConsumer<String, JsonNode> events;
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    /** Events arrive on another thread. */
    DevTools(URI address, BiConsumer<String, JsonNode> events) {
        this.events = events;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
    }

    /** Sends a command and waits for its result, three minutes at most. */
    JsonNode send(String method, Map<String, ?> parameters) {
        return send(method, parameters, 180).orElseThrow(() -> new AssertionError(method + " was not answered in three minutes"));
    }

    /** Sends a command and waits some seconds for its result; empty: none came. */
    synchronized Optional<JsonNode> send(String method, Map<String, ?> parameters, int seconds) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> result = new CompletableFuture<>();
        waiting.put(id, result);
        try {
            socket.sendText(json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true).join();
            JsonNode answer = result.get(seconds, TimeUnit.SECONDS);
            if (answer.has("error")) {
                throw new AssertionError(method + ": " + answer.get("error"));
            }
            return Optional.of(answer.get("result"));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (JsonProcessingException | ExecutionException e) {
            throw new AssertionError(method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method, e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            take(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(String message) {
        try {
            JsonNode node = json.readTree(message);
            if (node.has("id")) {
                waiting.remove(node.get("id").asInt()).complete(node);
            } else {
                events.accept(node.get("method").asText(), node.get("params"));
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(message, e);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        end(new IllegalStateException("Chromium closed the connection: " + status + " " + reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end(error);
    }

    /** No more answers will come. */
    private void end(Throwable reason) {
        waiting.values().forEach(result -> result.completeExceptionally(reason));
    }

    @Override
    public void close() {
        socket.abort();
    }
}
