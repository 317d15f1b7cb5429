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
    /** The second characters of the words of a slot; a blank stands for a word of one character. */
    private final List<String> seconds = new ArrayList<>();
    private final char[] slots = new char[Character.MAX_VALUE + 1];

    WordTable(Map<String, M> words) {
        byFirst.add(List.of());
        seconds.add("");
        words.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder())))
                .forEach(e -> add(e.getKey(), e.getValue()));
    }

    private void add(String word, M meaning) {
        char first = word.charAt(0);
        if (slots[first] == 0) {
            slots[first] = (char) byFirst.size();
            byFirst.add(new ArrayList<>());
            seconds.add("");
        }
        seconds.set(slots[first], seconds.get(slots[first]) + (word.length() > 1 ? word.charAt(1) : ' '));
        byFirst.get(slots[first]).add(new Entry<>(word, meaning));
    }

    boolean begins(char c) {
        return slots[c] != 0;
    }

    Optional<Found<M>> at(String text, int begin) {
        int slot = slots[text.charAt(begin)];
        if (slot == 0 || seconds.get(slot).indexOf(' ') < 0 && seconds.get(slot).indexOf(Text.at(text, begin + 1)) < 0) {
            return Optional.empty();
        }
        for (Entry<M> entry : byFirst.get(slot)) {
            if (text.startsWith(entry.word(), begin)) {
                return Optional.of(new Found<>(entry.meaning(), begin, begin + entry.word().length()));
            }
        }
        return Optional.empty();
    }
}
