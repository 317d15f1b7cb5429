package newsgraph.cli;

/** A command that ends before its time; the message is a sentence for the person at the terminal. */
final class CommandException extends RuntimeException {

    private final int exitCode;

    CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Words that do not fit together: exit code 2. */
    static CommandException wrong(String message) {
        return new CommandException(2, message);
    }

    /** It was tried and failed: exit code 1. */
    static CommandException failed(String message) {
        return new CommandException(1, message);
    }

    int exitCode() {
        return exitCode;
    }
}
