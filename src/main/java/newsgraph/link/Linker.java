package newsgraph.link;

import newsgraph.model.Article;
import newsgraph.model.Entity;
import newsgraph.model.Iri;
import newsgraph.model.Links;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names to the things they stand for. Thread-safe. */
public final class Linker {

    /** Resolves the names and titles of one article. */
    public Links link(Article article, List<Sentence> sentences) {
        Map<Mention, Entity> entities = new HashMap<>();
        for (Sentence sentence : sentences) {
            for (Mention mention : sentence.mentions()) {
                String folder = mention.type().equals(Ng.PERSON) ? "person/" : mention.type().equals(Ng.PLACE) ? "place/" : "org/";
                entities.put(mention, new Entity(new Iri(Ng.BASE + folder + mention.surface()), mention.type(), mention.surface(), List.of(), Optional.empty()));
            }
        }
        return new Links(entities, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
