package newsgraph.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two small word lists of the clause analysis: function words with their kinds ({@code lexicon/clause-words.tsv}), and endings of nouns with what they
 * are about ({@code lexicon/head-nouns.tsv}).
 *
 * @param kinds   word → its kinds, the one it has without context last: 将 marks an object (将价格下调) or a plan (将下调价格)
 * @param endings ending of a noun → person, organization or place
 */
record ClauseWords(Map<String, List<String>> kinds, Map<String, List<String>> endings) {

    /** Longest word of either list; longer stretches need not be tried. */
    static final int LONGEST = 4;

    static ClauseWords load() {
        return new ClauseWords(read("/lexicon/clause-words.tsv"), read("/lexicon/head-nouns.tsv"));
    }

    /** The kind that a function word has without context; empty if it is none. */
    String kind(String word) {
        return last(kinds, word);
    }

    /** Whether this is one of the word's kinds. */
    boolean is(String word, String kind) {
        return kinds.getOrDefault(word, List.of()).contains(kind);
    }

    /** Whether it begins with a word of the kind: 今晚八点. */
    boolean begins(String text, String kind) {
        for (int length = Math.min(LONGEST, text.length()); length > 0; length--) {
            if (is(text.substring(0, length), kind)) {
                return true;
            }
        }
        return false;
    }

    /** What a noun phrase without a name is about: person, organization, place; empty if not known. */
    String about(String phrase) {
        for (int length = Math.min(LONGEST, phrase.length()); length > 0; length--) {
            String kind = last(endings, phrase.substring(phrase.length() - length));
            if (!kind.isEmpty()) {
                return kind;
            }
        }
        return "";
    }

    private static String last(Map<String, List<String>> lists, String word) {
        List<String> list = lists.getOrDefault(word, List.of());
        return list.isEmpty() ? "" : list.get(list.size() - 1);
    }

    private static Map<String, List<String>> read(String resource) {
        Map<String, List<String>> words = new HashMap<>();
        try (InputStream in = ClauseWords.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    String[] row = line.split("\t");
                    for (String word : row[1].split(" ")) {
                        words.computeIfAbsent(word, w -> new ArrayList<>()).add(row[0]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return Map.copyOf(words);
    }
}
