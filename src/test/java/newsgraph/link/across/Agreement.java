package newsgraph.link.across;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How far two groupings of the same things agree: B-cubed (Bagga and Baldwin 1998), which weighs every thing alike, and pairs that stand in one group.
 *
 * @param bCubed F1 of B-cubed precision and recall
 * @param pairs  F1 over pairs
 */
record Agreement(double bPrecision, double bRecall, double bCubed, double pPrecision, double pRecall, double pairs) {

    static <T> Agreement of(List<T> things, Function<T, ?> gold, Function<T, ?> found) {
        double precision = 0;
        double recall = 0;
        long right = 0;
        long foundPairs = 0;
        long goldPairs = 0;
        Map<Object, Set<T>> byGold = groups(things, gold);
        Map<Object, Set<T>> byFound = groups(things, found);
        for (T thing : things) {
            Set<T> wanted = byGold.get(gold.apply(thing));
            Set<T> got = byFound.get(found.apply(thing));
            Set<T> both = new HashSet<>(wanted);
            both.retainAll(got);
            precision += (double) both.size() / got.size();
            recall += (double) both.size() / wanted.size();
            right += both.size() - 1;
            foundPairs += got.size() - 1;
            goldPairs += wanted.size() - 1;
        }
        double p = precision / things.size();
        double r = recall / things.size();
        double pp = foundPairs == 0 ? 1 : (double) right / foundPairs;
        double pr = goldPairs == 0 ? 1 : (double) right / goldPairs;
        return new Agreement(p, r, f(p, r), pp, pr, f(pp, pr));
    }

    private static <T> Map<Object, Set<T>> groups(List<T> things, Function<T, ?> group) {
        Map<Object, Set<T>> groups = new HashMap<>();
        things.forEach(thing -> groups.computeIfAbsent(group.apply(thing), one -> new HashSet<>()).add(thing));
        return groups;
    }

    private static double f(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format("B-cubed P %.3f R %.3f F1 %.3f, pairs P %.3f R %.3f F1 %.3f", bPrecision, bRecall, bCubed, pPrecision, pRecall, pairs);
    }
}
