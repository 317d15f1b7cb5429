package newsgraph.eval;

/**
 * How many of the things told are right.
 *
 * @param right told and in the gold
 * @param told  told by the program
 * @param gold  in the gold
 */
public record Counts(int right, int told, int gold) {

    /** Nothing counted yet. */
    public static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(right + other.right, told + other.told, gold + other.gold);
    }

    /** The share of the told ones that are right; 0 where nothing is told. */
    public double precision() {
        return told == 0 ? 0 : (double) right / told;
    }

    /** The share of the gold ones that are told; 0 where there is no gold. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return told + gold == 0 ? 0 : 2.0 * right / (told + gold);
    }
}
