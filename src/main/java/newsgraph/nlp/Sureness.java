package newsgraph.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns what the name model believes into the share of names that are right, by a table counted on development data. */
final class Sureness {

    private static final String FILE = "/models/names/calibration.tsv";

    private final double[] believed;
    private final double[] right;

    private Sureness(List<String[]> rows) {
        this.believed = rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray();
        this.right = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
    }

    /** Believes what it is told; to count the table by. */
    static Sureness none() {
        return new Sureness(List.of(new String[] {"0", "0"}, new String[] {"1", "1"}));
    }

    /** The table packed in the program: rising probabilities from 0 to 1, and shares. */
    static Sureness load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Sureness.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return new Sureness(lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + FILE, e);
        }
    }

    /** Between the rows of the table in proportion. */
    double of(double probability) {
        int i = 1;
        while (i < believed.length - 1 && believed[i] < probability) {
            i++;
        }
        double part = (probability - believed[i - 1]) / (believed[i] - believed[i - 1]);
        return right[i - 1] + part * (right[i] - right[i - 1]);
    }
}
