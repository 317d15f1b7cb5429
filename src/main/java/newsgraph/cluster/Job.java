package newsgraph.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import newsgraph.nlp.Engine;
import newsgraph.rdf.TextPolicy;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** The program that {@code spark-submit} starts: articles anywhere Hadoop reads to N-Quads by day. Run again, it does only what is not done. */
@Command(name = "newsgraph-spark", mixinStandardHelpOptions = true, description = "Articles on any Hadoop path to N-Quads files by issue day, on Apache Spark.")
public final class Job implements Callable<Integer> {

    /** Tasks for each core at least, if there are so many slices: the last ones are not waited for so long. Small files share a task beyond. */
    private static final long TASKS = 8;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "INPUT", description = "Files, folders or patterns on any Hadoop path; .jsonl files are read in slices.")
    private List<String> inputs;

    @Option(names = "-o", required = true, paramLabel = "FOLDER", description = "Folder of the result, on any Hadoop path.")
    private String output;

    @Option(names = "--slice", paramLabel = "BYTES", description = "Bytes of a JSON Lines file that one task reads; default: ${DEFAULT-VALUE}.")
    private long slice = 32L << 20;

    @Option(names = "--compression", paramLabel = "gz|zst", description = "How the result is packed; default: ${DEFAULT-VALUE}.")
    private Compression compression = Compression.gz;

    @Option(names = "--engine", paramLabel = "ENGINE", description = "accurate or fast; default: ${DEFAULT-VALUE}.")
    private Engine engine = Engine.accurate;

    @Option(names = "--text", paramLabel = "POLICY", description = "full, quote or hash; default: ${DEFAULT-VALUE}.")
    private TextPolicy text = TextPolicy.full;

    @Option(names = "--place", paramLabel = "PLACE", description = "Home place of the paper, for inputs that do not say it.")
    private String place = "";

    @Option(names = "--source", paramLabel = "NAME", description = "The paper or site, for inputs that do not say it.")
    private String source = "";

    /** Exit codes: 0 done, 1 failed, 2 wrong command line. */
    public static void main(String[] args) {
        run(new Job(), args);
    }

    static void run(Callable<Integer> program, String[] args) {
        int code = new CommandLine(program).setExecutionExceptionHandler((e, line, parsed) -> {
            LoggerFactory.getLogger(Job.class).error("{}", e.getMessage(), e);
            return 1;
        }).execute(args);
        if (code != 0) {
            throw new IllegalStateException(program.getClass().getSimpleName() + " failed with code " + code);
        }
    }

    @Override
    public Integer call() throws IOException {
        try (JavaSparkContext spark = new JavaSparkContext(settings("newsgraph"))) {
            Configuration configuration = spark.hadoopConfiguration();
            Task task = new Task(output, compression, engine, text, place, source);
            FileSystem files = new Path(output).getFileSystem(configuration);
            List<Slice> all = Slice.of(inputs, slice, configuration);
            List<Slice> open = new ArrayList<>();
            for (Slice one : all) {
                if (!files.exists(Result.manifest(output, one.name(task)))) {
                    open.add(one);
                }
            }
            LoggerFactory.getLogger(Job.class).warn("{} slices, {} of them done before", all.size(), all.size() - open.size());
            if (!open.isEmpty()) {
                long bytes = open.stream().mapToLong(one -> one.end() - one.begin()).sum();
                long tasks = Math.min(open.size(), Math.max(bytes / slice, TASKS * spark.defaultParallelism()));
                spark.parallelize(open, (int) tasks).foreach(task::work);
            }
            files.delete(new Path(output, "_temporary"), true);
            String sum = sum(files, all, task);
            LoggerFactory.getLogger(Job.class).warn("{}", sum);
            return 0;
        }
    }

    /** What a Spark program of newsgraph is run with, unless the user says otherwise: the flags of the plain program, on which its speed depends. */
    static SparkConf settings(String name) {
        return new SparkConf().setAppName(name).setIfMissing("spark.executorEnv.ORT_DISABLE_TELEMETRY", "1")
                .setIfMissing("spark.executor.extraJavaOptions", "-XX:+UseParallelGC -XX:MaxInlineLevel=6 -XX:FreqInlineSize=100 -XX:InlineSmallCode=1000");
    }

    /** Adds the manifests of the slices up and writes {@code manifest.json}. */
    private String sum(FileSystem files, List<Slice> slices, Task task) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Long> days = new TreeMap<>();
        Map<String, Long> sums = new TreeMap<>();
        for (Slice one : slices) {
            try (InputStream in = files.open(Result.manifest(output, one.name(task)))) {
                JsonNode manifest = json.readTree(in);
                List.of("articles", "characters", "quads", "skipped").forEach(field -> sums.merge(field, manifest.get(field).asLong(), Long::sum));
                manifest.get("days").properties().forEach(day -> days.merge(day.getKey(), day.getValue().asLong(), Long::sum));
            }
        }
        ObjectNode all = json.createObjectNode();
        sums.forEach(all::put);
        all.put("slices", slices.size());
        days.forEach(all.putObject("days")::put);
        files.setWriteChecksum(false);
        try (OutputStream out = files.create(new Path(output, "manifest.json"), true)) {
            out.write((all.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return sums + " in " + slices.size() + " slices";
    }
}
