package newsgraph.serve;

/** A server that cannot start; the message is a sentence for the person at the terminal: what is wrong and what to do. */
public final class ServeException extends RuntimeException {

    public ServeException(String message) {
        super(message);
    }

    public ServeException(String message, Throwable cause) {
        super(message, cause);
    }
}
