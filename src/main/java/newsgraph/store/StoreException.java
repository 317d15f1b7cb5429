package newsgraph.store;

/** A store, graph file or query that cannot be used; the message is a sentence for the person at the terminal: what is wrong and what to do. */
public final class StoreException extends RuntimeException {

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
