package newsgraph.extract;

import newsgraph.model.Span;

import java.util.List;
import java.util.function.Function;

/** Finds what stands in a stretch of text among things in text order that do not overlap, without looking at all of them. */
final class Near {

    private Near() {
    }

    /** Those that overlap a span, in order. */
    static <T> List<T> in(List<T> ordered, Function<T, Span> place, Span span) {
        int from = firstEndingAfter(ordered, place, span.begin());
        int to = from;
        while (to < ordered.size() && place.apply(ordered.get(to)).begin() < span.end()) {
            to++;
        }
        return ordered.subList(from, to);
    }

    private static <T> int firstEndingAfter(List<T> ordered, Function<T, Span> place, int offset) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.apply(ordered.get(middle)).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
