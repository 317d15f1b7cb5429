package newsgraph.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of facts in a text file: lines beginning with {@code #} explain, the first other line names the columns, each further one is a row; cells are
 * parted by tabs, an empty cell is an empty text, missing cells at the end are empty. Several values in a cell are parted by {@code |}.
 *
 * @param name of the file, for messages
 */
public record Table(String name, List<String> columns, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line its number in the file, from 1
     */
    public record Row(String file, int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, counted from 0. */
        public String cell(int column) {
            return cells.get(column);
        }

        /** The values of a cell. */
        public List<String> values(int column) {
            return cell(column).isEmpty() ? List.of() : List.of(cell(column).split("\\|"));
        }

        /** A complaint about this row. */
        public LexiconException wrong(String what) {
            return new LexiconException(file + ", line " + line + ": " + what);
        }
    }

    /**
     * Reads a list packed in the program: {@code Table.resource("/lexicon/titles.tsv", "post", "kind", "body")}.
     *
     * @throws LexiconException if it is missing, has other columns, or a row has too many cells
     */
    public static Table resource(String path, String... columns) {
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new LexiconException(path + " is not in the program: was data/ left out of the build?");
            }
            return read(path.substring(path.lastIndexOf('/') + 1), new InputStreamReader(in, StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new LexiconException(path + " cannot be read", e);
        }
    }

    /** Reads a list from text; the reader is closed. */
    public static Table read(String name, Reader text, String... columns) {
        List<String> expected = List.of(columns);
        List<Row> rows = new ArrayList<>();
        boolean headed = false;
        try (BufferedReader lines = new BufferedReader(text)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                Row row = row(name, number, line, expected.size());
                if (headed) {
                    rows.add(row);
                } else if (!row.cells().equals(expected)) {
                    throw row.wrong("the columns are " + String.join(", ", expected) + ", parted by tabs, but here stands: " + line);
                }
                headed = true;
            }
        } catch (IOException e) {
            throw new LexiconException(name + " cannot be read", e);
        }
        return new Table(name, expected, rows);
    }

    private static Row row(String name, int number, String line, int size) {
        List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
        if (cells.size() > size) {
            throw new LexiconException(name + ", line " + number + ": " + cells.size() + " cells where " + size + " belong; take the extra tab out");
        }
        while (cells.size() < size) {
            cells.add("");
        }
        cells.replaceAll(String::strip);
        return new Row(name, number, cells);
    }
}
