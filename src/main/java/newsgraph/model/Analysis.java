package newsgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * What is known of an article before facts are read: its sentences, times, amounts, and the entities its names stand for.
 *
 * @param times     in text order, not overlapping
 * @param amounts   in text order, not overlapping, none inside a time
 * @param proposals events that a model sees, in text order; empty where there is no model
 * @param hints     what the model makes of the text besides
 */
public record Analysis(Article article, List<Sentence> sentences, List<Time> times, List<Amount> amounts, Links links, List<Proposal> proposals, Hints hints) {

    public Analysis {
        sentences = List.copyOf(sentences);
        times = List.copyOf(times);
        amounts = List.copyOf(amounts);
        proposals = List.copyOf(proposals);
    }

    /** An analysis without a model of events. */
    public Analysis(Article article, List<Sentence> sentences, List<Time> times, List<Amount> amounts, Links links) {
        this(article, sentences, times, amounts, links, List.of(), Hints.NONE);
    }

    public Optional<Entity> entity(Mention mention) {
        return Optional.ofNullable(links.entities().get(mention));
    }

    /** The body of a post. */
    public Optional<Entity> body(Title title) {
        return Optional.ofNullable(links.bodies().get(title));
    }
}
