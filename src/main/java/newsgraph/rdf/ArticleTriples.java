package newsgraph.rdf;

import newsgraph.model.Article;
import newsgraph.model.Entity;
import newsgraph.model.Iri;
import newsgraph.model.Links;
import newsgraph.model.Ng;
import newsgraph.model.Reading;
import newsgraph.text.Sketch;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** The article and the page it was read from. */
final class ArticleTriples {

    private ArticleTriples() {
    }

    static void add(GraphBuilder graph, Reading reading) {
        Article article = reading.article();
        Node node = graph.article();
        Node page = Names.page(article);
        graph.type(page, "ng:Page");
        graph.string(page, "ng:sourceFile", article.page().file());
        graph.type(node, "ng:Article");
        graph.add(node, "schema:isPartOf", page);
        graph.typed(node, "schema:position", article.position(), XSDDatatype.XSDinteger);
        graph.string(node, "schema:identifier", article.id());
        graph.chinese(node, "schema:headline", article.headline());
        article.subtitles().forEach(subtitle -> graph.chinese(node, "schema:alternativeHeadline", subtitle));
        graph.chinese(node, "ng:columnLabel", article.label());
        graph.chinese(node, "ng:credit", article.credit());
        graph.string(node, "schema:inLanguage", "zh");
        graph.typed(node, "ng:repairedBreak", article.repaired(), XSDDatatype.XSDinteger);
        if (graph.policy() == TextPolicy.full) {
            graph.string(node, "nif:isString", article.text());
        }
        Sketch sketch = Sketch.of(article.text());
        if (sketch.isComparable()) {
            graph.typed(node, "ng:sketch", sketch, XSDDatatype.XSDbase64Binary);
        }
        imprint(graph, article, page);
        links(graph, reading.analysis().links(), page);
    }

    private static void imprint(GraphBuilder graph, Article article, Node page) {
        Node node = graph.article();
        graph.string(node, "schema:printPage", article.imprint().printPage());
        graph.string(node, "schema:url", article.imprint().url());
        article.imprint().date().ifPresent(date -> {
            graph.typed(node, "schema:datePublished", date, XSDDatatype.XSDdate);
            graph.typed(page, "schema:datePublished", date, XSDDatatype.XSDdate);
        });
    }

    private static void links(GraphBuilder graph, Links links, Node page) {
        links.publisher().filter(paper -> graph.isA(paper, Ng.NEWS_AGENCY)).ifPresent(paper -> graph.add(page, "schema:publisher", graph.entity(paper)));
        links.supplier().filter(agency -> graph.isA(agency, Ng.NEWS_AGENCY))
                .ifPresent(agency -> graph.add(graph.article(), "schema:sourceOrganization", graph.entity(agency)));
        links.home().filter(place -> graph.isA(place, Ng.PLACE)).ifPresent(place -> graph.add(graph.article(), "schema:locationCreated", graph.entity(place)));
    }
}
