package newsgraph.model;

/** The name of a class, property, concept or entity of the graph, absolute and readable (Chinese stays Chinese). */
public record Iri(String value) implements Comparable<Iri> {

    /** What stands behind the last {@code #} or {@code /}: {@code Meeting} of {@code …/ns#Meeting}. */
    public String localName() {
        return value.substring(Math.max(value.lastIndexOf('#'), value.lastIndexOf('/')) + 1);
    }

    @Override
    public int compareTo(Iri other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
