package newsgraph.store;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** User and password for a server: from NEWSGRAPH_USER and NEWSGRAPH_PASSWORD, or the netrc file that $NETRC names, or ~/.netrc. Never printed. */
final class Credentials {

    private final String user;
    private final String password;

    private Credentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /**
     * Those for a server, if there are any.
     *
     * @throws StoreException if the netrc file cannot be read, or the password would go over the network as clear text
     */
    static Optional<Credentials> find(URI server, Map<String, String> environment) {
        Optional<Credentials> found = environment.containsKey("NEWSGRAPH_USER")
                ? Optional.of(new Credentials(environment.get("NEWSGRAPH_USER"), environment.getOrDefault("NEWSGRAPH_PASSWORD", "")))
                : netrc(Path.of(environment.getOrDefault("NETRC", environment.getOrDefault("HOME", ".") + "/.netrc")), server.getHost());
        if (found.isPresent() && !server.getScheme().equals("https") && !List.of("localhost", "127.0.0.1", "[::1]").contains(server.getHost())) {
            throw new StoreException("the password for " + server.getHost() + " would go over the network as clear text: use https, or a tunnel to localhost");
        }
        return found;
    }

    private static Optional<Credentials> netrc(Path file, String host) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return entry(Arrays.asList(Files.readString(file).split("\\s+")), host);
        } catch (IOException e) {
            throw new StoreException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The words of a netrc file: machine HOST login USER password PASSWORD, or default in place of machine HOST. */
    private static Optional<Credentials> entry(List<String> words, String host) {
        String user = "";
        String password = "";
        boolean here = false;
        for (int i = 0; i < words.size(); i++) {
            String value = i + 1 < words.size() ? words.get(i + 1) : "";
            if (words.get(i).equals("machine") || words.get(i).equals("default")) {
                if (!user.isEmpty()) {
                    break;
                }
                here = words.get(i).equals("default") || value.equals(host);
            } else if (here && words.get(i).equals("login")) {
                user = value;
            } else if (here && words.get(i).equals("password")) {
                password = value;
            }
        }
        return user.isEmpty() ? Optional.empty() : Optional.of(new Credentials(user, password));
    }

    /** The value of the Authorization header. */
    String header() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "credentials of " + user;
    }
}
