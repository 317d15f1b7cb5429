package newsgraph.nlp;

import newsgraph.model.Span;
import newsgraph.model.Token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers by which the name model knows in what dictionary word a character stands: the word's part of speech and the place in it. */
final class WordPlaces {

    private static final String FILE = "/models/names/word_tags.txt";
    private static final int PLACES = 4;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;

    private final Map<String, Integer> tags;

    private WordPlaces(Map<String, Integer> tags) {
        this.tags = tags;
    }

    /** The parts of speech packed in the program: the number of a line is that of its tag. */
    static WordPlaces load() {
        Map<String, Integer> tags = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(WordPlaces.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines().forEach(tag -> tags.put(tag, tags.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + FILE, e);
        }
        return new WordPlaces(tags);
    }

    /** Writes the numbers of one word's characters; characters of no word keep 0. */
    void mark(Token word, Span seen, int[] numbers) {
        Integer known = tags.get(word.tag());
        int tag = known != null ? known : tags.getOrDefault(word.tag().substring(0, 1), 0);
        int begin = word.span().begin();
        int end = word.span().end();
        for (int i = Math.max(begin, seen.begin()); i < Math.min(end, seen.end()); i++) {
            int place = end - begin == 1 ? SINGLE : i == begin ? 0 : i == end - 1 ? END : INSIDE;
            numbers[i - seen.begin()] = 1 + PLACES * tag + place;
        }
    }
}
