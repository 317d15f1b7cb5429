package newsgraph.store;

import newsgraph.rdf.Ontology;
import newsgraph.store.Staging.Parcel;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parcels into a database in one transaction, with the full-text index in step. */
final class Increment {

    private static final Node ONTOLOGY = NodeFactory.createURI(Ontology.GRAPH);

    private final DatasetGraph graphs;
    private final FullText text;
    private final TextChanges changes;
    private final Unnamed unnamed;
    private final Ledger ledger;
    private long changed;

    Increment(Store store, Ledger ledger) {
        this.graphs = store.graphs();
        this.text = store.text();
        this.changes = new TextChanges(graphs, text);
        this.unnamed = new Unnamed(graphs, changes::touch);
        this.ledger = ledger;
    }

    /**
     * Commits parcels, the index before the database: if only one of them comes to it, taking the parcels in again mends that. Returns the quads changed.
     *
     * @param ontology whether to bring the ontology up to date too
     */
    long commit(List<Parcel> parcels, boolean ontology) {
        Graph now = ontology ? Ontology.load().getGraph() : Graph.emptyGraph;
        boolean isOld = ontology && Txn.calculateRead(graphs, () -> !graphs.getGraph(ONTOLOGY).isIsomorphicWith(now));
        if (!parcels.isEmpty() || isOld) {
            Txn.executeWrite(graphs, () -> {
                if (isOld) {
                    graphs.removeGraph(ONTOLOGY);
                    GraphUtil.addInto(graphs.getGraph(ONTOLOGY), now);
                }
                parcels.forEach(this::add);
                settle();
            });
        }
        return changed + (isOld ? now.size() : 0);
    }

    private void settle() {
        unnamed.finish();
        changes.finish();
        text.commit();
    }

    private void add(Parcel parcel) {
        try {
            Map<Node, List<Triple>> content = content(parcel);
            for (Note note : parcel.read()) {
                Node name = NodeFactory.createURI(note.graph());
                Ledger.Effect effect = ledger.apply(note);
                if (effect == Ledger.Effect.add) {
                    content.get(name).forEach(triple -> add(name, triple));
                } else if (effect == Ledger.Effect.replace) {
                    remove(name);
                    content.get(name).forEach(triple -> add(name, triple));
                } else if (effect == Ledger.Effect.remove) {
                    unnamed.goes(name);
                    remove(name);
                    Resolution.forget(graphs, name, changes::touch);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The graphs of a parcel. The same graph comes twice in it only if two inputs say so; the last one stands. */
    static Map<Node, List<Triple>> content(Parcel parcel) {
        Map<Node, List<Triple>> content = new HashMap<>();
        parcel.forEachQuad(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                content.computeIfAbsent(quad.getGraph(), name -> new ArrayList<>()).add(quad.asTriple());
            }
        });
        return content;
    }

    private void add(Node name, Triple given) {
        Triple triple = Decimals.stored(given);
        graphs.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
        changes.touch(triple);
        changed++;
    }

    private void remove(Node name) {
        for (Node property : FullText.PROPERTIES) {
            graphs.getGraph(name).find(Node.ANY, property, Node.ANY).forEachRemaining(changes::touch);
        }
        changed += graphs.getGraph(name).size();
        graphs.removeGraph(name);
        Derived.isRead(graphs, name);
    }
}
