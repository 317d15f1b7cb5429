package newsgraph.cluster;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

import java.util.List;
import java.util.stream.StreamSupport;

/** Finds what is alike among very many things: those that meet under a key are pairs, pairs that match are linked, what is linked is a block. */
final class Alike {

    private Alike() {
    }

    /**
     * Pairs of things that meet under a key, each pair once, the smaller one first.
     *
     * @param filed   things by the keys under which they are filed
     * @param seekers things by the keys under which they are looked up
     */
    static JavaPairRDD<String, String> pairs(JavaPairRDD<String, String> filed, JavaPairRDD<String, String> seekers) {
        return filed.cogroup(seekers).values()
                .flatMapToPair(met -> StreamSupport.stream(met._1().spliterator(), false).flatMap(one -> StreamSupport.stream(met._2().spliterator(), false)
                        .filter(other -> !one.equals(other)).map(other -> one.compareTo(other) < 0 ? new Tuple2<>(one, other) : new Tuple2<>(other, one))).distinct().iterator())
                .distinct();
    }

    /** Pairs with what is known of both. */
    static JavaRDD<Tuple2<byte[], byte[]>> known(JavaPairRDD<String, String> pairs, JavaPairRDD<String, byte[]> things) {
        return pairs.join(things).mapToPair(pair -> new Tuple2<>(pair._2()._1(), pair._2()._2())).join(things).values();
    }

    /** The blocks of linked things with what is known of each; things without a link are in none. */
    static JavaRDD<Iterable<byte[]>> blocks(JavaPairRDD<String, String> links, JavaPairRDD<String, byte[]> things) {
        return blockOf(links).join(things).mapToPair(Tuple2::_2).groupByKey().values();
    }

    /** Each linked thing with the smallest it is linked with, near or far: everybody takes the smallest that its neighbours have, until nothing changes. */
    private static JavaPairRDD<String, String> blockOf(JavaPairRDD<String, String> links) {
        JavaPairRDD<String, String> both = links.union(links.mapToPair(Tuple2::swap)).persist(StorageLevel.DISK_ONLY());
        JavaPairRDD<String, String> blocks = both.keys().distinct().mapToPair(one -> new Tuple2<>(one, one));
        while (true) {
            JavaPairRDD<String, String> next = both.join(blocks).mapToPair(Tuple2::_2).union(blocks).reduceByKey(Alike::smaller).persist(StorageLevel.DISK_ONLY());
            Function<Tuple2<String, Tuple2<String, String>>, Boolean> changed = block -> !block._2()._1().equals(block._2()._2());
            if (next.join(blocks).filter(changed).isEmpty()) {
                return next;
            }
            blocks = next;
        }
    }

    private static String smaller(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static <T> List<T> list(Iterable<T> all) {
        return StreamSupport.stream(all.spliterator(), false).toList();
    }
}
