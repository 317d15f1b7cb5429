package newsgraph.store;

import newsgraph.link.across.Doubt;
import newsgraph.link.across.Held;
import newsgraph.link.across.Known;
import newsgraph.link.across.Namesakes;
import newsgraph.link.across.PersonGroup;
import newsgraph.link.across.PersonRecord;
import newsgraph.link.across.PersonSplit;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People of one name over all articles. Whoever most articles mean keeps the node of the name (person/李强); each other one gets a node of its own
 * (person/李强~2), which takes its place in the graphs of its articles. {@link #undo} puts the name back. To be called in a transaction.
 */
final class PeopleResolution {

    /**
     * Articles of one name that are compared one by one. Beyond, only its posts count, and who is named without one is whom most articles mean: the cost of
     * a new article stays the same however often the names in it were read before.
     */
    static final int MOST = 200;
    private static final Node NAMESAKE_OF = Vocabulary.node("ng:namesakeOf");
    private static final Node DIFFERENT = Vocabulary.node("owl:differentFrom");
    private static final Node CLOSE = Vocabulary.node("skos:closeMatch");

    private final DatasetGraph graphs;
    private final ArticleIndex index;
    private final ArticleContexts contexts;
    private final Namesakes namesakes;
    private final Doubts doubts;
    private final Authority authority;
    private final Consumer<Triple> touched;

    PeopleResolution(DatasetGraph graphs, ArticleIndex index, ArticleContexts contexts, Namesakes namesakes, Authority authority, Consumer<Triple> touched) {
        this.touched = touched;
        this.graphs = graphs;
        this.index = index;
        this.contexts = contexts;
        this.namesakes = namesakes;
        this.doubts = new Doubts(graphs);
        this.authority = authority;
    }

    /** Tells the people of a name apart; returns how many there are. */
    int resolve(String name) {
        Node plain = ArticleContexts.person(name, 0);
        List<Node> articles = index.articles(name, Integer.MAX_VALUE);
        List<Node> before = split(plain);
        List<Known> listed = authority.people(name);
        if (articles.size() < 2 && before.isEmpty() && listed.isEmpty()) {
            return articles.size();
        }
        PersonSplit split = articles.size() > MOST ? byPosts(name, plain, before, listed)
                : namesakes.split(name, articles.stream().map(article -> contexts.record(article, name)).toList(), listed);
        before.forEach(this::forget);
        doubts.forget(plain);
        Map<Node, Node> wanted = new TreeMap<>(Terms.ORDER);
        before.forEach(person -> articlesOf(person).forEach(article -> wanted.put(article, plain)));
        for (int rank = 1; rank < split.groups().size(); rank++) {
            Node person = ArticleContexts.person(name, rank);
            split.groups().get(rank).articles().forEach(article -> wanted.put(NodeFactory.createURI(article), person));
        }
        wanted.forEach((article, to) -> contexts.person(article, name).filter(from -> !from.equals(to)).ifPresent(from -> rename(article, from, to)));
        write(graphs, name, split, group -> label(group, name), touched);
        authority.write(split, listed, rank -> ArticleContexts.person(name, rank));
        return split.groups().size();
    }

    /** Puts the plain name back everywhere. */
    void undo() {
        for (Quad quad : Iter.toList(graphs.find(Derived.PEOPLE, Node.ANY, NAMESAKE_OF, Node.ANY))) {
            String name = ArticleContexts.name(quad.getSubject());
            for (Node article : index.articles(name, Integer.MAX_VALUE)) {
                contexts.person(article, name).filter(quad.getSubject()::equals).ifPresent(from -> rename(article, from, quad.getObject()));
            }
        }
    }

    private List<Node> split(Node plain) {
        return Iter.toList(graphs.find(Derived.PEOPLE, Node.ANY, NAMESAKE_OF, plain)).stream().map(Quad::getSubject).toList();
    }

    private void forget(Node person) {
        graphs.find(Derived.PEOPLE, person, Terms.LABEL, Node.ANY).forEachRemaining(quad -> touched.accept(quad.asTriple()));
        graphs.deleteAny(Derived.PEOPLE, person, Node.ANY, Node.ANY);
    }

    private Set<Node> articlesOf(Node person) {
        return Stream.of(Terms.REFERS_TO, Terms.MEMBER).flatMap(property -> Iter.asStream(graphs.find(Node.ANY, Node.ANY, property, person))).map(Quad::getGraph).collect(Collectors.toSet());
    }

    /** Only the posts of a name, read holding by holding. */
    private PersonSplit byPosts(String name, Node plain, List<Node> before, List<Known> listed) {
        Map<Node, Set<Held>> posts = new TreeMap<>(Terms.ORDER);
        Map<Node, Held> known = new HashMap<>();
        Stream.concat(before.stream(), Stream.of(plain)).flatMap(person -> Iter.asStream(graphs.find(Node.ANY, Node.ANY, Terms.MEMBER, person)))
                .forEach(quad -> posts.computeIfAbsent(quad.getGraph(), article -> new HashSet<>())
                        .add(known.computeIfAbsent(quad.getSubject(), holding -> ArticleContexts.held(graphs.getGraph(quad.getGraph()), holding))));
        List<PersonRecord> records = posts.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(held -> !held.body().isEmpty()))
                .map(entry -> new PersonRecord(entry.getKey().getURI(), ArticleContexts.day(graphs.getGraph(entry.getKey()), entry.getKey()), entry.getValue(), Set.of(), Set.of())).toList();
        return namesakes.split(name, records, listed);
    }

    private void rename(Node article, Node from, Node to) {
        rename(graphs, article, from, to, touched);
        contexts.forget(article);
        index.events(article).forEach(index::eventChanged);
    }

    /** One person's node instead of another's in one article; a holding is named after its person. */
    static void rename(DatasetGraph graphs, Node article, Node from, Node to, Consumer<Triple> touched) {
        Map<Node, Node> instead = new HashMap<>(Map.of(from, to));
        Iter.toList(graphs.find(article, Node.ANY, Terms.MEMBER, from)).forEach(quad -> instead.put(quad.getSubject(), holding(graphs.getGraph(article), quad.getSubject(), to)));
        List<Quad> old = new ArrayList<>();
        instead.keySet().forEach(node -> {
            graphs.find(article, node, Node.ANY, Node.ANY).forEachRemaining(old::add);
            graphs.find(article, Node.ANY, Node.ANY, node).forEachRemaining(old::add);
        });
        old.forEach(graphs::delete);
        for (Quad quad : old) {
            Triple triple = Triple.create(instead.getOrDefault(quad.getSubject(), quad.getSubject()), quad.getPredicate(), instead.getOrDefault(quad.getObject(), quad.getObject()));
            graphs.add(article, triple.getSubject(), triple.getPredicate(), triple.getObject());
            touched.accept(triple);
            touched.accept(quad.asTriple());
        }
    }

    private static Node holding(Graph article, Node holding, Node person) {
        return Holdings.node(person, Terms.words(article, holding, "ng:title"), Terms.value(article, holding, "org:organization").map(Node::getURI).orElse(""));
    }

    /** Writes who goes by a name, and what is in doubt. */
    static void write(DatasetGraph graphs, String name, PersonSplit split, Function<PersonGroup, String> label, Consumer<Triple> touched) {
        Node plain = ArticleContexts.person(name, 0);
        Doubts doubts = new Doubts(graphs);
        Set<Integer> doubted = new HashSet<>();
        for (Doubt doubt : split.doubts()) {
            doubted.add(doubt.other());
            doubts.add(plain, ArticleContexts.person(name, doubt.one()), ArticleContexts.person(name, doubt.other()), doubt.score(), doubt.reason());
            graphs.add(Derived.PEOPLE, ArticleContexts.person(name, doubt.other()), CLOSE, ArticleContexts.person(name, doubt.one()));
        }
        for (int rank = 1; rank < split.groups().size(); rank++) {
            Node person = ArticleContexts.person(name, rank);
            PersonGroup group = split.groups().get(rank);
            graphs.add(Derived.PEOPLE, person, Terms.TYPE, Vocabulary.node("ng:Person"));
            Triple labelled = Triple.create(person, Terms.LABEL, NodeFactory.createLiteralLang(label.apply(group), "zh"));
            graphs.add(Derived.PEOPLE, person, Terms.LABEL, labelled.getObject());
            touched.accept(labelled);
            graphs.add(Derived.PEOPLE, person, NAMESAKE_OF, plain);
            if (!doubted.contains(rank)) {
                graphs.add(Derived.PEOPLE, person, DIFFERENT, plain);
            }
        }
    }

    private String label(PersonGroup group, String name) {
        Node article = NodeFactory.createURI(group.articles().get(0));
        return contexts.person(article, name).map(person -> Terms.words(graphs.getGraph(article), person, "rdfs:label")).filter(label -> !label.isEmpty()).orElse(name);
    }
}
