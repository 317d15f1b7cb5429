package newsgraph.link.across;

import java.util.Set;

/**
 * A person whom the user's own list knows.
 *
 * @param iri   the person's name there
 * @param posts posts held at any time; the body by its full name, its IRI is not looked at
 */
public record Known(String iri, Set<Held> posts) {

    public Known {
        posts = Set.copyOf(posts);
    }

    /** True if one of the posts is this person's. */
    public boolean holds(Iterable<Held> held) {
        for (Held one : held) {
            if (posts.stream().anyMatch(post -> post.title().equals(one.title()) && post.label().equals(one.label()))) {
                return true;
            }
        }
        return false;
    }
}
