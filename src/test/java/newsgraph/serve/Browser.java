package newsgraph.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A headless Chromium with one page; remembers what the page complained of and what it asked for. Benchmarks use it, too. */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--lang=zh-CN", "--disable-extensions", "--hide-scrollbars", "--remote-debugging-port=0", "--remote-allow-origins=*");

    /** A page that has not begun to come by then is asked for again. */
    private static final int UNANSWERED_SECONDS = 40;
    /** A loaded machine of two cores needs some seconds for a page; what is not there by then will not come. */
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final DevTools page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> pending = new ConcurrentHashMap<>();

    private Browser(Process process, URI address) {
        this.process = process;
        this.page = new DevTools(address, this::event);
        for (String domain : List.of("Page", "Runtime", "Network", "Log", "Inspector")) {
            page.send(domain + ".enable", Map.of());
        }
        size(1280, 900);
    }

    /** Where the program is; empty on a machine without it. */
    public static Optional<Path> program() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Starts with an empty profile. */
    public static Browser start(Path profile) throws IOException, InterruptedException {
        List<String> command = new CopyOnWriteArrayList<>(FLAGS);
        command.add(0, program().orElseThrow().toString());
        command.add("--user-data-dir=" + profile);
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("LANGUAGE", "zh_CN");
        Process process = program.start();
        String host = "127.0.0.1:" + port(process, profile.resolve("DevToolsActivePort"));
        HttpRequest open = HttpRequest.newBuilder(URI.create("http://" + host + "/json/new?about:blank")).PUT(HttpRequest.BodyPublishers.noBody()).build();
        String told = HttpClient.newHttpClient().send(open, HttpResponse.BodyHandlers.ofString()).body();
        return new Browser(process, URI.create(new ObjectMapper().readTree(told).get("webSocketDebuggerUrl").asText()));
    }

    /** The port that Chromium chose; it writes it to a file of its profile. */
    private static String port(Process process, Path file) throws IOException, InterruptedException {
        for (int i = 0; i < 1200 && process.isAlive(); i++) {
            if (Files.exists(file) && Files.size(file) > 0) {
                return Files.readAllLines(file).get(0);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("Chromium did not start within a minute");
    }

    private void event(String method, JsonNode event) {
        switch (method) {
            case "Runtime.exceptionThrown" -> complaints.add(event.at("/exceptionDetails/exception/description").asText(event.at("/exceptionDetails/text").asText()));
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert").contains(event.get("type").asText())) {
                    complaints.add(event.get("args").toString());
                }
            }
            case "Log.entryAdded" -> {
                if (event.at("/entry/level").asText().equals("error")) {
                    complaints.add(event.at("/entry/text").asText() + " " + event.at("/entry/url").asText());
                }
            }
            case "Network.requestWillBeSent" -> {
                requests.add(event.at("/request/url").asText());
                pending.put(event.get("requestId").asText(), event.at("/request/url").asText());
            }
            case "Network.responseReceived", "Network.loadingFailed" -> pending.remove(event.get("requestId").asText());
            case "Page.frameNavigated" -> {
                if (!event.get("frame").has("parentId")) {
                    complaints.clear();
                }
            }
            case "Inspector.targetCrashed" -> complaints.add("the page crashed");
            default -> { }
        }
    }

    public void size(int width, int height) {
        page.send("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    public void dark(boolean dark) {
        page.send("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"), Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Opens an address and waits until the page says it is ready; returns the milliseconds. */
    public long open(String address, String ready) {
        complaints.clear();
        long begin = System.nanoTime();
        navigate(address);
        await(() -> evaluate("Boolean(" + ready + ")").asBoolean(), address + ": " + ready);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /**
     * Goes to an address. Chromium answers when the page is in the place of the one before. On a loaded machine it may stay away without a request, most
     * often on the way from an empty page, which takes another process of it; asked again it goes there.
     */
    private void navigate(String address) {
        for (int i = 0; i < 4; i++) {
            if (page.send("Page.navigate", Map.of("url", address), UNANSWERED_SECONDS).isPresent()) {
                return;
            }
            System.err.println(address + " has not begun to come in " + UNANSWERED_SECONDS + " s; unanswered requests: " + pending.values());
            page.send("Page.stopLoading", Map.of(), UNANSWERED_SECONDS);
        }
        throw new AssertionError("no way to " + address + "; unanswered requests: " + pending.values());
    }

    /** Waits until it is so. */
    public void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what + "; complaints " + complaints);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(15);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** The value of an expression of the page; promises are waited for. */
    public JsonNode evaluate(String expression) {
        JsonNode result = page.send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    /** From now on addresses of the pattern do not answer; without any all do again. */
    void block(String... patterns) {
        page.send("Network.setBlockedURLs", Map.of("urls", List.of(patterns)));
    }

    void type(String text) {
        page.send("Input.insertText", Map.of("text", text));
    }

    /** Presses a key: Tab, Enter, ArrowDown … */
    void key(String key) {
        int code = Map.of("Tab", 9, "Enter", 13, "ArrowDown", 40, "Escape", 27).get(key);
        Map<String, Object> down = key.equals("Enter") ? Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code, "text", "\r")
                : Map.of("type", "rawKeyDown", "key", key, "code", key, "windowsVirtualKeyCode", code);
        page.send("Input.dispatchKeyEvent", down);
        page.send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    public void click(double x, double y) {
        for (String type : List.of("mousePressed", "mouseReleased")) {
            page.send("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
        }
    }

    /** The picture of the window, or of the whole page as far as 4,000 pixels down. */
    public void picture(Path file, boolean whole) throws IOException {
        Map<String, Object> how = Map.of("format", "png", "captureBeyondViewport", whole);
        if (whole) {
            JsonNode box = page.send("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
            how = Map.of("format", "png", "captureBeyondViewport", true,
                    "clip", Map.of("x", 0, "y", 0, "width", box.get("width").asDouble(), "height", Math.min(4000, box.get("height").asDouble()), "scale", 1));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(page.send("Page.captureScreenshot", how).get("data").asText()));
    }

    /** Errors and warnings of the console since the last page was opened. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** All addresses asked for so far, but data that pages hold themselves. */
    public List<String> requests() {
        return requests.stream().filter(url -> url.startsWith("http") || url.startsWith("ws")).toList();
    }

    @Override
    public void close() {
        page.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
