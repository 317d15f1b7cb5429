package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Document;
import newsgraph.model.Event;
import newsgraph.model.EventType;
import newsgraph.model.Fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sentences and entities to facts. Knows no event type by name. Thread-safe. */
public final class Extractor {

    private final Events events;
    private final Documents documents = new Documents();
    private final Quotes quotes = new Quotes();
    private final Statements statements = new Statements();
    private final Quantities quantities = new Quantities();
    private final Posts posts = new Posts();

    public Extractor(List<EventType> types) {
        this(types, Odds.load());
    }

    Extractor(List<EventType> types, Odds odds) {
        this.events = new Events(types, odds);
    }

    /** The facts of one article, in text order. */
    public List<Fact> facts(Analysis analysis) {
        List<Document> named = documents.in(analysis);
        List<Quote> said = quotes.in(analysis);
        List<Event> told = events.in(analysis, named, said);
        List<Fact> facts = new ArrayList<>(told);
        facts.addAll(posts.of(analysis));
        facts.addAll(statements.of(analysis, said, told));
        facts.addAll(named);
        facts.addAll(quantities.of(analysis, said, told));
        facts.sort(Comparator.comparing(fact -> fact.evidence().span()));
        return facts;
    }
}
