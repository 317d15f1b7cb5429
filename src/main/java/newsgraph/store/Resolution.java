package newsgraph.store;

import newsgraph.link.across.Namesakes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Compares the articles of a store: which print one text, who of one name is one person, which events several articles tell. What it finds stands in graphs of its own; only
 * names of people kept apart change in the graphs of articles, and {@link #undo} takes all of it back. Looks at articles that came since the last time and
 * at what they touch; the order in which articles came makes no difference. One thread writes.
 */
public final class Resolution {

    /** Articles, names or events in a transaction: some hundred thousand quads, see {@link StoreSink}. */
    private static final int TOGETHER = 2_000;

    private final DatasetGraph graphs;
    private final Graph listed;
    private final FullText text;
    private final TextChanges changes;
    private final Namesakes namesakes;
    private final Consumer<String> progress;
    /** Outlives the transactions of a run: nobody else writes. */
    private final ArticleContexts contexts;

    private Resolution(Store store, Namesakes namesakes, Consumer<String> progress) {
        this.graphs = store.graphs();
        this.listed = Authority.kept(store);
        this.text = store.text();
        this.changes = new TextChanges(graphs, text);
        this.namesakes = namesakes;
        this.progress = progress;
        this.contexts = new ArticleContexts(graphs, new ArticleIndex(graphs));
    }

    /**
     * What was done.
     *
     * @param articles compared for the first time, or again because they changed
     * @param copies   articles found, or found again, to print the text of another
     * @param names    of people looked at
     * @param people   who go by these names
     * @param events   looked at
     * @param merged   events written that more than one article tells
     */
    public record Outcome(int articles, int copies, int names, int people, int events, int merged) {

        /** True if there was nothing to compare. */
        public boolean isNothing() {
            return articles + names + events == 0;
        }
    }

    /**
     * Compares what is new.
     *
     * @param progress takes a line from time to time
     */
    public static Outcome run(Store store, Namesakes namesakes, Consumer<String> progress) {
        return new Resolution(store, namesakes, progress).run();
    }

    /**
     * Takes a list of the user's own people and bodies in place of the one before; the next run goes by it.
     *
     * @throws StoreException if the file cannot be read
     */
    public static void authority(Store store, Path file) {
        DatasetGraph graphs = store.graphs();
        Graph listed = Authority.read(file);
        Txn.executeWrite(graphs, () -> {
            ArticleIndex index = new ArticleIndex(graphs);
            new Authority(graphs, Authority.kept(store)).names().forEach(index::nameChanged);
            new Authority(graphs, listed).names().forEach(index::nameChanged);
        });
        Authority.keep(store, listed);
    }

    /** Takes back whatever was found, as if it had never run; what other sources say stays. */
    public static void undo(Store store) {
        DatasetGraph graphs = store.graphs();
        TextChanges changes = new TextChanges(graphs, store.text());
        Txn.executeWrite(graphs, () -> {
            ArticleIndex index = new ArticleIndex(graphs);
            new PeopleResolution(graphs, index, new ArticleContexts(graphs, index), Namesakes.load(), new Authority(graphs, Graph.emptyGraph), changes::touch).undo();
            for (Node graph : List.of(Derived.PEOPLE, Derived.TEXTS, Derived.EVENTS, Derived.DOUBTS, Derived.BODIES, Derived.INDEX)) {
                graphs.find(graph, Node.ANY, Terms.LABEL, Node.ANY).forEachRemaining(quad -> changes.touch(quad.asTriple()));
                graphs.removeGraph(graph);
            }
            changes.finish();
            store.text().commit();
        });
    }

    /** Takes out at once what an article that is gone has said in the derived graphs; the others are compared again the next time. To be called in a transaction. */
    static void forget(DatasetGraph graphs, Node article, Consumer<Triple> touched) {
        ArticleIndex index = new ArticleIndex(graphs);
        MergedEvents merged = new MergedEvents(graphs, touched);
        Doubts doubts = new Doubts(graphs);
        for (Node event : index.events(article)) {
            merged.others(event).forEach(index::eventChanged);
            merged.forget(event);
            doubts.forget(event);
        }
        TextResolution.forget(graphs, article);
        index.forgetWholly(article);
    }

    private Outcome run() {
        int articles = takeIn();
        int copies = 0;
        for (int[] done = texts(); done[0] > 0; done = texts()) {
            copies += done[1];
        }
        int names = 0;
        int people = 0;
        int events = 0;
        int merged = 0;
        for (int[] done = names(); done[0] > 0; done = names()) {
            names += done[0];
            people += done[1];
            progress.accept(names + " names");
        }
        for (int[] done = events(); done[0] > 0; done = events()) {
            events += done[0];
            merged += done[1];
            progress.accept(events + " events");
        }
        Txn.executeWrite(graphs, () -> new Authority(graphs, listed).bodies());
        return new Outcome(articles, copies, names, people, events, merged);
    }

    private int takeIn() {
        List<Node> gone = Txn.calculateRead(graphs, () -> new ArticleIndex(graphs).gone());
        Txn.executeWrite(graphs, () -> {
            ArticleIndex index = new ArticleIndex(graphs);
            Set<String> names = new TreeSet<>();
            gone.forEach(article -> {
                names.addAll(index.names(article));
                TextResolution.forget(graphs, article);
                index.forget(article);
            });
            index.fame(names, ArticleContexts.FAMOUS);
        });
        List<Node> unread = Txn.calculateRead(graphs, () -> new ArticleIndex(graphs).unread());
        for (int begin = 0; begin < unread.size(); begin += TOGETHER) {
            List<Node> some = unread.subList(begin, Math.min(unread.size(), begin + TOGETHER));
            Txn.executeWrite(graphs, () -> {
                ArticleIndex index = new ArticleIndex(graphs);
                Set<String> names = new TreeSet<>();
                for (Node article : some) {
                    names.addAll(index.names(article));
                    index.forget(article);
                    index.add(article, contexts.names(article), EventReports.events(graphs.getGraph(article)));
                    names.addAll(contexts.names(article));
                }
                index.fame(names, ArticleContexts.FAMOUS);
            });
            progress.accept(begin + some.size() + " of " + unread.size() + " articles");
        }
        return unread.size() + gone.size();
    }

    /** Some articles and how many print the text of another. */
    private int[] texts() {
        return Txn.calculateWrite(graphs, () -> {
            ArticleIndex index = new ArticleIndex(graphs);
            List<Node> articles = index.takeTexts(TOGETHER);
            return new int[] {articles.size(), new TextResolution(graphs, index).resolve(articles)};
        });
    }

    /** Some names and the people found. */
    private int[] names() {
        return Txn.calculateWrite(graphs, () -> {
            ArticleIndex index = new ArticleIndex(graphs);
            PeopleResolution people = new PeopleResolution(graphs, index, contexts, namesakes, new Authority(graphs, listed), changes::touch);
            List<String> names = index.takeNames(TOGETHER);
            int found = names.stream().mapToInt(people::resolve).sum();
            settle();
            return new int[] {names.size(), found};
        });
    }

    /** Some events and the merged ones written. */
    private int[] events() {
        return Txn.calculateWrite(graphs, () -> {
            ArticleIndex index = new ArticleIndex(graphs);
            List<Node> events = index.takeEvents(TOGETHER);
            int merged = new EventResolution(graphs, index, changes::touch).resolve(events);
            settle();
            return new int[] {events.size(), merged};
        });
    }

    /** The full-text index first: if only that comes to it, the same work the next time mends it. */
    private void settle() {
        changes.finish();
        text.commit();
    }
}
