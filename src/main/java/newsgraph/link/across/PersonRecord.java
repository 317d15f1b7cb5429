package newsgraph.link.across;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What one article tells of the one person it calls by a name.
 *
 * @param article IRI
 * @param day     when it was published
 * @param posts   the posts it gives the person
 * @param people  IRIs of others it names; without those that a great many articles name, who tell nothing
 * @param bodies  IRIs of the bodies it names
 */
public record PersonRecord(String article, Optional<LocalDate> day, Set<Held> posts, Set<String> people, Set<String> bodies) implements Comparable<PersonRecord> {

    public PersonRecord {
        posts = Set.copyOf(posts);
        people = Set.copyOf(people);
        bodies = Set.copyOf(bodies);
    }

    @Override
    public int compareTo(PersonRecord other) {
        return article.compareTo(other.article);
    }
}
