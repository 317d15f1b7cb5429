package newsgraph.eval;

/** Gold that cannot be used; the message is a sentence with file and line. */
public final class GoldException extends RuntimeException {

    GoldException(String message) {
        super(message);
    }
}
