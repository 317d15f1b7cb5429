package newsgraph.nlp;

import newsgraph.model.Mention;
import newsgraph.model.Span;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What lists and grammar say about a text that the neural model has read too. Where they agree with it they make it surer; a proposal that
 * cuts across a name of the model is right about one time in six, one where the model sees nothing two times in five (counted on development data).
 */
final class SecondOpinions {

    /** Of the score that the same proposal has without a model: who agrees has read the same text, so two opinions are not two witnesses. */
    private static final double BESIDE = 0.6;
    private static final double OPPOSED = 0.3;
    /** A name that the model itself doubts opposes nobody. */
    private static final double DOUBTED = 0.5;

    private final NavigableMap<Integer, Mention> byBegin = new TreeMap<>();

    /** The opinions beside what the model proposes. */
    SecondOpinions(List<Mention> byModel) {
        byModel.stream().filter(mention -> mention.score() >= DOUBTED).forEach(mention -> byBegin.put(mention.span().begin(), mention));
    }

    /** The proposal with the score that it has beside the model's. */
    Mention weighed(Mention proposal) {
        if (proposal.finder().equals(NameModel.FINDER)) {
            return proposal;
        }
        double weight = BESIDE;
        Span span = proposal.span();
        for (Map.Entry<Integer, Mention> near = byBegin.lowerEntry(span.end()); near != null && near.getValue().span().end() > span.begin(); near = byBegin.lowerEntry(near.getKey())) {
            if (near.getValue().span().equals(span) && near.getValue().type().equals(proposal.type())) {
                return scaled(proposal, BESIDE);
            }
            weight = OPPOSED;
        }
        return scaled(proposal, weight);
    }

    private static Mention scaled(Mention proposal, double weight) {
        return new Mention(proposal.span(), proposal.surface(), proposal.type(), proposal.finder(), proposal.score() * weight);
    }
}
