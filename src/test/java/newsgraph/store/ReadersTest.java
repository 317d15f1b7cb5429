package newsgraph.store;

import newsgraph.model.Iri;
import newsgraph.rdf.NamedGraph;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Readers of a store that is being written. */
class ReadersTest {

    private static final int READERS = 20;
    private static final int VERSIONS = 12;
    private static final Node NAME = NodeFactory.createURI("https://newsgraph.example/id/article/0");
    private static final Node VALUE = NodeFactory.createURI("https://schema.org/value");
    @TempDir
    private Path folder;

    /** All triples of a version have the same decimal, and there are more of them in each: a reader that sees two decimals, or too few, sees parts of two versions. */
    @Test
    void no_reader_sees_half_an_article() throws InterruptedException, ExecutionException {
        try (Store store = Built.of(folder.resolve("kg"), version(1))) {
            DatasetGraph graphs = store.dataset().asDatasetGraph();
            AtomicInteger written = new AtomicInteger(1);
            AtomicInteger waiting = new AtomicInteger(READERS);
            ExecutorService readers = Executors.newFixedThreadPool(READERS);
            List<Future<?>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(() -> {
                    for (boolean isLast = false, first = true; !isLast; first = false) {
                        isLast = written.get() == VERSIONS;
                        List<Triple> seen = Txn.calculateRead(graphs, () -> graphs.getGraph(NAME).find().toList());
                        if (first) {
                            waiting.decrementAndGet();
                        }
                        Set<Node> decimals = seen.stream().map(Triple::getObject).collect(Collectors.toSet());
                        assertEquals(1, decimals.size());
                        assertEquals(version(Double.valueOf(decimals.iterator().next().getLiteralLexicalForm()).intValue()).triples().size(), seen.size());
                    }
                }));
            }
            while (waiting.get() > 0 && reading.stream().noneMatch(Future::isDone)) {
                Thread.onSpinWait();
            }
            for (int version = 2; version <= VERSIONS; version++) {
                NamedGraph next = version(version);
                Txn.executeWrite(graphs, () -> {
                    graphs.removeGraph(NAME);
                    next.triples().forEach(triple -> graphs.add(NAME, triple.getSubject(), triple.getPredicate(), triple.getObject()));
                });
                written.set(version);
            }
            for (Future<?> reader : reading) {
                reader.get();
            }
            readers.shutdown();
        }
    }

    private static NamedGraph version(int version) {
        return new NamedGraph(new Iri(NAME.getURI()), IntStream.range(0, 100 * version).mapToObj(i -> triple("n" + i, String.valueOf(version))).toList());
    }

    private static Triple triple(String subject, String decimal) {
        return Triple.create(NodeFactory.createURI("https://newsgraph.example/id/quantity/" + subject), VALUE, NodeFactory.createLiteralDT(decimal, XSDDatatype.XSDdecimal));
    }

    /** TDB2 reads 86000000 as 86000000.0, another term to it. */
    @ParameterizedTest
    @ValueSource(strings = {"86000000", "0.50", "0.5", "0", "-3", "100.0", "12345678901234567890", "0.000001"})
    void a_decimal_can_be_deleted_as_it_was_read(String decimal) {
        NamedGraph article = new NamedGraph(new Iri(NAME.getURI()), List.of(triple("a", decimal)));
        try (Store store = Built.of(folder.resolve("kg"), article)) {
            DatasetGraph graphs = store.dataset().asDatasetGraph();
            Txn.executeWrite(graphs, () -> {
                graphs.add(NAME, article.triples().get(0).getSubject(), VALUE, article.triples().get(0).getObject());
                assertEquals(1, graphs.getGraph(NAME).size());
                graphs.removeGraph(NAME);
                assertTrue(graphs.getGraph(NAME).isEmpty());
            });
        }
    }
}
