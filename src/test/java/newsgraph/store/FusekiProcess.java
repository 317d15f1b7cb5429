package newsgraph.store;

import org.apache.jena.fuseki.main.cmds.FusekiMain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Apache's Fuseki in a process of its own, with a database on disk and a password, as others run it. It may be killed and started again on the same port. */
final class FusekiProcess implements AutoCloseable {

    static final String USER = "editor";
    static final String PASSWORD = "geheim-7391";

    private final Path folder;
    private final int port;
    private Process process;

    FusekiProcess(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    /** Fuseki's own command line without its logging, which wants log4j. */
    public static void main(String[] args) {
        FusekiMain.build(args).start();
    }

    String address(String service) {
        return "http://localhost:" + port + "/news/" + service;
    }

    /** Starts it and waits until it listens. */
    void start() throws IOException, InterruptedException {
        Path passwords = Files.writeString(folder.resolve("passwords"), USER + ": " + PASSWORD + "\n");
        Path database = Files.createDirectories(folder.resolve("db"));
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                FusekiProcess.class.getName(), "--localhost", "--port=" + port, "--auth=basic", "--passwd=" + passwords, "--update", "--tdb2", "--loc=" + database, "/news")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
        while (!listens()) {
            if (!process.isAlive()) {
                throw new IOException("Fuseki did not start: " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(100);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
