package newsgraph.serve;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the server is run.
 *
 * @param host   address to listen on; the usual one is 127.0.0.1
 * @param port   0: any free one
 * @param names  further names that requests may call this server by, such as the public name of a proxy in front of it
 * @param users  who may write; empty: no one, the server only reads
 * @param limits how much one request may take
 */
public record ServeOptions(String host, int port, List<String> names, Optional<Users> users, Limits limits) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    public ServeOptions {
        names = List.copyOf(names);
    }

    /** Read-only on loopback. */
    public static ServeOptions reading(int port) {
        return new ServeOptions("127.0.0.1", port, List.of(), Optional.empty(), Limits.USUAL);
    }

    /** True if only programs on this machine can reach the server. */
    public boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /** True if a request may call the server so; on loopback a page of elsewhere could else reach it under a name that it makes point here. */
    boolean isOwnName(String name) {
        return !isLoopback() || LOOPBACK.contains(name) || names.contains(name);
    }
}
