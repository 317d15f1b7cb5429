package newsgraph.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words with a meaning each, found at a place in a text, the longest first; cost: the words that begin with the character there. */
final class WordTable<M> {

    /** A word found. */
    record Found<M>(M meaning, int begin, int end) {
    }

    private record Entry<M>(String word, M meaning) {
    }

    private final List<List<Entry<M>>> byFirst = new ArrayList<>();
    private final char[] slots = new char[Character.MAX_VALUE + 1];

    WordTable(Map<String, M> words) {
        byFirst.add(List.of());
        words.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder())))
                .forEach(e -> add(e.getKey(), e.getValue()));
    }

    private void add(String word, M meaning) {
        char first = word.charAt(0);
        if (slots[first] == 0) {
            slots[first] = (char) byFirst.size();
            byFirst.add(new ArrayList<>());
        }
        byFirst.get(slots[first]).add(new Entry<>(word, meaning));
    }

    boolean begins(char c) {
        return slots[c] != 0;
    }

    Optional<Found<M>> at(String text, int begin) {
        for (Entry<M> entry : byFirst.get(slots[text.charAt(begin)])) {
            if (text.startsWith(entry.word(), begin)) {
                return Optional.of(new Found<>(entry.meaning(), begin, begin + entry.word().length()));
            }
        }
        return Optional.empty();
    }
}
