package newsgraph;

import newsgraph.extract.Extractor;
import newsgraph.link.Linker;
import newsgraph.model.Amount;
import newsgraph.model.Analysis;
import newsgraph.model.Article;
import newsgraph.model.Hints;
import newsgraph.model.Links;
import newsgraph.model.Reading;
import newsgraph.model.Time;
import newsgraph.nlp.Analyzer;
import newsgraph.nlp.Engine;
import newsgraph.nlp.Parsed;
import newsgraph.rdf.EventTypes;
import newsgraph.rdf.Ontology;
import newsgraph.text.Amounts;
import newsgraph.text.Times;

import java.nio.file.Path;
import java.util.List;

/**
 * The way of one article: sentences and names, times and numbers, the entities behind the names, the facts. A pure function of the article, on any
 * number of threads.
 */
public record Pipeline(Analyzer analyzer, Linker linker, Extractor extractor) {

    /**
     * With all that the program brings; takes a second, so one for all articles.
     *
     * @param engine how names are found
     */
    public static Pipeline load(Engine engine) {
        return load(engine, List.of());
    }

    /**
     * The same with event types of a user's own.
     *
     * @param events Turtle files with event types
     */
    public static Pipeline load(Engine engine, List<Path> events) {
        return new Pipeline(Analyzer.load(engine), Linker.load(), new Extractor(EventTypes.in(Ontology.load(events))));
    }

    /**
     * Reads one article. One in traditional characters is read as if it were in simplified ones: names and words of what is found are simplified, so that a
     * thing is one in both scripts; the article and all offsets are as they were.
     */
    public Reading read(Article article) {
        Analysis analysis = analysis(article.in(Analyzer::simplified));
        return new Reading(new Analysis(article, analysis.sentences(), analysis.times(), analysis.amounts(), analysis.links(), analysis.proposals(), Hints.NONE), extractor.facts(analysis));
    }

    private Analysis analysis(Article article) {
        Parsed parsed = analyzer.read(article.text());
        List<Time> times = Times.in(article.text(), article.imprint().issued());
        List<Amount> amounts = Amounts.in(article.text(), times);
        Links links = linker.link(article, parsed.sentences());
        return new Analysis(article, parsed.sentences(), times, amounts, links, parsed.events(), parsed.hints());
    }
}
