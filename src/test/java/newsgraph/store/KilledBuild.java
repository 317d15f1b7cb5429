package newsgraph.store;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.Iri;
import newsgraph.model.Ng;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Ontology;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A build of small made-up graphs in a process of its own, which may be killed: FOLDER-OF-INPUTS STORE. Each line of an input is an article. */
final class KilledBuild {

    static final int TRIPLES = 600;

    private static final String WORDS = "，要求加强堤防检查，备足物资，落实责任，确保人民群众生命财产安全".repeat(4);

    private KilledBuild() {
    }

    public static void main(String[] args) throws IOException {
        Ontology.load();
        System.out.println("begins");
        System.out.flush();
        run(Path.of(args[0]), Path.of(args[1]));
    }

    static void run(Path inputs, Path folder) throws IOException {
        try (StoreBuild build = Built.begin(folder); Stream<Path> files = Files.list(inputs)) {
            List<Path> sorted = files.sorted().toList();
            do {
                for (Path file : sorted) {
                    read(file, build);
                }
            } while (build.finish());
        }
    }

    private static void read(Path file, StoreBuild build) throws IOException {
        if (build.isNew(file)) {
            build.begins(file);
            for (String line : Files.readAllLines(file)) {
                build.take(build.read(Article.of(line, line, Imprint.NONE), KilledBuild::graph));
            }
        }
    }

    /** Big for its article, so that a few of them make many parcels. */
    static NamedGraph graph(Article article) {
        Iri name = Graphs.name(article);
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < TRIPLES; i++) {
            triples.add(Triple.create(NodeFactory.createURI(Ng.BASE + "event/" + article.id() + "-" + i % 300), i < 2 ? RDFS.label.asNode() : RDFS.seeAlso.asNode(),
                    NodeFactory.createLiteralLang("防汛会议" + article.id() + "号" + i + WORDS, "zh")));
        }
        return new NamedGraph(name, triples);
    }
}
