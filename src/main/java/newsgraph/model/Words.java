package newsgraph.model;

/** A filler without identity, in the words of the text: 一家医疗机构. */
public record Words(String text) implements Filler {
}
