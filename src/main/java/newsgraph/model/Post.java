package newsgraph.model;

import java.util.Optional;

/**
 * A person is called by a post in a body.
 *
 * @param title        the bare post: 书记
 * @param called       the post with the words for its time: 前书记, 代市长
 * @param organization the body, resolved: 中国共产党上海市委员会
 * @param asWritten    市委书记
 * @param tenure       whether it is held now
 * @param dated        from when or until when, if the text says it
 */
public record Post(Entity person, String title, String called, Optional<Entity> organization, String asWritten, Tenure tenure, Optional<Dated> dated, Evidence evidence) implements Fact {

    /** A post held now, of which the text gives no dates. */
    public Post(Entity person, String title, Optional<Entity> organization, String asWritten, Evidence evidence) {
        this(person, title, title, organization, asWritten, Tenure.held, Optional.empty(), evidence);
    }
}
