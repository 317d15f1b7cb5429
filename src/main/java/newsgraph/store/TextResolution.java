package newsgraph.store;

import newsgraph.link.across.SameTexts;
import newsgraph.link.across.TextRecord;
import newsgraph.text.Sketch;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Articles that print one text: looks each up under the sketch that its graph holds, and links those that match with the fullest of them. Articles whose link
 * changes have their events compared again. To be called in a transaction.
 */
final class TextResolution {

    private final DatasetGraph graphs;
    private final ArticleIndex index;
    /** Of one run: articles are looked at more than once. */
    private final Map<Node, Optional<TextRecord>> known = new HashMap<>();

    TextResolution(DatasetGraph graphs, ArticleIndex index) {
        this.graphs = graphs;
        this.index = index;
    }

    /** What an article's graph tells of its text; nothing if it holds no sketch. */
    static Optional<TextRecord> record(Graph graph, Node article) {
        return Terms.value(graph, article, "ng:sketch").map(sketch -> new TextRecord(article.getURI(), ArticleContexts.day(graph, article), Sketch.parse(sketch.getLiteralLexicalForm())));
    }

    /** The article that stands for the text that an article prints: itself or a fuller one; nothing if no other prints it. */
    static Optional<Node> fullest(DatasetGraph graphs, Node article) {
        Optional<Node> fuller = Terms.values(graphs.getGraph(Derived.TEXTS), article, Terms.SAME_TEXT).findFirst();
        return fuller.or(() -> graphs.contains(Derived.TEXTS, Node.ANY, Terms.SAME_TEXT, article) ? Optional.of(article) : Optional.empty());
    }

    /** Takes an article's links out at once; to be called before the index forgets it. */
    static void forget(DatasetGraph graphs, Node article) {
        graphs.deleteAny(Derived.TEXTS, article, Node.ANY, Node.ANY);
        graphs.deleteAny(Derived.TEXTS, Node.ANY, Node.ANY, article);
    }

    /** Compares some articles with all others; returns how many of what was looked at print the text of another. */
    int resolve(Collection<Node> articles) {
        Set<Node> touched = new TreeSet<>(Terms.ORDER);
        touched.addAll(articles);
        for (Node article : articles) {
            touched.addAll(index.same(article));
            index.keys(article, record(article).map(SameTexts::keys).orElse(List.of()));
        }
        for (Node article : articles) {
            record(article).ifPresent(record -> compare(article, record));
        }
        return group(touched);
    }

    private Optional<TextRecord> record(Node article) {
        return known.computeIfAbsent(article, one -> record(graphs.getGraph(one), one));
    }

    private void compare(Node article, TextRecord record) {
        Set<Node> seen = new HashSet<>(Set.of(article));
        for (String key : SameTexts.lookups(record)) {
            for (Node other : index.underKey(key)) {
                if (seen.add(other) && record(other).filter(one -> SameTexts.isSame(record, one)).isPresent()) {
                    index.sames(article, other);
                }
            }
        }
    }

    /** Takes whatever is linked with the touched articles, and groups it anew. */
    private int group(Set<Node> touched) {
        Set<Node> done = new HashSet<>();
        int copies = 0;
        for (Node article : touched) {
            if (!done.contains(article)) {
                Set<Node> linked = index.linked(article);
                done.addAll(linked);
                Map<Node, Optional<Node>> before = new TreeMap<>(Terms.ORDER);
                linked.forEach(one -> before.put(one, fullest(graphs, one)));
                linked.forEach(one -> graphs.deleteAny(Derived.TEXTS, one, Terms.SAME_TEXT, Node.ANY));
                for (SameTexts.Group group : SameTexts.among(linked.stream().flatMap(one -> record(one).stream()).toList())) {
                    group.others().forEach(other -> graphs.add(Derived.TEXTS, NodeFactory.createURI(other), Terms.SAME_TEXT, NodeFactory.createURI(group.fullest())));
                    copies += group.others().size();
                }
                before.forEach((one, fullest) -> {
                    if (!fullest.equals(fullest(graphs, one))) {
                        index.events(one).forEach(index::eventChanged);
                    }
                });
            }
        }
        return copies;
    }
}
