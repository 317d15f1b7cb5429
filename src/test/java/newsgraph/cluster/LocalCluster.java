package newsgraph.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A Spark standalone master and two workers of one core each on loopback, started from the jars in {@code target/spark/jars}. */
final class LocalCluster implements AutoCloseable {

    static final Path HOME = Path.of("target", "spark").toAbsolutePath();
    private static final Path JOB = Path.of("target", "newsgraph-spark.jar").toAbsolutePath();
    /** What Spark 4.1 needs opened in Java 17, as its own launch scripts have it. */
    private static final List<String> OPENED = Stream.of("java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.nio", "java.util", "java.util.concurrent",
            "java.util.concurrent.atomic", "jdk.internal.ref", "sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar")
            .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED").toList();
    private static final long START_SECONDS = 120;

    private final Path logs;
    private final String master;
    private final List<Process> processes = new ArrayList<>();

    LocalCluster(Path logs) throws IOException, InterruptedException {
        this.logs = logs;
        int port = freePort();
        int page = freePort();
        this.master = "spark://127.0.0.1:" + port;
        processes.add(start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "" + port, "--webui-port", "" + page));
        for (int worker = 1; worker <= 2; worker++) {
            processes.add(start("worker" + worker, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1500m",
                    "--work-dir", logs.resolve("work" + worker).toString(), "--webui-port", "0", master));
        }
        awaitWorkers(URI.create("http://127.0.0.1:" + page + "/json/"));
    }

    private void awaitWorkers(URI page) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        long end = System.nanoTime() + START_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            try {
                String state = http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()).body();
                if (state.replaceAll("\\s", "").contains("\"aliveworkers\":2")) {
                    return;
                }
            } catch (IOException e) {
                // The master is not up yet.
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("no two workers after " + START_SECONDS + " s; see " + logs);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts the job; its log stands under the name given. */
    Process submit(String name, Class<?> program, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--master", master, "--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.driver.bindAddress=127.0.0.1",
                "--conf", "spark.executor.memory=1200m", "--conf", "spark.ui.enabled=false", "--class", program.getName(), JOB.toString()));
        all.addAll(List.of(arguments));
        return start(name, "org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new));
    }

    private Process start(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx700m"));
        command.addAll(OPENED);
        command.addAll(List.of("-Djdk.reflect.useDirectMethodHandle=false", "-cp", HOME.resolve("jars") + "/*", main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(logs.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /** Kills the first worker and its executor, as {@code kill -9} does. */
    void killWorker() {
        Process worker = processes.get(1);
        worker.descendants().forEach(ProcessHandle::destroyForcibly);
        worker.destroyForcibly();
    }

    String log(String name) throws IOException {
        return Files.readString(logs.resolve(name + ".log"));
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
