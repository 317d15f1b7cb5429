package newsgraph.cluster;

import newsgraph.store.ComparedArticle;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What has to be said to an article: whom it means by a name, or whose text it prints if the name is empty. */
record Change(String file, String article, String name, int rank, String fullest) {

    /** Each file with the changes of its articles, also those without any. */
    static JavaPairRDD<String, Iterable<byte[]>> byFile(JavaRDD<String> files, JavaRDD<byte[]> all) {
        JavaPairRDD<String, byte[]> changes = all.mapToPair(bytes -> new Tuple2<>(Packed.read(bytes, Change.class).file(), bytes));
        return files.mapToPair(file -> new Tuple2<>(file, "")).leftOuterJoin(changes.groupByKey()).mapValues(joined -> joined._2().or(List.of()));
    }

    /** The articles of a file with what was found said to them. */
    static void said(String folder, String file, Iterable<byte[]> changes, Consumer<ComparedArticle> taker) {
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
}
