package newsgraph.store;

import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Graphs as Jena writes them, with prefixes; what the format allows to stream is streamed, the rest collected and written at the end. */
final class RiotStream implements GraphStream {

    /** Triples remembered so that what many articles say of one entity is written once in formats without graphs; some hundred articles. */
    private static final int REMEMBERED = 20_000;

    private final GraphFormat format;
    private final StreamRDF stream;
    private final Runnable end;
    private final Map<Triple, Boolean> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Triple, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private RiotStream(GraphFormat format, StreamRDF stream, Runnable end) {
        this.format = format;
        this.stream = stream;
        this.end = end;
        stream.start();
        PrefixMap prefixes = Vocabulary.prefixMap();
        Vocabulary.PREFIXES.keySet().forEach(prefix -> stream.prefix(prefix, prefixes.get(prefix)));
    }

    static RiotStream to(OutputStream out, GraphFormat format) {
        if (format.streams()) {
            return new RiotStream(format, StreamRDFWriter.getWriterStream(out, format.format()), () -> { });
        }
        DatasetGraph all = DatasetGraphFactory.create();
        return new RiotStream(format, StreamRDFLib.dataset(all), () -> {
            if (format.hasGraphs()) {
                RDFDataMgr.write(out, all, format.format());
            } else {
                RDFDataMgr.write(out, all.getDefaultGraph(), format.format());
            }
        });
    }

    @Override
    public Runnable ready(NamedGraph graph) {
        return () -> write(graph);
    }

    private void write(NamedGraph graph) {
        if (format.hasGraphs()) {
            Node name = NodeFactory.createURI(graph.name().value());
            graph.triples().forEach(triple -> stream.quad(Quad.create(name, triple)));
        } else {
            graph.triples().forEach(triple -> {
                if (recent.put(triple, true) == null) {
                    stream.triple(triple);
                }
            });
        }
    }

    @Override
    public void finish() {
        stream.finish();
        end.run();
    }
}
