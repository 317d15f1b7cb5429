package newsgraph.read.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much two texts of a page speak of the same: the pairs of neighbouring characters that they share, each weighed by how few passages of the page it
 * stands in (names and subjects are rare, 我们 and 进一步 are everywhere).
 */
final class Affinity {

    private final Map<String, Integer> passagesWith = new HashMap<>();
    private final int passages;

    Affinity(List<Passage> page) {
        for (Passage passage : page) {
            pairs(passage.text()).forEach(pair -> passagesWith.merge(pair, 1, Integer::sum));
        }
        passages = page.size();
    }

    /** The share of a line's weight that stands in a text, 0 to 1. */
    double of(Set<String> line, Set<String> text) {
        double all = 0;
        double shared = 0;
        for (String pair : line) {
            double weight = weight(pair);
            all += weight;
            shared += text.contains(pair) ? weight : 0;
        }
        return all == 0 ? 0 : shared / all;
    }

    /** The weight of what a line and a text share; the more and the rarer, the greater. */
    double shared(Set<String> line, Set<String> text) {
        return line.stream().filter(text::contains).mapToDouble(this::weight).sum();
    }

    private double weight(String pair) {
        return Math.log((passages + 1.0) / passagesWith.getOrDefault(pair, 1));
    }

    /** The pairs of letters and digits of a text; none reaches over a mark or a blank. */
    static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
