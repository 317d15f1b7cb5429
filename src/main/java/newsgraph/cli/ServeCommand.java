package newsgraph.cli;

import newsgraph.serve.Limits;
import newsgraph.serve.NewsServer;
import newsgraph.serve.ServeOptions;
import newsgraph.serve.Users;
import newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code newsgraph serve}: a store as a web server, until it is stopped. */
@Command(name = "serve", description = "Serve a store on this machine: the explorer, SPARQL with Fuseki's page, linked data. Read-only unless --allow-update.",
        footer = {"", "Stop it with Ctrl-C. Behind a proxy keep it on loopback and say the public name with --name; passwords only over HTTPS or loopback."})
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", description = "Folder of the store.")
    private Path folder;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = 3030;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone; 0.0.0.0: everyone who can reach it).")
    private String host = "127.0.0.1";

    @Option(names = "--name", paramLabel = "NAME", description = "A further name that requests may call this server by, such as that of a proxy; may be given again.")
    private List<String> names = List.of();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Time for one question (default: ${DEFAULT-VALUE}).")
    private int timeout = Limits.USUAL.wholeSeconds();

    @Option(names = "--allow-update", paramLabel = "FILE", description = "Let the users of this password file write to /news/update and /news/data.")
    private Path passwords;

    @Option(names = "--new-password", paramLabel = "NAME", description = "Read a password and print the line for the password file; serves nothing.")
    private String newUser = "";

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!newUser.isEmpty()) {
            return newPassword();
        }
        if (folder == null) {
            throw CommandException.wrong("say which store: newsgraph serve --store DIR");
        }
        if (port < 0 || port > 65535 || timeout < 1) {
            throw CommandException.wrong("--port is a number from 0 to 65535, --timeout one from 1");
        }
        serve();
        return 0;
    }

    private void serve() throws InterruptedException {
        Limits usual = Limits.USUAL;
        Limits limits = new Limits(Math.min(timeout, usual.firstSeconds()), timeout, usual.requestBytes(), usual.responseBytes(), usual.regexSteps());
        ServeOptions options = new ServeOptions(host, port, names, Optional.ofNullable(passwords).map(Users::load), limits);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread signal = new Thread(() -> stop(asked, stopped));
        try (Store store = Store.open(folder); NewsServer server = NewsServer.start(store, options)) {
            Runtime.getRuntime().addShutdownHook(signal);
            tell(server, options);
            asked.await();
        } finally {
            stopped.countDown();
        }
    }

    /** On Ctrl-C or SIGTERM: asks the server to stop and waits until the store is closed. */
    private static void stop(CountDownLatch asked, CountDownLatch stopped) {
        asked.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(NewsServer server, ServeOptions options) {
        String address = "http://" + (options.isLoopback() ? "localhost" : host) + ":" + server.port();
        terminal.err().println("newsgraph: serving " + folder + " on " + address + (passwords == null ? " (read-only)" : ""));
        terminal.err().println("  explorer  " + address + "/explore/");
        terminal.err().println("  Fuseki    " + address + "/");
        terminal.err().println("  SPARQL    " + address + "/news/sparql");
        if (!options.isLoopback()) {
            terminal.err().println("  Anyone who can reach " + host + " can read this store" + (passwords == null ? "." : "; passwords travel in the clear unless a proxy adds HTTPS."));
        }
    }

    private int newPassword() {
        try {
            terminal.err().println("Password for " + newUser + " (one line):");
            String password = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)).readLine();
            if (password == null || password.isEmpty()) {
                throw CommandException.wrong("no password came in");
            }
            terminal.out().write((Users.line(newUser, password) + "\n").getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the password", e);
        }
    }
}
