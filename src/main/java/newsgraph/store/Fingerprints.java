package newsgraph.store;

import newsgraph.model.Article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short words that stand for content: 16 hex digits of a SHA-256. */
final class Fingerprints {

    private static final int DIGITS = 16;
    /** Between the parts that are hashed; stands in no text. */
    private static final byte[] PART = {0x1f};

    private final MessageDigest digest;

    private Fingerprints() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of the place of an input: the same file by whatever name it was given. */
    static String input(Path file) {
        return of(place(file));
    }

    /** Where an input lies, as a URI; {@code -} for standard input. */
    static String place(Path file) {
        return file.toString().equals("-") ? "-" : file.toAbsolutePath().normalize().toUri().toString();
    }

    /** Of the bytes of a file. */
    static String content(Path file) throws IOException {
        Fingerprints all = new Fingerprints();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.digest.update(buffer, 0, n);
            }
        }
        return all.end();
    }

    /** Of everything about an article that its graph may depend on. */
    static String article(Article article) {
        return of(article.id(), article.page().file(), article.page().key(), article.position(), article.headline(), article.subtitles(), article.label(), article.credit(),
                article.imprint(), article.text(), article.repaired(), article.toRaw());
    }

    static String of(byte[] bytes) {
        Fingerprints all = new Fingerprints();
        all.digest.update(bytes);
        return all.end();
    }

    static String of(Object... parts) {
        Fingerprints all = new Fingerprints();
        for (Object part : parts) {
            all.add(part);
        }
        return all.end();
    }

    private void add(Object part) {
        digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(PART);
    }

    private String end() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
