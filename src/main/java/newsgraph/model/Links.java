package newsgraph.model;

import java.util.Map;
import java.util.Optional;

/**
 * Who and what the names of an article stand for.
 *
 * @param entities  for each mention that has an identity
 * @param bodies    for each title of a post, the body it is a post in, also where only the post implies it (市长 → 上海市人民政府)
 * @param publisher the paper or site of the imprint
 * @param supplier  who supplied the article, by its credit: 据新华社电 → 新华社, 本报讯 → the paper
 * @param home      the place of the imprint
 */
public record Links(Map<Mention, Entity> entities, Map<Title, Entity> bodies, Optional<Entity> publisher, Optional<Entity> supplier, Optional<Entity> home) {

    public static final Links NONE = new Links(Map.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Links {
        entities = Map.copyOf(entities);
        bodies = Map.copyOf(bodies);
    }
}
