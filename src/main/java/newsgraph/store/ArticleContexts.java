package newsgraph.store;

import newsgraph.link.across.Held;
import newsgraph.link.across.PersonRecord;
import newsgraph.model.Ng;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each article says of the people it names; keeps the last ones read. To be called in a transaction, by one thread. */
final class ArticleContexts {

    /** Articles kept, and names of which it is known whether they are famous: some ten megabytes. */
    private static final int KEPT = 5_000;
    /** Articles that name somebody from which on he is nobody's company: who is named with a head of state is not told from others by that. */
    static final int FAMOUS = 30;

    private static final String REPORTER = "记者";
    /** 本报记者王晓、李明: what stands before the name. */
    private static final Pattern BYLINE = Pattern.compile("(新华社)?记者[\\s　]*(?:[\\p{IsHan}·]{2,5}[、\\s　]+)*$");
    /** Letters before a name in which 记者 is looked for; a list of five reporters. */
    private static final int BEFORE = 30;
    private static final String AGENCY = Ng.BASE + "org/新华社";
    /** Letters of 2023-12-29. */
    private static final int LENGTH_OF_DAY = 10;
    /** Ends the IRI of a mention, before the begin and end of its characters (RFC 5147). */
    private static final String CHARACTERS = "#char=";

    private final DatasetGraph graphs;
    private final ArticleIndex index;
    private final Map<Node, Context> kept = recent();
    private final Map<String, Boolean> famous = recent();

    ArticleContexts(DatasetGraph graphs, ArticleIndex index) {
        this.graphs = graphs;
        this.index = index;
    }

    private static <K, V> Map<K, V> recent() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }

    /**
     * An article.
     *
     * @param posts by node of the person
     */
    private record Context(Optional<LocalDate> day, Map<String, Node> people, Map<Node, Set<Held>> posts, Set<String> bodies) {
    }

    /** The name that a node of a person goes by: 李强 of person/李强 and person/李强~2. */
    static String name(Node person) {
        String name = person.getURI().substring((Ng.BASE + "person/").length());
        int rank = name.lastIndexOf(Terms.NAMESAKE);
        return rank > 0 ? name.substring(0, rank) : name;
    }

    /** The node of a rank among the people of a name. */
    static Node person(String name, int rank) {
        return NodeFactory.createURI(Ng.BASE + "person/" + name + (rank == 0 ? "" : "" + Terms.NAMESAKE + (rank + 1)));
    }

    Set<String> names(Node article) {
        return context(article).people().keySet();
    }

    /** The node that stands for a name in an article. */
    Optional<Node> person(Node article, String name) {
        return Optional.ofNullable(context(article).people().get(name));
    }

    /** What an article says of a name. */
    PersonRecord record(Node article, String name) {
        Context context = context(article);
        Set<String> company = new HashSet<>();
        for (String other : context.people().keySet()) {
            if (!other.equals(name) && !famous.computeIfAbsent(other, index::isFamous)) {
                company.add(other);
            }
        }
        Set<Held> posts = context.posts().getOrDefault(context.people().get(name), Set.of());
        return new PersonRecord(article.getURI(), context.day(), posts, company, context.bodies());
    }

    void forget(Node article) {
        kept.remove(article);
    }

    private Context context(Node article) {
        return kept.computeIfAbsent(article, this::read);
    }

    private Context read(Node article) {
        Graph graph = graphs.getGraph(article);
        Map<String, Node> people = new HashMap<>();
        Map<Node, Set<Held>> posts = new HashMap<>();
        Set<String> bodies = new HashSet<>();
        List<Triple> mentions = graph.find(Node.ANY, Terms.REFERS_TO, Node.ANY).toList();
        mentions.stream().map(Triple::getObject).distinct().forEach(entity -> {
            if (Terms.isPerson(entity)) {
                people.put(name(entity), entity);
            } else if (Terms.isBody(entity)) {
                bodies.add(entity.getURI());
            }
        });
        graph.stream(Node.ANY, Terms.MEMBER, Node.ANY).forEach(triple -> {
            Held held = held(graph, triple.getSubject());
            Node person = triple.getObject();
            people.putIfAbsent(name(person), person);
            posts.computeIfAbsent(person, one -> new HashSet<>()).add(held);
            if (!held.body().isEmpty()) {
                bodies.add(held.body());
            }
        });
        reporters(graph, article, mentions, posts);
        return new Context(day(graph, article), people, posts, bodies);
    }

    /** Who stands behind 记者 writes for the paper, or for the agency named there: a post like others, which no fact of the article tells. */
    private static void reporters(Graph graph, Node article, List<Triple> mentions, Map<Node, Set<Held>> posts) {
        String text = Terms.words(graph, article, "nif:isString");
        if (!text.contains(REPORTER)) {
            return;
        }
        Optional<Node> paper = Terms.value(graph, article, "schema:isPartOf").flatMap(page -> Terms.value(graph, page, "schema:publisher"));
        if (paper.isPresent()) {
            mentions.stream().filter(triple -> Terms.isPerson(triple.getObject())).forEach(triple -> {
                int begin = text.offsetByCodePoints(0, begin(triple.getSubject()));
                Matcher byline = BYLINE.matcher(text.substring(Math.max(0, begin - BEFORE), begin));
                if (byline.find()) {
                    boolean agency = byline.group(1) != null;
                    posts.computeIfAbsent(triple.getObject(), one -> new HashSet<>()).add(new Held(REPORTER, agency ? AGENCY : paper.get().getURI(), agency ? "新华社" : Terms.words(graph, paper.get(), "rdfs:label")));
                }
            });
        }
    }

    private static int begin(Node mention) {
        String iri = mention.getURI();
        int at = iri.indexOf(CHARACTERS) + CHARACTERS.length();
        return Integer.parseInt(iri.substring(at, iri.indexOf(',', at)));
    }

    static Held held(Graph graph, Node holding) {
        Optional<Node> body = Terms.value(graph, holding, "org:organization");
        return new Held(Terms.words(graph, holding, "ng:title"), body.map(Node::getURI).orElse(""), body.map(one -> Terms.words(graph, one, "rdfs:label")).orElse(""));
    }

    /** When an article was published. */
    static Optional<LocalDate> day(Graph graph, Node article) {
        return Terms.value(graph, article, "schema:datePublished").map(date -> LocalDate.parse(date.getLiteralLexicalForm().substring(0, LENGTH_OF_DAY)));
    }
}
