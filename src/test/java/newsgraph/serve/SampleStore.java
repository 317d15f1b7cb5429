package newsgraph.serve;

import newsgraph.model.Iri;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import newsgraph.store.GraphSink;
import newsgraph.store.Store;
import org.apache.jena.riot.RDFDataMgr;

import java.nio.file.Path;

/** Stores to serve. */
final class SampleStore {

    private SampleStore() {
    }

    /** The meeting of 江州 in two articles. */
    static Store meeting(Path folder) {
        Store store = Store.create(folder);
        Graphs graphs = Graphs.load(TextPolicy.full);
        try (GraphSink sink = store.sink()) {
            sink.write(graphs.graph(Readings.meeting()));
            sink.write(graphs.graph(Readings.meeting("fedcba9876543210")));
        }
        return store;
    }

    /** A server by hand over a Turtle file, for a look at the pages: FILE FOLDER PORT. */
    public static void main(String[] args) throws InterruptedException {
        try (Store store = Store.create(Path.of(args[1]))) {
            try (GraphSink sink = store.sink()) {
                sink.write(new NamedGraph(new Iri("https://newsgraph.example/id/article/0000000000000000"), RDFDataMgr.loadModel(args[0]).getGraph().find().toList()));
            }
            try (NewsServer server = NewsServer.start(store, ServeOptions.reading(Integer.parseInt(args[2])))) {
                System.out.println("port " + server.port());
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }
}
