package newsgraph.store;

import newsgraph.link.across.EventRecord;
import newsgraph.link.across.SameEvents;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reports of one event in many articles: looks each report up under what it says, and makes one event of those that match. To be called in a transaction. */
final class EventResolution {

    /** Links that a doubt lacks to be sure, as a score. */
    private static final double DOUBTFUL = 0.5;

    private final DatasetGraph graphs;
    private final ArticleIndex index;
    private final EventReports reports;
    private final MergedEvents merged;
    private final Doubts doubts;

    EventResolution(DatasetGraph graphs, ArticleIndex index, Consumer<Triple> touched) {
        this.graphs = graphs;
        this.index = index;
        this.reports = new EventReports(graphs);
        this.merged = new MergedEvents(graphs, touched);
        this.doubts = new Doubts(graphs);
    }

    /** Compares some events with all others; returns how many merged events were written. */
    int resolve(Collection<Node> events) {
        Set<Node> touched = new TreeSet<>(Terms.ORDER);
        for (Node event : events) {
            touched.addAll(index.same(event));
            touched.addAll(merged.others(event));
            doubts.forget(event);
            reports.forget(event);
            Optional<EventRecord> report = report(event);
            index.keys(event, report.map(SameEvents::keys).orElse(List.of()));
        }
        for (Node event : events) {
            report(event).ifPresent(report -> compare(event, report));
        }
        touched.addAll(events);
        return group(touched);
    }

    private Optional<EventRecord> report(Node event) {
        return index.articleOf(event).stream().findFirst().flatMap(article -> reports.report(article, event));
    }

    private void compare(Node event, EventRecord report) {
        Set<Node> seen = new HashSet<>(Set.of(event));
        for (String key : SameEvents.keys(report)) {
            for (Node other : index.underKey(key)) {
                if (seen.add(other)) {
                    report(other).ifPresent(one -> {
                        if (SameEvents.isSame(report, one)) {
                            index.sames(event, other);
                        } else if (SameEvents.isDoubtful(report, one)) {
                            boolean first = Terms.ORDER.compare(event, other) < 0;
                            doubt(doubts, first ? event : other, first ? other : event);
                        }
                    });
                }
            }
        }
    }

    static void doubt(Doubts doubts, Node event, Node other) {
        doubts.add(event, event, other, DOUBTFUL, "one thing in common is missing to be sure");
    }

    /** Takes whatever is linked with the touched events, and groups it anew. */
    private int group(Set<Node> touched) {
        Set<Node> done = new HashSet<>();
        int written = 0;
        for (Node event : touched) {
            if (!done.contains(event)) {
                Set<Node> linked = index.linked(event);
                done.addAll(linked);
                linked.forEach(merged::forget);
                List<EventRecord> records = linked.stream().flatMap(one -> report(one).stream()).toList();
                for (SameEvents.Group group : records.size() < 2 ? List.<SameEvents.Group>of() : SameEvents.among(records).groups()) {
                    merged.write(group.events().stream().map(NodeFactory::createURI).map(one -> new MergedEvents.Report(index.articleOf(one).get(0), one)).toList());
                    written++;
                }
            }
        }
        return written;
    }
}
