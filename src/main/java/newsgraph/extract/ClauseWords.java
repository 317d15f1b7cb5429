package newsgraph.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Two small word lists of the clause analysis: function words with their kinds ({@code lexicon/clause-words.tsv}), and endings of nouns with what they
 * are about ({@code lexicon/head-nouns.tsv}).
 *
 * @param kinds   word → kind
 * @param endings ending of a noun → person, organization or place
 */
record ClauseWords(Map<String, String> kinds, Map<String, String> endings) {

    /** Longest word of either list; longer stretches need not be tried. */
    static final int LONGEST = 4;

    static ClauseWords load() {
        return new ClauseWords(read("/lexicon/clause-words.tsv"), read("/lexicon/head-nouns.tsv"));
    }

    /** The kind of a function word; empty if it is none. */
    String kind(String word) {
        return kinds.getOrDefault(word, "");
    }

    boolean is(String word, String kind) {
        return kind.equals(kinds.get(word));
    }

    /** What a noun phrase without a name is about: person, organization, place; empty if not known. */
    String about(String phrase) {
        for (int length = Math.min(LONGEST, phrase.length()); length > 0; length--) {
            String kind = endings.get(phrase.substring(phrase.length() - length));
            if (kind != null) {
                return kind;
            }
        }
        return "";
    }

    private static Map<String, String> read(String resource) {
        Map<String, String> words = new HashMap<>();
        try (InputStream in = ClauseWords.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    String[] row = line.split("\t");
                    for (String word : row[1].split(" ")) {
                        words.put(word, row[0]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return Map.copyOf(words);
    }
}
