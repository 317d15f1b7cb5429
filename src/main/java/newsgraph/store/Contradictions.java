package newsgraph.store;

import newsgraph.rdf.Finding;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.Txn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What articles say that cannot be true together: the ready-made queries whose names begin with check; each row names the node at fault first. */
public final class Contradictions {

    private static final String CHECK = "check-";
    private static final Var NODE = Var.alloc("node");

    private Contradictions() {
    }

    /** Hands over what is found in a whole store. */
    public static void find(Store store, Consumer<Finding> report) {
        for (NamedQuery named : NamedQueries.list()) {
            if (named.name().startsWith(CHECK)) {
                Query query = new ParameterBinding(store).bind(named, Map.of());
                List<String> columns = query.getResultVars();
                Graph all = store.graphs().getUnionGraph();
                List<Finding> found = store.answer(query, exec -> {
                    List<Finding> findings = new ArrayList<>();
                    exec.select().forEachRemaining(row -> {
                        List<String> cells = columns.stream().map(Var::alloc).filter(column -> !column.equals(NODE)).map(row::get).map(Contradictions::text).toList();
                        findings.add(Finding.of(all, row.get(NODE), named.name(), String.join(", ", cells)));
                    });
                    return findings;
                });
                found.forEach(report);
            }
        }
    }

    private static String text(Node value) {
        return value == null ? "" : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }
}
