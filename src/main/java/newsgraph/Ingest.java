package newsgraph;

/** Many articles to a sink. */
public final class Ingest {

    private Ingest() {
    }
}
