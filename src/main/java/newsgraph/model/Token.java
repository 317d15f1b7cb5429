package newsgraph.model;

/**
 * A word of a sentence.
 *
 * @param tag part of speech in the PKU tag set as HanLP writes it: n, v, nr, ns, nt, t, m, q, p, w …
 */
public record Token(Span span, String text, String tag) {
}
