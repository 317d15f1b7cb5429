package newsgraph.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The numbers by which the name model knows characters: one a character, lower case, as in its training. */
final class CharacterIds {

    private static final String FILE = "/models/names/vocab.txt";
    private static final int UNKNOWN = 100;
    private static final int BEGIN = 101;
    private static final int END = 102;
    /** Printed marks that the vocabulary has only as typed ones. */
    private static final Map<Integer, Integer> TYPED = Map.of((int) '“', (int) '"', (int) '”', (int) '"', (int) '‘', (int) '\'', (int) '’', (int) '\'', (int) '—',
            (int) '-', (int) '…', (int) '.');

    private final Map<Integer, Integer> numbers;

    private CharacterIds(Map<Integer, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The vocabulary packed in the program: the number of a line is that of its word. */
    static CharacterIds load() {
        Map<Integer, Integer> numbers = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(CharacterIds.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String word = lines.readLine(); word != null; word = lines.readLine()) {
                if (word.codePointCount(0, word.length()) == 1) {
                    numbers.put(word.codePointAt(0), number);
                }
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + FILE, e);
        }
        return new CharacterIds(numbers);
    }

    /** The numbers of a text's characters, with the marks of begin and end around them. */
    long[] of(String text) {
        int[] characters = text.codePoints().toArray();
        long[] ids = new long[characters.length + 2];
        ids[0] = BEGIN;
        for (int i = 0; i < characters.length; i++) {
            int c = Character.toLowerCase(characters[i]);
            Integer known = numbers.get(c);
            ids[i + 1] = known != null ? known : numbers.getOrDefault(TYPED.getOrDefault(c, c), UNKNOWN);
        }
        ids[ids.length - 1] = END;
        return ids;
    }
}
