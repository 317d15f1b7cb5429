package newsgraph.model;

import java.util.List;

/**
 * An event that a model sees in a sentence, without a type.
 *
 * @param said      a verb of saying or seeing
 * @param sure      how likely the trigger tells an event, 0 to 1
 * @param main      how likely it is what the sentence is about, 0 to 1
 * @param arguments in text order
 */
public record Proposal(Span trigger, boolean said, double sure, double main, List<Argument> arguments) {

    /**
     * What takes part in it.
     *
     * @param role agent, target, time or place
     * @param span the phrase whole, with titles and attributes
     * @param sure 0 to 1
     */
    public record Argument(String role, Span span, double sure) {
    }

    public Proposal {
        arguments = List.copyOf(arguments);
    }
}
