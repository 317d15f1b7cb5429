package newsgraph.cluster;

import newsgraph.link.across.EventRecord;
import newsgraph.link.across.Namesakes;
import newsgraph.link.across.SameEvents;
import newsgraph.link.across.SameTexts;
import newsgraph.link.across.TextRecord;
import newsgraph.rdf.NamedGraph;
import newsgraph.store.ComparedArticle;
import newsgraph.store.ComparedBlock;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scala.Tuple2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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

    /** Something an article tells, and the file in which the article stands. */
    private record Placed<T extends Record>(String file, T told) {
    }

    /** All that is compared of an article besides its events. */
    private record Told(String file, String article, java.util.Optional<TextRecord> text, List<ComparedArticle.Named> people) {
    }

    /** What has to be said to an article: whom it means by a name, or whose text it prints if the name is empty. */
    private record Change(String file, String article, String name, int rank, String fullest) {
    }

    /** People found: what has to be said to articles, and what is to be written, as N-Quads. */
    private record Found(List<Change> changes, List<String> graphs) {
    }

    /** Two reports that tell one event, or may. */
    private record Match(String one, String other, int sure) {
    }

    /** A report that is part of an event of several articles. */
    private record Part(String file, String article, String event, String whole) {
    }

    /** What an article's graph says of such a report, as N-Quads. */
    private record Report(String event, String graph) {
    }

    /** The tables of the program, once a process. */
    private static final class Tables {
        static final Namesakes NAMESAKES = Namesakes.load();
    }

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
        JavaRDD<byte[]> told = kept(files.flatMap(file -> told(from, file)));
        JavaRDD<byte[]> texts = kept(texts(told));
        save(texts.map(bytes -> Packed.read(bytes, Change.class)).filter(change -> !change.article().equals(change.fullest()))
                .map(change -> GraphFiles.written(ComparedBlock.text(change.article(), change.fullest()))), "texts");
        JavaRDD<byte[]> people = kept(people(spark, told));
        save(people.flatMap(bytes -> Packed.read(bytes, Found.class).graphs().iterator()), "people");
        JavaPairRDD<String, byte[]> changes = texts.union(people.flatMap(bytes -> Packed.read(bytes, Found.class).changes().stream().map(Packed::of).iterator()))
                .mapToPair(bytes -> new Tuple2<>(Packed.read(bytes, Change.class).file(), bytes));
        JavaPairRDD<String, Iterable<byte[]>> changed = files.mapToPair(file -> new Tuple2<>(file, "")).leftOuterJoin(changes.groupByKey())
                .mapValues(joined -> joined._2().or(List.of())).persist(StorageLevel.DISK_ONLY());
        JavaPairRDD<String, byte[]> events = changed.flatMapToPair(file -> events(from, file._1(), file._2())).persist(StorageLevel.DISK_ONLY());
        JavaRDD<byte[]> matches = kept(matches(events));
        save(matches.map(bytes -> Packed.read(bytes, Match.class)).filter(match -> match.sure() == 0).map(match -> GraphFiles.written(ComparedBlock.doubt(match.one(), match.other()))), "doubts");
        save(reports(changed, parts(matches, events)).groupByKey().values().map(Resolve::event), "events");
    }

    private static JavaRDD<byte[]> kept(JavaRDD<byte[]> rdd) {
        return rdd.persist(StorageLevel.DISK_ONLY());
    }

    private static Iterator<byte[]> told(String folder, String file) {
        List<byte[]> told = new ArrayList<>();
        GraphFiles.read(folder, file, graph -> {
            ComparedArticle article = new ComparedArticle(graph);
            told.add(Packed.of(new Told(file, graph.name().value(), article.text(), article.people())));
        });
        return told.iterator();
    }

    /** Which article stands for the text of another, or of itself. */
    private static JavaRDD<byte[]> texts(JavaRDD<byte[]> told) {
        JavaPairRDD<String, byte[]> texts = told.flatMapToPair(bytes -> {
            Told one = Packed.read(bytes, Told.class);
            return one.text().stream().map(text -> new Tuple2<>(one.article(), Packed.of(new Placed<>(one.file(), text)))).iterator();
        });
        JavaPairRDD<String, String> filed = texts.flatMapToPair(text -> SameTexts.keys(text(text._2())).stream().map(key -> new Tuple2<>(key, text._1())).iterator());
        JavaPairRDD<String, String> seekers = texts.flatMapToPair(text -> SameTexts.lookups(text(text._2())).stream().map(key -> new Tuple2<>(key, text._1())).iterator());
        JavaPairRDD<String, String> links = Alike.known(Alike.pairs(filed, seekers), texts).filter(pair -> SameTexts.isSame(text(pair._1()), text(pair._2())))
                .mapToPair(pair -> new Tuple2<>(text(pair._1()).article(), text(pair._2()).article()));
        return Alike.blocks(links, texts).flatMap(block -> {
            Map<String, String> files = new HashMap<>();
            List<TextRecord> records = new ArrayList<>();
            block.forEach(bytes -> {
                Placed<?> placed = Packed.read(bytes, Placed.class);
                records.add((TextRecord) placed.told());
                files.put(((TextRecord) placed.told()).article(), placed.file());
            });
            List<byte[]> changes = new ArrayList<>();
            for (SameTexts.Group group : SameTexts.among(records)) {
                changes.add(Packed.of(new Change(files.get(group.fullest()), group.fullest(), "", 0, group.fullest())));
                group.others().forEach(other -> changes.add(Packed.of(new Change(files.get(other), other, "", 0, group.fullest()))));
            }
            return changes.iterator();
        });
    }

    private static TextRecord text(byte[] bytes) {
        return (TextRecord) Packed.read(bytes, Placed.class).told();
    }

    private static JavaRDD<byte[]> people(JavaSparkContext spark, JavaRDD<byte[]> told) {
        JavaPairRDD<String, byte[]> named = told.flatMapToPair(bytes -> {
            Told one = Packed.read(bytes, Told.class);
            return one.people().stream().map(person -> new Tuple2<>(person.name(), Packed.of(new Placed<>(one.file(), person)))).iterator();
        });
        JavaPairRDD<String, Long> counts = named.mapValues(one -> 1L).reduceByKey(Long::sum);
        Broadcast<Map<String, Long>> famous = spark.broadcast(new HashMap<>(counts.filter(count -> count._2() >= ComparedBlock.FAMOUS).collectAsMap()));
        return named.flatMapValues(bytes -> {
            Placed<?> placed = Packed.read(bytes, Placed.class);
            ComparedArticle.Named person = (ComparedArticle.Named) placed.told();
            return ComparedBlock.needed(person, famous.value().getOrDefault(person.name(), 1L)).stream().map(one -> Packed.of(new Placed<>(placed.file(), one))).iterator();
        }).groupByKey().flatMap(name -> people(name._1(), name._2(), famous.value()));
    }

    private static Iterator<byte[]> people(String name, Iterable<byte[]> told, Map<String, Long> famous) {
        Map<String, String> files = new HashMap<>();
        List<ComparedArticle.Named> named = new ArrayList<>();
        told.forEach(bytes -> {
            Placed<?> placed = Packed.read(bytes, Placed.class);
            named.add((ComparedArticle.Named) placed.told());
            files.put(((ComparedArticle.Named) placed.told()).told().article(), placed.file());
        });
        ComparedBlock.People people = ComparedBlock.people(name, famous.getOrDefault(name, (long) named.size()), named, Tables.NAMESAKES, famous.keySet());
        List<Change> changes = people.ranks().entrySet().stream().map(rank -> new Change(files.get(rank.getKey()), rank.getKey(), name, rank.getValue(), "")).toList();
        return people.graphs().isEmpty() && changes.isEmpty() ? List.<byte[]>of().iterator()
                : List.of(Packed.of(new Found(changes, people.graphs().stream().map(GraphFiles::written).toList()))).iterator();
    }

    /** The articles of a file with what was found said to them. */
    private static void changed(String folder, String file, Iterable<byte[]> changes, java.util.function.Consumer<ComparedArticle> taker) {
        Map<String, List<Change>> byArticle = new HashMap<>();
        changes.forEach(bytes -> {
            Change change = Packed.read(bytes, Change.class);
            byArticle.computeIfAbsent(change.article(), one -> new ArrayList<>()).add(change);
        });
        GraphFiles.read(folder, file, graph -> {
            ComparedArticle article = new ComparedArticle(graph);
            for (Change change : byArticle.getOrDefault(graph.name().value(), List.of())) {
                if (change.name().isEmpty()) {
                    article.printsTextOf(change.fullest());
                } else {
                    article.means(change.name(), change.rank());
                }
            }
            taker.accept(article);
        });
    }

    private static Iterator<Tuple2<String, byte[]>> events(String folder, String file, Iterable<byte[]> changes) {
        List<Tuple2<String, byte[]>> events = new ArrayList<>();
        changed(folder, file, changes, article -> article.events().forEach(event -> events.add(new Tuple2<>(event.event(), Packed.of(new Placed<>(file, event))))));
        return events.iterator();
    }

    private static EventRecord event(byte[] bytes) {
        return (EventRecord) Packed.read(bytes, Placed.class).told();
    }

    private static JavaRDD<byte[]> matches(JavaPairRDD<String, byte[]> events) {
        JavaPairRDD<String, String> keys = events.flatMapToPair(event -> SameEvents.keys(event(event._2())).stream().map(key -> new Tuple2<>(key, event._1())).iterator());
        return Alike.known(Alike.pairs(keys, keys), events).flatMap(pair -> {
            EventRecord one = event(pair._1());
            EventRecord other = event(pair._2());
            boolean same = SameEvents.isSame(one, other);
            return same || SameEvents.isDoubtful(one, other) ? List.of(Packed.of(new Match(one.event(), other.event(), same ? 1 : 0))).iterator() : List.<byte[]>of().iterator();
        });
    }

    /** The reports of events that several articles tell, by file. */
    private static JavaPairRDD<String, byte[]> parts(JavaRDD<byte[]> matches, JavaPairRDD<String, byte[]> events) {
        JavaPairRDD<String, String> links = matches.map(bytes -> Packed.read(bytes, Match.class)).filter(match -> match.sure() == 1).mapToPair(match -> new Tuple2<>(match.one(), match.other()));
        return Alike.blocks(links, events).flatMapToPair(block -> {
            Map<String, Placed<?>> placed = new HashMap<>();
            block.forEach(bytes -> placed.put(event(bytes).event(), Packed.read(bytes, Placed.class)));
            List<Tuple2<String, byte[]>> parts = new ArrayList<>();
            for (SameEvents.Group group : SameEvents.among(placed.values().stream().map(one -> (EventRecord) one.told()).toList()).groups()) {
                for (String event : group.events()) {
                    String article = ((EventRecord) placed.get(event).told()).article();
                    String file = placed.get(event).file();
                    parts.add(new Tuple2<>(file, Packed.of(new Part(file, article, event, group.events().get(0)))));
                }
            }
            return parts.iterator();
        });
    }

    /** Writes the files of the articles, and gives what they say of events that several of them tell, by event. */
    private JavaPairRDD<String, byte[]> reports(JavaPairRDD<String, Iterable<byte[]>> changed, JavaPairRDD<String, byte[]> parts) {
        String from = input;
        String to = output;
        Compression packing = compression;
        return changed.leftOuterJoin(parts.groupByKey()).flatMapToPair(file -> reports(from, to, packing, file._1(), file._2()._1(), file._2()._2()));
    }

    private static Iterator<Tuple2<String, byte[]>> reports(String from, String to, Compression packing, String file, Iterable<byte[]> changes, Optional<Iterable<byte[]>> parts) {
        Map<String, List<Part>> byArticle = new HashMap<>();
        parts.or(List.of()).forEach(bytes -> {
            Part part = Packed.read(bytes, Part.class);
            byArticle.computeIfAbsent(part.article(), one -> new ArrayList<>()).add(part);
        });
        List<Tuple2<String, byte[]>> reports = new ArrayList<>();
        GraphFiles.write(to, file.replaceFirst("\\.[a-z]+$", "." + packing), packing, sink -> changed(from, file, changes, article -> {
            NamedGraph graph = article.changed();
            sink.accept(graph);
            for (Part part : byArticle.getOrDefault(graph.name().value(), List.of())) {
                reports.add(new Tuple2<>(part.whole(), Packed.of(new Report(part.event(), GraphFiles.written(article.about(List.of(part.event())))))));
            }
        }));
        return reports.iterator();
    }

    private static String event(Iterable<byte[]> reports) {
        Map<String, NamedGraph> graphs = new HashMap<>();
        reports.forEach(bytes -> {
            Report report = Packed.read(bytes, Report.class);
            graphs.put(report.event(), GraphFiles.graph(report.graph()));
        });
        return GraphFiles.written(ComparedBlock.event(graphs));
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
}
