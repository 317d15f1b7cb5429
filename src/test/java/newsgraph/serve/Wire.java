package newsgraph.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

/** Requests byte for byte as written, without the courtesies of an HTTP client. */
record Wire(int port) {

    /** An answer that takes longer is none; a server that hangs fails the test. */
    private static final int MOST_MILLISECONDS = 60_000;

    /** What came back: status, head and body; status 0 if the server hung up, as it may on what it does not want to read to its end. */
    record Answer(int status, String head, String body) {

        boolean has(String header) {
            return head.toLowerCase().contains("\n" + header.toLowerCase());
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, "", headers);
    }

    Answer query(String sparql, String... headers) throws IOException {
        String[] all = Stream.concat(Stream.of("Content-Type: application/sparql-query", "Accept: application/sparql-results+json"),
                Stream.of(headers)).toArray(String[]::new);
        return send("POST", "/news/sparql", sparql, all);
    }

    Answer update(String sparql, String... headers) throws IOException {
        String[] all = Stream.concat(Stream.of("Content-Type: application/sparql-update"), Stream.of(headers)).toArray(String[]::new);
        return send("POST", "/news/update", sparql, all);
    }

    static String password(String user, String password) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request; headers given take the place of our own. */
    Answer send(String method, String path, String body, String... headers) throws IOException {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String method, String path, byte[] bytes, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        boolean hasHost = false;
        boolean hasLength = false;
        for (String header : headers) {
            hasHost |= header.startsWith("Host:");
            hasLength |= header.startsWith("Content-Length:") || header.startsWith("Transfer-Encoding:");
            head.append(header).append("\r\n");
        }
        head.append(hasHost ? "" : "Host: localhost:" + port + "\r\n").append(hasLength || bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n").append("\r\n");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(MOST_MILLISECONDS);
            ByteArrayOutputStream in = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(bytes);
            } catch (SocketException e) {
                in.reset();
            }
            try {
                socket.getInputStream().transferTo(in);
            } catch (SocketException e) {
                in.flush();
            }
            String text = in.toString(StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? new Answer(0, "", "") : new Answer(Integer.parseInt(text.split(" ")[1]), text.substring(0, end), text.substring(end + 4));
        }
    }
}
