package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.EventType;
import newsgraph.model.Fact;

import java.util.List;

/** Sentences and entities to facts. Knows no event type by name. Thread-safe. */
public final class Extractor {

    private final List<EventType> types;

    public Extractor(List<EventType> types) {
        this.types = List.copyOf(types);
    }

    /** The facts of one article, in text order. */
    public List<Fact> facts(Analysis analysis) {
        return List.of();
    }
}
