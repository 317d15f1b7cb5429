package newsgraph.model;

/**
 * The characters that say a fact, what read them, and how sure it is.
 *
 * @param rule       what found it: trigger, role, title-name, speech-verb, time …
 * @param confidence 0 to 1
 */
public record Evidence(Span span, String rule, double confidence) {
}
