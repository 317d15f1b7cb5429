package newsgraph.cluster;

import newsgraph.link.across.SameTexts;
import newsgraph.link.across.TextRecord;
import newsgraph.store.ComparedBlock;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The step of {@link Resolve} that finds which articles print one text: those that share a key of their text are compared. */
final class Texts {

    private Texts() {
    }

    /** Which article stands for the text of another, or of itself, each a packed {@link Change}. */
    static JavaRDD<byte[]> changes(JavaRDD<byte[]> told) {
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

    /** What is to be written of the texts that several articles print. */
    static JavaRDD<String> graphs(JavaRDD<byte[]> changes) {
        return changes.map(bytes -> Packed.read(bytes, Change.class)).filter(change -> !change.article().equals(change.fullest()))
                .map(change -> GraphFiles.written(ComparedBlock.text(change.article(), change.fullest())));
    }

    private static TextRecord text(byte[] bytes) {
        return (TextRecord) Packed.read(bytes, Placed.class).told();
    }
}
