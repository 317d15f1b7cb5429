package newsgraph.model;

/** An event of the same article, by {@link Event#id()}. */
public record EventRef(String id) implements Filler {
}
