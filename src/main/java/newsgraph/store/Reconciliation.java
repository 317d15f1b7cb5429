package newsgraph.store;

import newsgraph.model.Ng;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Entities of a store beside those of another source. A candidate of which the service is sure, and no second one, is {@code skos:exactMatch}; any other is
 * {@code skos:closeMatch} and a doubt for review. Each entity is asked for once and never again: what was asked is written down with the answers.
 */
public final class Reconciliation {

    private static final Node EXACT = Vocabulary.node("skos:exactMatch");
    private static final Node CLOSE = Vocabulary.node("skos:closeMatch");
    /** Candidates asked for; more than a person wants to look at. */
    private static final int MOST = 3;
    /** Entities looked up at a time. */
    private static final int TOGETHER = 5_000;

    private final DatasetGraph graphs;
    private final ReconcileService service;
    private final Node asked;

    private Reconciliation(Store store, String url) {
        this.graphs = store.graphs();
        this.service = new ReconcileService(url);
        this.asked = NodeFactory.createLiteralString(url);
    }

    /** What was done. */
    public record Outcome(int asked, int exact, int close) {
    }

    /**
     * Asks for the entities that were not asked for yet.
     *
     * @param kinds    folder of the entities (person, org, place) and what the service calls their class, empty for any
     * @param limit    entities at most
     * @param progress takes a line from time to time
     * @throws StoreException if the service does not answer; the answers before are kept
     */
    public static Outcome run(Store store, String url, Map<String, String> kinds, int limit, Consumer<String> progress) {
        return new Reconciliation(store, url).run(kinds, limit, progress);
    }

    private record Entity(Node node, String name, String type) {
    }

    private Outcome run(Map<String, String> kinds, int limit, Consumer<String> progress) {
        Outcome done = new Outcome(0, 0, 0);
        for (List<Entity> next = next(kinds, limit); !next.isEmpty(); next = next(kinds, limit - done.asked())) {
            for (int begin = 0; begin < next.size(); begin += service.batch()) {
                List<Entity> batch = next.subList(begin, Math.min(next.size(), begin + service.batch()));
                List<List<ReconcileService.Candidate>> answers = service.ask(batch.stream().map(entity -> new ReconcileService.Question(entity.name(), entity.type())).toList(), MOST);
                int[] found = Txn.calculateWrite(graphs, () -> write(batch, answers));
                done = new Outcome(done.asked() + batch.size(), done.exact() + found[0], done.close() + found[1]);
                progress.accept(done.asked() + " names asked for");
            }
        }
        return done;
    }

    /** The next entities to ask for. A label stands in the graph of every article that has it, one after the other. */
    private List<Entity> next(Map<String, String> kinds, int limit) {
        return Txn.calculateRead(graphs, () -> {
            List<Entity> entities = new ArrayList<>();
            Node last = null;
            Iterator<Quad> labels = graphs.find(Node.ANY, Node.ANY, Terms.LABEL, Node.ANY);
            while (labels.hasNext() && entities.size() < Math.min(limit, TOGETHER)) {
                Quad label = labels.next();
                String kind = kind(label.getSubject());
                if (kinds.containsKey(kind) && !label.getSubject().equals(last) && !graphs.contains(Derived.ASKED, Derived.indexed(label.getSubject()), Derived.DONE, asked)) {
                    entities.add(new Entity(label.getSubject(), label.getObject().getLiteralLexicalForm(), kinds.get(kind)));
                }
                last = label.getSubject();
            }
            return entities.stream().distinct().toList();
        });
    }

    private static String kind(Node node) {
        String iri = node.isURI() ? node.getURI() : "";
        int end = iri.indexOf('/', Ng.BASE.length());
        return iri.startsWith(Ng.BASE) && end > 0 ? iri.substring(Ng.BASE.length(), end) : "";
    }

    private int[] write(List<Entity> entities, List<List<ReconcileService.Candidate>> answers) {
        int exact = 0;
        int close = 0;
        Doubts doubts = new Doubts(graphs, Derived.MATCHES);
        for (int i = 0; i < entities.size(); i++) {
            Node entity = entities.get(i).node();
            List<ReconcileService.Candidate> candidates = answers.get(i);
            boolean sure = candidates.stream().filter(ReconcileService.Candidate::match).count() == 1;
            graphs.add(Derived.ASKED, Derived.indexed(entity), Derived.DONE, asked);
            for (ReconcileService.Candidate candidate : candidates) {
                Node other = NodeFactory.createURI(candidate.iri());
                boolean isExact = sure && candidate.match();
                exact += isExact ? 1 : 0;
                close += isExact ? 0 : 1;
                graphs.add(Derived.MATCHES, entity, isExact ? EXACT : CLOSE, other);
                graphs.add(Derived.MATCHES, other, Terms.LABEL, NodeFactory.createLiteralLang(candidate.name(), "zh"));
                if (!isExact) {
                    doubts.add(entity, entity, other, candidate.score(), "a candidate of " + asked.getLiteralLexicalForm());
                }
            }
        }
        return new int[] {exact, close};
    }
}
