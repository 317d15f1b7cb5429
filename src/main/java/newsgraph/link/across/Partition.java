package newsgraph.link.across;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Things in parts that are joined two by two; the smallest thing names its part, so the order of joining does not matter. */
final class Partition<T extends Comparable<T>> {

    private final Map<T, T> parent = new HashMap<>();

    /** The smallest thing of the part. */
    T of(T one) {
        T above = parent.getOrDefault(one, one);
        if (above.equals(one)) {
            return one;
        }
        T top = of(above);
        parent.put(one, top);
        return top;
    }

    void join(T one, T other) {
        T top = of(one);
        T another = of(other);
        if (top.compareTo(another) < 0) {
            parent.put(another, top);
        } else if (top.compareTo(another) > 0) {
            parent.put(top, another);
        }
    }

    /** For {@code computeIfAbsent}: the thing itself. */
    <K> Function<K, T> self(T one) {
        return key -> one;
    }
}
