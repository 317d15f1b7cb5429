package newsgraph.model;

import java.util.Optional;

/**
 * A person is called by a post in a body.
 *
 * @param title        the bare post: 书记
 * @param organization the body, resolved: 中国共产党上海市委员会
 * @param asWritten    市委书记
 */
public record Post(Entity person, String title, Optional<Entity> organization, String asWritten, Evidence evidence) implements Fact {
}
