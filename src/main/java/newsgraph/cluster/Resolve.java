package newsgraph.cluster;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code newsgraph resolve} for graphs beyond one machine: the articles that {@link Job} has written are compared, block by block – those that share a key of
 * their text, a name, a key of an event – and written again with what was found: people of one name kept apart in their day files, and under {@code derived/}
 * which articles print one text, which people share a name, which events several articles tell, and what is in doubt. What is compared and how is the code
 * that a store uses, so the result is the same.
 */
@Command(name = "newsgraph-resolve", mixinStandardHelpOptions = true, description = "Compare the articles of a result of newsgraph-spark with each other, on Apache Spark.")
public final class Resolve implements Callable<Integer> {

    /** Bytes of packed N-Quads that one task reads, about. */
    private static final long TOGETHER = 8L << 20;
    /** Tasks of a step at least. */
    private static final long FEWEST = 8;

    @Parameters(paramLabel = "FOLDER", description = "Folder that newsgraph-spark has written, on any Hadoop path.")
    private String input;

    @Option(names = "-o", required = true, paramLabel = "FOLDER", description = "Folder of the result, another one.")
    private String output;

    @Option(names = "--compression", paramLabel = "gz|zst", description = "How the result is packed; default: ${DEFAULT-VALUE}.")
    private Compression compression = Compression.gz;

    /** Exit codes: 0 done, 1 failed, 2 wrong command line. */
    public static void main(String[] args) {
        Job.run(new Resolve(), args);
    }

    @Override
    public Integer call() throws IOException {
        SparkConf conf = Job.settings("newsgraph resolve");
        Configuration configuration = SparkHadoopUtil.get().newConfiguration(conf);
        long bytes = new Path(input).getFileSystem(configuration).getContentSummary(new Path(input)).getLength();
        conf.setIfMissing("spark.default.parallelism", String.valueOf(Math.max(FEWEST, bytes / TOGETHER)));
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            List<String> files = GraphFiles.below(input, configuration);
            FileSystem system = new Path(output).getFileSystem(configuration);
            system.delete(new Path(output, "derived"), true);
            resolve(spark, spark.parallelize(files));
            system.delete(new Path(output, "_temporary"), true);
            LoggerFactory.getLogger(Resolve.class).warn("the articles of {} files are compared", files.size());
            return 0;
        }
    }

    private void resolve(JavaSparkContext spark, JavaRDD<String> files) {
        String from = input;
        JavaRDD<byte[]> told = kept(files.flatMap(file -> Told.in(from, file)));
        JavaRDD<byte[]> texts = kept(Texts.changes(told));
        save(Texts.graphs(texts), "texts");
        JavaRDD<byte[]> people = kept(People.found(spark, told));
        save(People.graphs(people), "people");
        JavaPairRDD<String, Iterable<byte[]>> changed = Change.byFile(files, texts.union(People.changes(people))).persist(StorageLevel.DISK_ONLY());
        JavaPairRDD<String, byte[]> events = Events.told(from, changed).persist(StorageLevel.DISK_ONLY());
        JavaRDD<byte[]> matches = kept(Events.matches(events));
        save(Events.doubts(matches), "doubts");
        save(Events.graphs(Events.reports(from, output, compression, changed, Events.parts(matches, events))), "events");
    }

    /** Writes graphs into files of a folder under {@code derived/}, one for each task that has some. */
    private void save(JavaRDD<String> graphs, String name) {
        String to = output;
        Compression packing = compression;
        graphs.foreachPartition(some -> {
            if (some.hasNext()) {
                String file = String.format("derived/%s/%05d.nq.%s", name, TaskContext.getPartitionId(), packing);
                GraphFiles.write(to, file, packing, sink -> some.forEachRemaining(graph -> sink.accept(GraphFiles.graph(graph))));
            }
        });
    }

    private static JavaRDD<byte[]> kept(JavaRDD<byte[]> rdd) {
        return rdd.persist(StorageLevel.DISK_ONLY());
    }
}
