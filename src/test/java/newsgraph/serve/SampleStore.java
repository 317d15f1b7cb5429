package newsgraph.serve;

import newsgraph.model.Iri;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import newsgraph.store.BuildSettings;
import newsgraph.store.Checks;
import newsgraph.store.Store;
import newsgraph.store.StoreBuild;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stores to serve. */
final class SampleStore {

    private static final String OTHER = "fedcba9876543210";
    /** The headline of the second article. */
    static final String HEADLINE = "<script>window.owned = 1</script><img src=x onerror='window.owned = 1'> \" } DROP ALL #";

    private SampleStore() {
    }

    /** The meeting of 江州 in two articles, the second with a headline of code. */
    static Store meeting(Path folder) {
        Graphs graphs = Graphs.load(TextPolicy.full);
        return of(folder, graphs.graph(Readings.meeting()), headed(graphs.graph(Readings.meeting(OTHER)), HEADLINE));
    }

    /** Where the second article's page is. */
    static String otherArticle() {
        return Graphs.load(TextPolicy.full).graph(Readings.meeting(OTHER)).name().value().replace("https://newsgraph.example", "");
    }

    private static NamedGraph headed(NamedGraph graph, String headline) {
        List<Triple> triples = new ArrayList<>();
        for (Triple triple : graph.triples()) {
            boolean isHeadline = triple.getPredicate().getURI().equals("https://schema.org/headline");
            triples.add(isHeadline ? Triple.create(triple.getSubject(), triple.getPredicate(), NodeFactory.createLiteralLang(headline, "zh")) : triple);
        }
        return new NamedGraph(graph.name(), triples);
    }

    /** A server by hand over a Turtle file, for a look at the pages: FILE FOLDER PORT. */
    public static void main(String[] args) throws InterruptedException {
        NamedGraph graph = new NamedGraph(new Iri("https://newsgraph.example/id/article/0000000000000000"), RDFDataMgr.loadModel(args[0]).getGraph().find().toList());
        try (Store store = of(Path.of(args[1]), graph); NewsServer server = NewsServer.start(store, ServeOptions.reading(Integer.parseInt(args[2])))) {
            System.out.println("port " + server.port());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static Store of(Path folder, NamedGraph... graphs) {
        try (StoreBuild build = StoreBuild.open(folder, new BuildSettings("sample", ""), Checks.NONE)) {
            List.of(graphs).forEach(build::write);
        }
        return Store.open(folder);
    }
}
