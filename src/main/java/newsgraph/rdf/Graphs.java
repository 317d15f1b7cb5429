package newsgraph.rdf;

import newsgraph.model.Article;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Reading;
import newsgraph.model.Sentence;
import org.apache.jena.rdf.model.Model;

/**
 * Turns readings into graphs, one an article. The head of {@code ontology/newsgraph.ttl} says what becomes what. The same reading gives the same triples
 * in the same order: names of generated nodes are hashes of what they say. A filler that the range of its role does not allow is written in the words of
 * the text, without an entity. Thread-safe.
 */
public final class Graphs {

    private final Hierarchy hierarchy;
    private final TextPolicy policy;

    private Graphs(Hierarchy hierarchy, TextPolicy policy) {
        this.hierarchy = hierarchy;
        this.policy = policy;
    }

    /** With the ontology that the jar brings. */
    public static Graphs load(TextPolicy policy) {
        return of(Ontology.load(), policy);
    }

    /** With an ontology of one's own. */
    public static Graphs of(Model ontology, TextPolicy policy) {
        return new Graphs(Hierarchy.of(ontology), policy);
    }

    /** The name of an article's graph, without reading it. */
    public static Iri name(Article article) {
        return Names.article(article);
    }

    /** What was read in one article. */
    public NamedGraph graph(Reading reading) {
        GraphBuilder graph = new GraphBuilder(reading, hierarchy, policy);
        ArticleTriples.add(graph, reading);
        reading.facts(Document.class).forEach(document -> graph.refers(document.span(), document.entity()));
        for (Sentence sentence : reading.analysis().sentences()) {
            for (Mention mention : sentence.mentions()) {
                reading.analysis().entity(mention).ifPresentOrElse(entity -> graph.refers(mention.span(), entity), () -> graph.mention(mention.span()));
            }
        }
        new FactTriples(graph, reading).add();
        return new NamedGraph(Names.article(reading.article()), graph.sorted());
    }
}
