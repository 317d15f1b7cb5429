package newsgraph.extract;

import newsgraph.lexicon.Table;
import newsgraph.model.Entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** In what kind of body a bare post is, from {@code lexicon/post-bodies.tsv}. Immutable. */
record PostBodyKinds(List<Kind> kinds) {

    /**
     * A kind of body.
     *
     * @param post  what the post ends in
     * @param type  local name of the body's class; empty if any
     * @param names what the body's name ends in; empty if anything
     */
    record Kind(String post, String type, List<String> names) {

        boolean fits(Entity body) {
            return (type.isEmpty() || body.type().localName().equals(type)) && (names.isEmpty() || names.stream().anyMatch(body.label()::endsWith));
        }
    }

    static PostBodyKinds load() {
        List<Kind> kinds = new ArrayList<>();
        Table.resource("/lexicon/post-bodies.tsv", "post", "class", "name").rows().forEach(row -> kinds.add(new Kind(row.cell(0), row.cell(1), row.values(2))));
        kinds.sort(Comparator.comparingInt((Kind kind) -> kind.post().length()).reversed());
        return new PostBodyKinds(List.copyOf(kinds));
    }

    /** The kind of body that has a post; none for one that any may have. */
    Optional<Kind> of(String post) {
        return kinds.stream().filter(kind -> post.endsWith(kind.post())).findFirst();
    }
}
