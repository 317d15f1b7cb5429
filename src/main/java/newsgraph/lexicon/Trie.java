package newsgraph.lexicon;

import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words with values, found in a text by longest match. Immutable; a step costs a binary search among the characters that go on, the first one a look-up.
 *
 * @param <V> what is known of a word
 */
public final class Trie<V> {

    /**
     * A word found.
     *
     * @param span in the text searched
     */
    public record Match<V>(Span span, V value) {
    }

    private final char[] label;
    private final int[] firstChild;
    private final int[] endOfChildren;
    private final int[] word;
    private final int[] rootChild = new int[Character.MAX_VALUE + 1];
    private final List<V> values;

    private Trie(Builder<V> built) {
        label = Arrays.copyOf(built.label, built.size);
        firstChild = Arrays.copyOf(built.firstChild, built.size);
        endOfChildren = Arrays.copyOf(built.endOfChildren, built.size);
        word = Arrays.copyOf(built.word, built.size);
        values = List.copyOf(built.values);
        for (int child = firstChild[0]; child < endOfChildren[0]; child++) {
            rootChild[label[child]] = child;
        }
    }

    /** A trie of words and their values; the empty word is left out. */
    public static <V> Trie<V> of(Map<String, V> words) {
        return new Trie<>(new Builder<>(new TreeMap<>(words)));
    }

    /** The longest word that begins at an offset. */
    public Optional<Match<V>> longestAt(String text, int begin) {
        int found = -1;
        int end = begin;
        int node = begin < text.length() ? rootChild[text.charAt(begin)] : 0;
        for (int i = begin + 1; node > 0; i++) {
            if (word[node] >= 0) {
                found = word[node];
                end = i;
            }
            node = i < text.length() ? child(node, text.charAt(i)) : 0;
        }
        return found < 0 ? Optional.empty() : Optional.of(new Match<>(new Span(begin, end), values.get(found)));
    }

    /** Every word of the list that begins at an offset, the shortest first. */
    public List<Match<V>> allAt(String text, int begin) {
        List<Match<V>> matches = List.of();
        int node = begin < text.length() ? rootChild[text.charAt(begin)] : 0;
        for (int i = begin + 1; node > 0; i++) {
            if (word[node] >= 0) {
                matches = matches.isEmpty() ? new ArrayList<>() : matches;
                matches.add(new Match<>(new Span(begin, i), values.get(word[node])));
            }
            node = i < text.length() ? child(node, text.charAt(i)) : 0;
        }
        return matches;
    }

    /** The longest words from left to right, not overlapping. */
    public List<Match<V>> in(String text) {
        List<Match<V>> matches = new ArrayList<>();
        for (int i = 0; i < text.length();) {
            Optional<Match<V>> match = rootChild[text.charAt(i)] > 0 ? longestAt(text, i) : Optional.empty();
            match.ifPresent(matches::add);
            i = match.isPresent() ? match.get().span().end() : i + 1;
        }
        return matches;
    }

    /** The value of a whole word. */
    public Optional<V> get(String key) {
        int node = key.isEmpty() ? 0 : rootChild[key.charAt(0)];
        for (int i = 1; i < key.length() && node > 0; i++) {
            node = child(node, key.charAt(i));
        }
        return node > 0 && word[node] >= 0 ? Optional.of(values.get(word[node])) : Optional.empty();
    }

    /** 0 if there is none: the root is nobody's child. */
    private int child(int node, char c) {
        int low = firstChild[node];
        int high = endOfChildren[node];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (label[middle] < c) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < endOfChildren[node] && label[low] == c ? low : 0;
    }

    /** Lays the nodes out so that the children of a node stand side by side, in order. */
    private static final class Builder<V> {

        private char[] label = new char[16];
        private int[] firstChild = new int[16];
        private int[] endOfChildren = new int[16];
        private int[] word = new int[16];
        private int size = 1;
        private final List<V> values;

        Builder(SortedMap<String, V> words) {
            words.remove("");
            values = new ArrayList<>(words.values());
            word[0] = -1;
            grow(0, new ArrayList<>(words.keySet()), 0, words.size(), 0);
        }

        private void grow(int node, List<String> keys, int from, int to, int depth) {
            List<Integer> starts = new ArrayList<>();
            for (int i = from; i < to; i++) {
                if (keys.get(i).length() == depth) {
                    word[node] = i;
                } else if (starts.isEmpty() || keys.get(i - 1).charAt(depth) != keys.get(i).charAt(depth)) {
                    starts.add(i);
                }
            }
            int first = size;
            starts.forEach(start -> node(keys.get(start).charAt(depth)));
            firstChild[node] = first;
            endOfChildren[node] = size;
            for (int i = 0; i < starts.size(); i++) {
                grow(first + i, keys, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : to, depth + 1);
            }
        }

        private void node(char c) {
            if (size == label.length) {
                label = Arrays.copyOf(label, size * 2);
                firstChild = Arrays.copyOf(firstChild, size * 2);
                endOfChildren = Arrays.copyOf(endOfChildren, size * 2);
                word = Arrays.copyOf(word, size * 2);
            }
            label[size] = c;
            word[size++] = -1;
        }
    }
}
