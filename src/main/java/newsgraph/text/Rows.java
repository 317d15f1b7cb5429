package newsgraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a table packed in the jar: columns parted by tabs, comments behind {@code #}. */
final class Rows {

    private Rows() {
    }

    /** @throws IllegalStateException if the table is not there or a row has fewer columns */
    static List<String[]> of(String name, int columns) {
        try (InputStream in = Rows.class.getResourceAsStream("/lexicon/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no table /lexicon/" + name + " on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> row(name, line, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /lexicon/" + name, e);
        }
    }

    private static String[] row(String name, String line, int columns) {
        String[] row = line.split("\t", -1);
        if (row.length < columns) {
            throw new IllegalStateException(name + ": this row needs " + columns + " columns: " + line);
        }
        return row;
    }
}
