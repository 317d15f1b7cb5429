package newsgraph.cluster;

import newsgraph.link.across.EventRecord;
import newsgraph.link.across.SameEvents;
import newsgraph.rdf.NamedGraph;
import newsgraph.store.ComparedBlock;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.Optional;
import scala.Tuple2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The step of {@link Resolve} that finds which events several articles tell: reports that share a key are compared. It writes the articles again, with all that was found. */
final class Events {

    /** Two reports that tell one event, or may. */
    private record Match(String one, String other, int sure) {
    }

    /** A report that is part of an event of several articles. */
    private record Part(String file, String article, String event, String whole) {
    }

    /** What an article's graph says of such a report, as N-Quads. */
    private record Report(String event, String graph) {
    }

    private Events() {
    }

    /** What the articles tell of events once the changes are said to them, by event. */
    static JavaPairRDD<String, byte[]> told(String folder, JavaPairRDD<String, Iterable<byte[]>> changed) {
        return changed.flatMapToPair(file -> told(folder, file._1(), file._2()));
    }

    /** Pairs of reports that tell one event, or may. */
    static JavaRDD<byte[]> matches(JavaPairRDD<String, byte[]> events) {
        JavaPairRDD<String, String> keys = events.flatMapToPair(event -> SameEvents.keys(event(event._2())).stream().map(key -> new Tuple2<>(key, event._1())).iterator());
        return Alike.known(Alike.pairs(keys, keys), events).flatMap(pair -> {
            EventRecord one = event(pair._1());
            EventRecord other = event(pair._2());
            boolean same = SameEvents.isSame(one, other);
            return same || SameEvents.isDoubtful(one, other) ? List.of(Packed.of(new Match(one.event(), other.event(), same ? 1 : 0))).iterator() : List.<byte[]>of().iterator();
        });
    }

    /** What is to be written of the pairs that are in doubt. */
    static JavaRDD<String> doubts(JavaRDD<byte[]> matches) {
        return matches.map(bytes -> Packed.read(bytes, Match.class)).filter(match -> match.sure() == 0)
                .map(match -> GraphFiles.written(ComparedBlock.doubt(match.one(), match.other())));
    }

    /** The reports of events that several articles tell, by file. */
    static JavaPairRDD<String, byte[]> parts(JavaRDD<byte[]> matches, JavaPairRDD<String, byte[]> events) {
        JavaPairRDD<String, String> links = matches.map(bytes -> Packed.read(bytes, Match.class)).filter(match -> match.sure() == 1)
                .mapToPair(match -> new Tuple2<>(match.one(), match.other()));
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
    static JavaPairRDD<String, byte[]> reports(String from, String to, Compression packing, JavaPairRDD<String, Iterable<byte[]>> changed, JavaPairRDD<String, byte[]> parts) {
        return changed.leftOuterJoin(parts.groupByKey()).flatMapToPair(file -> reports(from, to, packing, file._1(), file._2()._1(), file._2()._2()));
    }

    /** What is to be written of each event that several articles tell. */
    static JavaRDD<String> graphs(JavaPairRDD<String, byte[]> reports) {
        return reports.groupByKey().values().map(Events::graph);
    }

    private static Iterator<Tuple2<String, byte[]>> told(String folder, String file, Iterable<byte[]> changes) {
        List<Tuple2<String, byte[]>> events = new ArrayList<>();
        Change.said(folder, file, changes, article -> article.events().forEach(event -> events.add(new Tuple2<>(event.event(), Packed.of(new Placed<>(file, event))))));
        return events.iterator();
    }

    private static EventRecord event(byte[] bytes) {
        return (EventRecord) Packed.read(bytes, Placed.class).told();
    }

    private static Iterator<Tuple2<String, byte[]>> reports(String from, String to, Compression packing, String file, Iterable<byte[]> changes, Optional<Iterable<byte[]>> parts) {
        Map<String, List<Part>> byArticle = new HashMap<>();
        parts.or(List.of()).forEach(bytes -> {
            Part part = Packed.read(bytes, Part.class);
            byArticle.computeIfAbsent(part.article(), one -> new ArrayList<>()).add(part);
        });
        List<Tuple2<String, byte[]>> reports = new ArrayList<>();
        GraphFiles.write(to, file.replaceFirst("\\.[a-z]+$", "." + packing), packing, sink -> Change.said(from, file, changes, article -> {
            NamedGraph graph = article.changed();
            sink.accept(graph);
            for (Part part : byArticle.getOrDefault(graph.name().value(), List.of())) {
                reports.add(new Tuple2<>(part.whole(), Packed.of(new Report(part.event(), GraphFiles.written(article.about(List.of(part.event())))))));
            }
        }));
        return reports.iterator();
    }

    private static String graph(Iterable<byte[]> reports) {
        Map<String, NamedGraph> graphs = new HashMap<>();
        reports.forEach(bytes -> {
            Report report = Packed.read(bytes, Report.class);
            graphs.put(report.event(), GraphFiles.graph(report.graph()));
        });
        return GraphFiles.written(ComparedBlock.event(graphs));
    }
}
