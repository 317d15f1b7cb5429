package newsgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * What one speaker says under one speech verb.
 *
 * @param speaker     who, or the words of the text where it is not sure (他, 市领导)
 * @param speakerText the speaker as written
 * @param verb        指出, 强调 …
 * @param content     the wording
 * @param direct      true if it stands in quotation marks
 * @param occasion    id of the event at which it was said
 * @param topics      named ideas in the wording
 */
public record Statement(Filler speaker, String speakerText, Span verb, Span content, boolean direct, Optional<String> occasion, List<Entity> topics,
        Evidence evidence) implements Fact {

    public Statement {
        topics = List.copyOf(topics);
    }
}
