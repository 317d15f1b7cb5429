package newsgraph;

import java.io.IOException;
import java.net.ServerSocket;

/** Somebody to call, for tests that nobody does. */
public final class OneCall {

    private OneCall() {
    }

    /** A thread that hangs up on the first caller and ends; it lives as long as nobody has called. */
    public static Thread to(ServerSocket server) {
        Thread thread = new Thread(() -> {
            try {
                server.accept().close();
            } catch (IOException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }
}
