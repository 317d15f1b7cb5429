package newsgraph.read.raw;

import java.io.IOException;

/** A source that cannot be read as what it is; what else there is to read goes on. The message is a sentence without the place. */
public final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason short and countable, see {@link newsgraph.read.Skipped} */
    public UnreadableException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
