package newsgraph.extract;

import newsgraph.model.Role;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely an event is one, of this type and factuality, and how likely a filler has its role: logistic regression on {@link Signs}, with weights learned from
 * events that were read against their text ({@code src/train/events/odds.py}).
 */
class Odds {

    private static final String FILE = "/models/events/odds.tsv";

    private final Map<String, Double> weights;

    Odds(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** The weights packed in the program: event or role, sign, weight. */
    static Odds load() {
        Map<String, Double> weights = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Odds.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split("\t");
                if (!line.startsWith("#")) {
                    weights.put(row[0] + "\t" + row[1], Double.parseDouble(row[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + FILE, e);
        }
        return new Odds(weights);
    }

    /** 0 to 1. */
    double event(Draft draft, Signs signs) {
        return share("event\t", signs);
    }

    /** 0 to 1. */
    double role(Draft draft, Role role, Signs signs) {
        return share("role\t", signs);
    }

    private double share(String kind, Signs signs) {
        double sum = 0;
        for (Map.Entry<String, Double> sign : signs.amounts().entrySet()) {
            sum += sign.getValue() * weights.getOrDefault(kind + sign.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
