package newsgraph.link.across;

/**
 * Two things that may be one, kept apart until a person decides.
 *
 * @param one    rank of a group, from 0
 * @param other  rank of another group, higher than {@code one}
 * @param score  0 to 1, how much speaks for one
 * @param reason what speaks for and against, a sentence for the person who decides
 */
public record Doubt(int one, int other, double score, String reason) {
}
