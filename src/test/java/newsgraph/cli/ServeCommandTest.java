package newsgraph.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServeCommandTest {

    @TempDir
    private Path folder;

    @Test
    void a_served_store_answers_and_a_signal_stops_it_cleanly() throws IOException, InterruptedException {
        Path kg = folder.resolve("kg");
        Ran built = Ran.newsgraph("build", "data/articles/briefs.jsonl", "--store", kg.toString(), "--engine", "fast");
        assertEquals(0, built.code(), built.err());
        Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "serve", "--store", kg.toString(), "--port", "0").start();
        try {
            String line = new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8)).readLine();
            Matcher port = Pattern.compile("localhost:(\\d+) \\(read-only\\)").matcher(String.valueOf(line));
            assertTrue(port.find(), line);
            HttpRequest ask = HttpRequest.newBuilder(URI.create("http://localhost:" + port.group(1) + "/news/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D")).build();
            assertTrue(HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofString()).body().contains("true"));
            assertTrue(Ran.newsgraph("query", "posts", "--store", kg.toString()).err().contains("open in another process"), "the store is held");
        } finally {
            server.destroy();
            assertTrue(server.waitFor(20, TimeUnit.SECONDS));
        }
        assertEquals(0, Ran.newsgraph("query", "posts", "--store", kg.toString()).code(), "the store is free again");
    }

    @Test
    void wrong_words_are_told() throws IOException {
        assertEquals(2, Ran.newsgraph("serve").code());
        assertEquals(2, Ran.newsgraph("serve", "--store", "x", "--port", "99999").code());
        assertTrue(Ran.newsgraph("serve", "--store", folder.resolve("none").toString()).err().contains("is no store"));
        Path passwords = Files.writeString(folder.resolve("passwords"), "editor:secret\n");
        assertTrue(Ran.newsgraph("serve", "--store", "x", "--allow-update", passwords.toString()).err().contains("--new-password"));
    }

    @Test
    void a_line_for_the_password_file_is_made() {
        Ran ran = Ran.withInput("a secret 密码\n", "serve", "--new-password", "editor");
        assertEquals(0, ran.code());
        assertTrue(ran.out().startsWith("editor:pbkdf2-sha256$600000$") && !ran.out().contains("secret"), ran.out());
    }
}
