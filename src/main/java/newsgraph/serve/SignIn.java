package newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Asks for name and password (HTTP Basic) where something may be written. A wrong answer is told late, and few at a time, so that guessing takes years. */
final class SignIn {

    /** Wait after a wrong password. */
    private static final long WAIT_MILLISECONDS = 500;
    /** Wrong passwords waited for at once; further ones are turned away, so that a flood of guesses takes no threads from readers. */
    private static final int AT_ONCE = 4;

    private final Users users;
    private final Semaphore guesses = new Semaphore(AT_ONCE);
    /** Digests of headers that were right: hashing takes a tenth of a second, and a client that writes much sends its header with each batch. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    SignIn(Users users) {
        this.users = users;
    }

    /** The status to refuse with: 0 to let in, 401 for a missing or wrong password, 429 for too many wrong ones at once. */
    int refusal(HttpServletRequest request) throws InterruptedException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return 401;
        }
        String digest = digest(header);
        if (known.contains(digest)) {
            return 0;
        }
        if (!guesses.tryAcquire()) {
            return 429;
        }
        try {
            if (isRight(header)) {
                known.add(digest);
                return 0;
            }
            TimeUnit.MILLISECONDS.sleep(WAIT_MILLISECONDS);
            return 401;
        } finally {
            guesses.release();
        }
    }

    private boolean isRight(String header) {
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon > 0 && users.accepts(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String digest(String header) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(header.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
