package newsgraph.store;

import newsgraph.link.across.Held;
import newsgraph.link.across.Known;
import newsgraph.link.across.PersonSplit;
import newsgraph.model.EntityIris;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The user's own list of people and bodies:
 * <pre>
 * ex:li a ng:Person ; rdfs:label "李强"@zh ; skos:altLabel "李总"@zh ; owl:sameAs wd:Q1 .
 * [] org:member ex:li ; ng:title "厂长"@zh ; org:organization ex:works .
 * ex:works a ng:Organization ; rdfs:label "江州机床厂"@zh ; skos:altLabel "江机"@zh .
 * </pre>
 * A person is found by name and post, or by the name alone if nobody else in the list and in the articles has it; a body by any of its names. Each gets
 * {@code owl:sameAs} the user's name for it. To be called in a transaction.
 */
final class Authority {

    private static final String FILE = "authority.nt";
    private static final List<Node> NAMES = List.of(Terms.LABEL, Vocabulary.node("skos:altLabel"));

    private final DatasetGraph graphs;
    private final Graph list;

    Authority(DatasetGraph graphs, Graph list) {
        this.graphs = graphs;
        this.list = list;
    }

    /** The list that a store goes by; an empty one if none was given. */
    static Graph kept(Store store) {
        Path file = store.folder().resolve(FILE);
        return Files.exists(file) ? read(file) : Graph.emptyGraph;
    }

    /** Keeps a list for the runs to come. It stands beside the graphs: what it says is no news. */
    static void keep(Store store, Graph listed) {
        try (OutputStream out = Files.newOutputStream(store.folder().resolve(FILE))) {
            RDFDataMgr.write(out, listed, Lang.NTRIPLES);
        } catch (IOException e) {
            throw FileSink.cannotWrite(store.folder().toString(), e);
        }
    }

    /** Reads a file in any RDF format that its name tells. */
    static Graph read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("cannot read the list " + file + ": there is no such file");
        }
        if (!RdfFile.isNamed(file)) {
            throw new StoreException("cannot read the list " + file + ": its name tells no RDF format (.ttl .nt .rdf .jsonld, also with .gz)");
        }
        Graph graph = GraphFactory.createGraphMem();
        try {
            RdfFile.read(file, ErrorHandlerFactory.errorHandlerStrictNoLogging, StreamRDFLib.graph(graph));
        } catch (IOException | RiotException e) {
            throw new StoreException("cannot read the list " + file + ": " + e.getMessage(), e);
        }
        return graph;
    }

    /** Finds the bodies of the list among those of the articles. */
    void bodies() {
        graphs.removeGraph(Derived.BODIES);
        list.stream(Node.ANY, Terms.TYPE, Vocabulary.node("ng:Organization")).map(triple -> triple.getSubject()).filter(Node::isURI).forEach(body -> names(body)
                .map(name -> NodeFactory.createURI(EntityIris.of("org", name).value())).filter(node -> graphs.contains(Node.ANY, node, Terms.LABEL, Node.ANY))
                .forEach(node -> sameAs(Derived.BODIES, node, body)));
    }

    /** All names of people on the list, as IRIs write them. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        people().forEach(person -> names(person).forEach(name -> names.add(written(name))));
        return names;
    }

    /** The listed people of a name. */
    List<Known> people(String name) {
        return people().filter(person -> names(person).anyMatch(one -> written(one).equals(name))).map(person -> new Known(person.getURI(), posts(person))).toList();
    }

    /** Says who of the people found is who on the list. */
    void write(PersonSplit split, List<Known> listed, IntFunction<Node> person) {
        for (int rank = 0; rank < split.groups().size(); rank++) {
            Node node = person.apply(rank);
            List<Held> posts = split.groups().get(rank).posts();
            graphs.deleteAny(Derived.PEOPLE, node, Terms.SAME_AS, Node.ANY);
            List<Known> fitting = listed.stream().filter(known -> known.holds(posts)).toList();
            boolean alone = split.groups().size() == 1 && listed.size() == 1 && listed.get(0).posts().isEmpty();
            if (fitting.size() == 1 || alone) {
                sameAs(Derived.PEOPLE, node, NodeFactory.createURI((alone ? listed : fitting).get(0).iri()));
            }
        }
    }

    private void sameAs(Node graph, Node node, Node listed) {
        graphs.add(graph, node, Terms.SAME_AS, listed);
        Terms.values(list, listed, Terms.SAME_AS).forEach(same -> graphs.add(graph, node, Terms.SAME_AS, same));
    }

    private Stream<Node> people() {
        return list.stream(Node.ANY, Terms.TYPE, Vocabulary.node("ng:Person")).map(triple -> triple.getSubject()).filter(Node::isURI).sorted(Terms.ORDER);
    }

    private Stream<String> names(Node node) {
        return NAMES.stream().flatMap(property -> Terms.values(list, node, property)).map(Node::getLiteralLexicalForm).distinct();
    }

    private static String written(String name) {
        return EntityIris.of("person", name).value().substring(EntityIris.of("person", "").value().length());
    }

    private Set<Held> posts(Node person) {
        Set<Held> posts = new HashSet<>();
        for (Node holding : Terms.subjects(list, Terms.MEMBER, person)) {
            Optional<Node> body = Terms.value(list, holding, "org:organization");
            String title = Terms.words(list, holding, "ng:title");
            body.stream().flatMap(this::names).forEach(label -> posts.add(new Held(title, body.get().toString(), label)));
        }
        return posts;
    }
}
