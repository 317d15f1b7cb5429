package newsgraph.link.across;

/**
 * A post as an article tells it.
 *
 * @param title the bare post: 书记
 * @param body  IRI of the body; empty if the article does not tell it
 * @param label full name of the body; empty with it
 */
public record Held(String title, String body, String label) implements Comparable<Held> {

    boolean hasBody() {
        return !body.isEmpty();
    }

    @Override
    public int compareTo(Held other) {
        int order = body.compareTo(other.body);
        return order == 0 ? title.compareTo(other.title) : order;
    }
}
