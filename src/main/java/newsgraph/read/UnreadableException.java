package newsgraph.read;

import java.io.IOException;

/** A source that cannot be read as what it is; what else there is to read goes on. The message is a sentence without the place. */
final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason short and countable, see {@link Skipped} */
    UnreadableException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
