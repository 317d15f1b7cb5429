package newsgraph.nlp;

import newsgraph.model.Hints;
import newsgraph.model.Proposal;
import newsgraph.model.Sentence;

import java.util.List;

/**
 * What the analyzer finds in a text.
 *
 * @param sentences in order, with words, names and titles
 * @param events    that the neural model sees; none with the fast engine
 * @param hints     what that model makes of the text besides
 */
public record Parsed(List<Sentence> sentences, List<Proposal> events, Hints hints) {

    public Parsed {
        sentences = List.copyOf(sentences);
        events = List.copyOf(events);
    }
}
