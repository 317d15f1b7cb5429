package newsgraph.store;

import newsgraph.model.Iri;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.TripleOrder;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** N-Quads as {@code extract} and the Spark job write them: the quads of an article stand together. One article in memory at a time. */
public final class QuadFile {

    private QuadFile() {
    }

    /**
     * The N-Quads files below a folder ({@code .nq}, {@code .nq.gz}, {@code .nq.zst}), or the file itself, in order; what begins with an underscore or a dot is
     * left out.
     *
     * @throws StoreException if there is none
     */
    public static List<Path> below(Path place) {
        if (!Files.exists(place)) {
            throw new StoreException("there is no file or folder " + place);
        }
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> found = files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().matches("[^._].*\\.nq(\\.gz|\\.zst)?"))
                    .filter(file -> !place.relativize(file).toString().matches("[._].*")).sorted().toList();
            if (found.isEmpty()) {
                throw new StoreException(place + " holds no N-Quads files (.nq, .nq.gz, .nq.zst)");
            }
            return found;
        } catch (IOException e) {
            throw new StoreException("cannot read the folder " + place + ": " + e.getMessage(), e);
        }
    }

    /**
     * Hands over the graphs of a file, one an article; what was found by comparing articles comes in parts of graphs of its own.
     *
     * @throws StoreException if it cannot be read or is broken; graphs before the broken line were handed over
     */
    public static void read(Path file, Consumer<NamedGraph> taker) {
        try (InputStream in = Files.newInputStream(file)) {
            read(file.toString(), in, taker);
        } catch (IOException e) {
            throw new StoreException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The same from a stream.
     *
     * @param name of the file; its ending tells how it is packed
     */
    public static void read(String name, InputStream file, Consumer<NamedGraph> taker) throws IOException {
        Graphs graphs = new Graphs(taker);
        try {
            RdfFile.read(name, file, Lang.NQUADS, "", ErrorHandlerFactory.errorHandlerStrictNoLogging, graphs);
        } catch (RiotException e) {
            throw new StoreException(name + " is no N-Quads file of articles: " + e.getMessage(), e);
        }
        graphs.flush();
    }

    /** Collects the quads of one graph until another begins. */
    private static final class Graphs extends StreamRDFBase {

        /** Triples of one article, which is held in memory: one of half a million characters has fewer, and a heap of 1 GB holds them. */
        private static final int MOST = 500_000;
        /** Triples of a derived graph that are handed over together. */
        private static final int TOGETHER = 10_000;
        private static final Comparator<Triple> ORDER = TripleOrder.INSTANCE;

        private final Consumer<NamedGraph> taker;
        private final List<Triple> triples = new ArrayList<>();
        private Node name;

        Graphs(Consumer<NamedGraph> taker) {
            this.taker = taker;
        }

        @Override
        public void quad(Quad quad) {
            if (!quad.getGraph().isURI()) {
                throw new RiotException("a quad without the name of its article: " + quad);
            }
            if (!quad.getGraph().equals(name) || triples.size() >= TOGETHER && Derived.isDerived(name)) {
                flush();
                name = quad.getGraph();
            }
            if (triples.size() >= MOST) {
                throw new RiotException("the graph " + name.getURI() + " has more than " + MOST + " triples: no article has");
            }
            triples.add(quad.asTriple());
        }

        void flush() {
            if (!triples.isEmpty()) {
                triples.sort(ORDER);
                taker.accept(new NamedGraph(new Iri(name.getURI()), List.copyOf(triples)));
                triples.clear();
            }
        }
    }
}
