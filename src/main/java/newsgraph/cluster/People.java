package newsgraph.cluster;

import newsgraph.link.across.Namesakes;
import newsgraph.store.ComparedArticle;
import newsgraph.store.ComparedBlock;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The step of {@link Resolve} that finds which people share a name: all that articles tell of one name is compared. */
final class People {

    /** People of one name: what has to be said to articles, and what is to be written, as N-Quads. */
    private record Found(List<Change> changes, List<String> graphs) {
    }

    /** The tables of the program, once a process. */
    private static final class Tables {
        static final Namesakes NAMESAKES = Namesakes.load();
    }

    private People() {
    }

    /** What is found of each name, packed. */
    static JavaRDD<byte[]> found(JavaSparkContext spark, JavaRDD<byte[]> told) {
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
        }).groupByKey().flatMap(name -> found(name._1(), name._2(), famous.value()));
    }

    /** What has to be said to articles, each a packed {@link Change}. */
    static JavaRDD<byte[]> changes(JavaRDD<byte[]> found) {
        return found.flatMap(bytes -> Packed.read(bytes, Found.class).changes().stream().map(Packed::of).iterator());
    }

    /** What is to be written of people who share a name. */
    static JavaRDD<String> graphs(JavaRDD<byte[]> found) {
        return found.flatMap(bytes -> Packed.read(bytes, Found.class).graphs().iterator());
    }

    private static Iterator<byte[]> found(String name, Iterable<byte[]> told, Map<String, Long> famous) {
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
}
