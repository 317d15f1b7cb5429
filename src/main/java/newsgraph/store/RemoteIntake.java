package newsgraph.store;

import newsgraph.model.Iri;
import newsgraph.store.Staging.Parcel;
import newsgraph.store.UpdateEndpoint.Reply;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends parcels to a server, in updates of at least 50,000 quads that replace whole graphs. The books stand in a folder here, one for each server; parcels
 * stay there until the server has taken them, so what was broken off goes on with the next build.
 */
final class RemoteIntake implements Intake {

    /** Quads an update; the server commits each by itself. */
    private static final int QUADS = 50_000;

    private final Path folder;
    private final URI url;
    private final UpdateEndpoint endpoint;
    private final Staging staging;
    private final Ledger ledger;
    private int quads = QUADS;

    private RemoteIntake(Path folder, URI url, UpdateEndpoint endpoint, Staging staging, Ledger ledger) {
        this.folder = folder;
        this.url = url;
        this.endpoint = endpoint;
        this.staging = staging;
        this.ledger = ledger;
    }

    static RemoteIntake open(Path folder, URI url, Map<String, String> environment, Duration firstWait) {
        try {
            UpdateEndpoint endpoint = new UpdateEndpoint(url, Credentials.find(url, environment), firstWait);
            RemoteIntake intake = new RemoteIntake(folder, url, endpoint, Staging.in(folder), Ledger.load(folder));
            endpoint.send("CREATE SILENT GRAPH <urn:newsgraph:reachable> ; DROP SILENT GRAPH <urn:newsgraph:reachable>");
            return intake;
        } catch (IOException e) {
            throw FileSink.cannotWrite(folder.toString(), e);
        }
    }

    @Override
    public Staging staging() {
        return staging;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public boolean has(Iri article) {
        return ledger.has(article.value());
    }

    @Override
    public boolean takeIn() {
        try {
            Map<Node, List<Triple>> changed = new LinkedHashMap<>();
            List<Parcel> parcels = new ArrayList<>();
            int waiting = 0;
            for (Parcel parcel : staging.parcels()) {
                Map<Node, List<Triple>> content = Increment.content(parcel);
                for (Note note : parcel.read()) {
                    Ledger.Effect effect = ledger.apply(note);
                    Node name = NodeFactory.createURI(note.graph());
                    if (effect == Ledger.Effect.add) {
                        changed.computeIfAbsent(name, one -> new ArrayList<>()).addAll(content.get(name));
                    } else if (effect != Ledger.Effect.none) {
                        changed.put(name, effect == Ledger.Effect.replace ? content.get(name) : List.of());
                    }
                }
                parcels.add(parcel);
                waiting += content.values().stream().mapToInt(List::size).sum();
                if (waiting >= QUADS) {
                    send(changed, parcels);
                    waiting = 0;
                }
            }
            send(changed, parcels);
            return ledger.again();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void send(Map<Node, List<Triple>> changed, List<Parcel> parcels) throws IOException {
        send(new ArrayList<>(changed.entrySet()));
        if (!parcels.isEmpty()) {
            ledger.save();
        }
        for (Parcel parcel : parcels) {
            parcel.delete();
        }
        parcels.clear();
        changed.clear();
    }

    /** In updates that the server takes: after one that was too large for it, smaller ones, at least a graph each. */
    private void send(List<Map.Entry<Node, List<Triple>>> graphs) {
        for (int begin = 0; begin < graphs.size(); ) {
            int end = begin;
            int size = 0;
            while (end < graphs.size() && (end == begin || size + graphs.get(end).getValue().size() <= 2 * quads)) {
                size += graphs.get(end++).getValue().size();
            }
            if (endpoint.send(update(graphs.subList(begin, end))) == Reply.done) {
                begin = end;
            } else if (end == begin + 1) {
                throw new StoreException(url + " takes no update as large as the graph of one article, " + graphs.get(begin).getKey() + ": raise its limit");
            } else {
                quads = Math.max(1, Math.min(quads, size) / 4);
            }
        }
    }

    private static String update(List<Map.Entry<Node, List<Triple>>> graphs) {
        StringBuilder update = new StringBuilder();
        for (Map.Entry<Node, List<Triple>> graph : graphs) {
            update.append(Derived.isDerived(graph.getKey()) ? "CREATE SILENT GRAPH " : "DROP SILENT GRAPH ").append(NodeFmtLib.strNT(graph.getKey())).append(" ;\n");
        }
        update.append("INSERT DATA {\n");
        for (Map.Entry<Node, List<Triple>> graph : graphs) {
            if (!graph.getValue().isEmpty()) {
                update.append("GRAPH ").append(NodeFmtLib.strNT(graph.getKey())).append(" {\n");
                for (Triple triple : graph.getValue()) {
                    update.append(NodeFmtLib.strNT(triple.getSubject())).append(' ').append(NodeFmtLib.strNT(triple.getPredicate())).append(' ').append(NodeFmtLib.strNT(triple.getObject())).append(" .\n");
                }
                update.append("}\n");
            }
        }
        return update.append("}").toString();
    }

    @Override
    public StoreException cannotWrite(Throwable e) {
        return new StoreException("cannot write the books of " + url + " in " + folder + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        // The connection belongs to the program; files are closed.
    }
}
