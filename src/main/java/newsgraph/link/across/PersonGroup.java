package newsgraph.link.across;

import java.util.List;

/**
 * The articles that speak of one person.
 *
 * @param articles IRIs, sorted
 * @param posts    all posts of the person, sorted
 */
public record PersonGroup(List<String> articles, List<Held> posts) {

    public PersonGroup {
        articles = List.copyOf(articles);
        posts = List.copyOf(posts);
    }
}
