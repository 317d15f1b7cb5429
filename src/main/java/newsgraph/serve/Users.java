package newsgraph.serve;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may write, from a file with a line for each: {@code NAME:pbkdf2-sha256$ITERATIONS$SALT$HASH}, salt and hash in Base64; # begins a comment.
 * The file holds no password. {@link #line} makes a line.
 */
public final class Users {

    /** Rounds for new lines: what OWASP's Password Storage Cheat Sheet (2023) asks of PBKDF2 with SHA-256. */
    private static final int ITERATIONS = 600_000;
    private static final int BITS = 256;
    private static final String KIND = "pbkdf2-sha256";

    private final Map<String, String[]> secrets;
    private final String[] nobody = newSecret("", ITERATIONS);

    private Users(Map<String, String[]> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    /**
     * Reads a password file.
     *
     * @throws ServeException if it cannot be read or a line is not of that form
     */
    public static Users load(Path file) {
        Map<String, String[]> secrets = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    String[] secret = line.substring(colon + 1).strip().split("\\$");
                    if (colon <= 0 || secret.length != 4 || !secret[0].equals(KIND) || !secret[1].matches("[1-9]\\d{3,8}")) {
                        throw new ServeException(file + ": line " + (secrets.size() + 1) + " is not NAME:" + KIND
                                + "$ITERATIONS$SALT$HASH: make one with newsgraph serve --new-password NAME");
                    }
                    secrets.put(line.substring(0, colon), secret);
                }
            }
        } catch (IOException e) {
            throw new ServeException("cannot read the password file " + file + (Files.exists(file) ? ": " + e.getMessage() : ": there is no such file"), e);
        }
        if (secrets.isEmpty()) {
            throw new ServeException("the password file " + file + " names no one: make a line with newsgraph serve --new-password NAME");
        }
        return new Users(secrets);
    }

    /** A line for the file. */
    public static String line(String name, String password) {
        if (!name.matches("[\\w.@-]+")) {
            throw new ServeException(name + " is no name of a user: take letters, digits and . _ - @");
        }
        return name + ":" + String.join("$", newSecret(password, ITERATIONS));
    }

    /** True if the password is that of the user; a name that is unknown takes as long as one that is known. */
    public boolean accepts(String name, String password) {
        String[] secret = secrets.getOrDefault(name, nobody);
        byte[] hash = hash(password, Base64.getDecoder().decode(secret[2]), Integer.parseInt(secret[1]));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(secret[3])) && secrets.containsKey(name);
    }

    private static String[] newSecret(String password, int iterations) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        return new String[] {KIND, String.valueOf(iterations), text.encodeToString(salt), text.encodeToString(hash(password, salt, iterations))};
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        try {
            String bytes = new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec(bytes.toCharArray(), salt, iterations, BITS)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", e);
        }
    }
}
