package newsgraph.serve;

import newsgraph.link.across.Namesakes;
import newsgraph.model.Iri;
import newsgraph.model.Ng;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Readings;
import newsgraph.rdf.TextPolicy;
import newsgraph.rdf.Vocabulary;
import newsgraph.store.BuildSettings;
import newsgraph.store.Checks;
import newsgraph.store.Resolution;
import newsgraph.store.Store;
import newsgraph.store.StoreBuild;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    /** The same, and three articles that name 李强: a premier, the head of a village, and one without a post; compared with each other. */
    static Store resolved(Path folder) {
        Graphs graphs = Graphs.load(TextPolicy.full);
        Store store = of(folder, graphs.graph(Readings.meeting()), headed(graphs.graph(Readings.meeting(OTHER)), HEADLINE), holder("0001000000000000", "2024-01-01", "总理", "中华人民共和国国务院"),
                holder("0002000000000000", "2024-06-01", "总理", "中华人民共和国国务院"), holder("0003000000000000", "2024-03-01", "村长", "松溪县柳树村村民委员会"), holder("0004000000000000", "2024-04-01", "", ""));
        Resolution.run(store, Namesakes.load(), line -> { });
        return store;
    }

    /** An article that names 李强, with a post or without. */
    private static NamedGraph holder(String key, String day, String post, String body) {
        String article = Ng.BASE + "article/" + key;
        String held = post.isEmpty() ? "" : "holding:" + key.substring(0, 12) + " a ng:PositionHolding ; org:member person:李强 ; ng:title \"" + post + "\"@zh ; org:organization body:" + body
                + " ; prov:wasDerivedFrom <" + article + "> ; ng:evidence evidence:" + key.substring(0, 12)
                + " . evidence:" + key.substring(0, 12) + " a ng:Evidence ; ng:confidence 0.45 ; ng:rule \"apposition\" ; ng:mention <" + article + "#char=0,2> . body:" + body + " a ng:Organization ; rdfs:label \"" + body + "\"@zh .";
        Model graph = ModelFactory.createDefaultModel();
        RDFParser.fromString(Vocabulary.PREFIXES.entrySet().stream().map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n").collect(Collectors.joining())
                + "<" + article + "> a ng:Article ; schema:headline \"李强\"@zh ; schema:datePublished \"" + day + "\"^^xsd:date . <" + article + "#char=0,2> a ng:Mention ; nif:referenceContext <" + article
                + "> ; nif:anchorOf \"李强\" ; nif:beginIndex 0 ; nif:endIndex 2 ; ng:refersTo person:李强 . person:李强 a ng:Person ; rdfs:label \"李强\"@zh . " + held, Lang.TURTLE).parse(graph);
        return new NamedGraph(new Iri(article), graph.getGraph().find().toList());
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
