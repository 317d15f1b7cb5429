package newsgraph.store;

import newsgraph.link.across.Namesakes;
import newsgraph.link.across.PersonRecord;
import newsgraph.link.across.PersonSplit;
import newsgraph.model.Iri;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.TripleOrder;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What articles that share a name, a text or an event give together, in the words that {@link Resolution} writes into a store: graphs of which many blocks
 * make the whole. Pure.
 */
public final class ComparedBlock {

    /** Articles of a name from which on it tells nothing about those who are named beside it. */
    public static final int FAMOUS = ArticleContexts.FAMOUS;

    private ComparedBlock() {
    }

    /**
     * The people of a name.
     *
     * @param ranks by IRI of the article, whom it means; articles that are not in it mean the first
     */
    public record People(Map<String, Integer> ranks, List<NamedGraph> graphs) {
    }

    /** What is needed of an article that names somebody to tell the people of the name apart, if so many articles name it: of many only the posts count. */
    public static Optional<ComparedArticle.Named> needed(ComparedArticle.Named named, long articles) {
        if (articles <= PeopleResolution.MOST) {
            return Optional.of(named);
        }
        PersonRecord bare = new PersonRecord(named.told().article(), named.told().day(), named.posts(), Set.of(), Set.of());
        return named.posts().stream().allMatch(post -> post.body().isEmpty()) ? Optional.empty() : Optional.of(new ComparedArticle.Named(named.name(), bare, named.posts(), named.label()));
    }

    /**
     * Tells the people of a name apart.
     *
     * @param articles how many name it
     * @param named    what is {@linkplain #needed needed} of them
     * @param famous   names of {@link #FAMOUS} articles or more
     */
    public static People people(String name, long articles, Collection<ComparedArticle.Named> named, Namesakes namesakes, Set<String> famous) {
        if (articles < 2) {
            return new People(Map.of(), List.of());
        }
        Map<String, String> labels = new HashMap<>();
        named.forEach(one -> labels.put(one.told().article(), one.label().isEmpty() ? name : one.label()));
        PersonSplit split = namesakes.split(name, named.stream().map(one -> unfamous(one.told(), famous)).sorted().toList(), List.of());
        Map<String, Integer> ranks = new HashMap<>();
        for (int rank = 1; rank < split.groups().size(); rank++) {
            for (String article : split.groups().get(rank).articles()) {
                ranks.put(article, rank);
            }
        }
        DatasetGraph graphs = DatasetGraphFactory.create();
        PeopleResolution.write(graphs, name, split, group -> labels.get(group.articles().get(0)), triple -> { });
        return new People(ranks, graphs(graphs));
    }

    private static PersonRecord unfamous(PersonRecord told, Set<String> famous) {
        Set<String> company = new HashSet<>(told.people());
        company.removeAll(famous);
        return new PersonRecord(told.article(), told.day(), told.posts(), company, told.bodies());
    }

    /** An article prints the text of a fuller one. */
    public static NamedGraph text(String article, String fullest) {
        DatasetGraph graphs = DatasetGraphFactory.create();
        graphs.add(Derived.TEXTS, NodeFactory.createURI(article), Terms.SAME_TEXT, NodeFactory.createURI(fullest));
        return graphs(graphs).get(0);
    }

    /** Two reports that may tell one event. */
    public static NamedGraph doubt(String one, String other) {
        DatasetGraph graphs = DatasetGraphFactory.create();
        EventResolution.doubt(new Doubts(graphs), NodeFactory.createURI(one), NodeFactory.createURI(other));
        return graphs(graphs).get(0);
    }

    /**
     * One event of the reports of several articles.
     *
     * @param reports the IRI of each article's event, and what its graph says of it
     */
    public static NamedGraph event(Map<String, NamedGraph> reports) {
        DatasetGraph graphs = DatasetGraphFactory.create();
        reports.values().forEach(graph -> graph.triples().forEach(triple -> graphs.add(NodeFactory.createURI(graph.name().value()), triple.getSubject(), triple.getPredicate(), triple.getObject())));
        new MergedEvents(graphs, triple -> { }).write(reports.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(report -> new MergedEvents.Report(NodeFactory.createURI(report.getValue().name().value()), NodeFactory.createURI(report.getKey()))).toList());
        return graphs(graphs).get(0);
    }

    private static List<NamedGraph> graphs(DatasetGraph graphs) {
        return Stream.of(Derived.DOUBTS, Derived.EVENTS, Derived.PEOPLE, Derived.TEXTS).filter(graphs::containsGraph).sorted(Comparator.comparing(Node::getURI))
                .map(name -> new NamedGraph(new Iri(name.getURI()), graphs.getGraph(name).stream().sorted(TripleOrder.INSTANCE).toList())).toList();
    }
}
