package newsgraph.read;

/**
 * An input, or a record of one, that was not read.
 *
 * @param place   the file as the user named or would find it, and the line in it where there are lines: {@code news/a.jsonl:17}
 * @param reason  short and countable: no text, broken JSON, wrong encoding …
 * @param message what is wrong, as a sentence without the place
 */
public record Skipped(String place, String reason, String message) {
}
