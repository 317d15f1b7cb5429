package newsgraph.read;

/** An input that was named and is not there, or cannot be opened at all; the message is a sentence for the person at the terminal. */
public final class ReadException extends RuntimeException {

    public ReadException(String message) {
        super(message);
    }

    public ReadException(String message, Throwable cause) {
        super(message, cause);
    }
}
