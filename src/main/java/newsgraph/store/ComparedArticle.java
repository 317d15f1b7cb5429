package newsgraph.store;

import newsgraph.link.across.EventRecord;
import newsgraph.link.across.Held;
import newsgraph.link.across.PersonRecord;
import newsgraph.link.across.TextRecord;
import newsgraph.model.Iri;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.TripleOrder;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One article in memory, as {@link Resolution} sees it in a store, for those who compare articles elsewhere: read what it tells, say what the comparison has
 * found, take the changed graph. For one thread.
 */
public final class ComparedArticle {

    private final DatasetGraph graphs = DatasetGraphFactory.create();
    private final Node article;
    private final ArticleContexts contexts;

    /** Of an article's graph as it was read. */
    public ComparedArticle(NamedGraph graph) {
        article = NodeFactory.createURI(graph.name().value());
        graph.triples().forEach(triple -> graphs.add(article, triple.getSubject(), triple.getPredicate(), Decimals.stored(triple.getObject())));
        contexts = new ArticleContexts(graphs, new ArticleIndex(graphs));
    }

    /**
     * A person whom an article names.
     *
     * @param told  what the article says, with all others it names
     * @param posts those that facts of the article say, without what a byline tells
     * @param label the name as the article's graph has it
     */
    public record Named(String name, PersonRecord told, Set<Held> posts, String label) {
    }

    /** What it prints; nothing if its graph tells nothing of the text. */
    public Optional<TextRecord> text() {
        return TextResolution.record(graph(), article);
    }

    /** Whom it names, in order of the names. */
    public List<Named> people() {
        return contexts.names(article).stream().sorted().map(this::named).toList();
    }

    private Named named(String name) {
        Node person = contexts.person(article, name).orElseThrow();
        Set<Held> posts = new HashSet<>();
        Terms.subjects(graph(), Terms.MEMBER, person).forEach(holding -> posts.add(ArticleContexts.held(graph(), holding)));
        return new Named(name, contexts.record(article, name), posts, Terms.words(graph(), person, "rdfs:label"));
    }

    /** It prints the text that another article, or itself, stands for. */
    public void printsTextOf(String fullest) {
        graphs.add(Derived.TEXTS, article, Terms.SAME_TEXT, NodeFactory.createURI(fullest));
    }

    /** Whom it calls by a name is the person of this rank among those of the name, from 0. */
    public void means(String name, int rank) {
        Node person = ArticleContexts.person(name, rank);
        contexts.person(article, name).filter(one -> !one.equals(person))
                .ifPresent(one -> PeopleResolution.rename(graphs, article, one, person, triple -> { }));
        contexts.forget(article);
    }

    /** What it tells of each event; to be asked after all else was said. */
    public List<EventRecord> events() {
        EventReports reports = new EventReports(graphs);
        return EventReports.events(graph()).stream().flatMap(event -> reports.report(article, event).stream()).toList();
    }

    /** Its graph with what was said. */
    public NamedGraph changed() {
        return new NamedGraph(new Iri(article.getURI()), graph().stream().sorted(TripleOrder.INSTANCE).toList());
    }

    /** What its graph says of some events, their participations and their evidence: all that {@link ComparedBlock#event} needs. */
    public NamedGraph about(Collection<String> events) {
        Set<Node> facts = new HashSet<>();
        for (String iri : events) {
            Node event = NodeFactory.createURI(iri);
            facts.add(event);
            facts.addAll(Terms.subjects(graph(), Terms.IN_EVENT, event));
        }
        Set<Node> nodes = new HashSet<>(facts);
        facts.forEach(fact -> Terms.values(graph(), fact, Terms.EVIDENCE).forEach(nodes::add));
        List<Triple> triples = nodes.stream().flatMap(node -> graph().stream(node, Node.ANY, Node.ANY)).sorted(TripleOrder.INSTANCE).toList();
        return new NamedGraph(new Iri(article.getURI()), triples);
    }

    private Graph graph() {
        return graphs.getGraph(article);
    }
}
