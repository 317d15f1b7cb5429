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

    /** By layer or by layer and the sign that others are counted together with: the weight of each sign. */
    private final Map<String, Map<String, Double>> weights = new HashMap<>();

    /**
     * @param weights by layer (event or role), a tab and the name of the sign
     */
    Odds(Map<String, Double> weights) {
        weights.forEach((name, weight) -> {
            int layer = name.indexOf('\t');
            int with = name.indexOf(Signs.WITH, layer + 2);
            int end = with > 0 && name.startsWith(RoleSigns.ROLE, layer + 1) ? with : layer;
            this.weights.computeIfAbsent(name.substring(0, end), key -> new HashMap<>()).put(name.substring(end + 1), weight);
        });
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
        return share("event", signs);
    }

    /** 0 to 1. */
    double role(Draft draft, Role role, Signs signs) {
        return share("role", signs);
    }

    private double share(String layer, Signs signs) {
        double sum = sum(layer, signs.alone()) + sum(layer + "\t" + signs.with(), signs.together());
        return 1 / (1 + Math.exp(-sum));
    }

    private double sum(String key, Map<String, Double> amounts) {
        Map<String, Double> weights = this.weights.getOrDefault(key, Map.of());
        double sum = 0;
        for (Map.Entry<String, Double> sign : amounts.entrySet()) {
            sum += sign.getValue() * weights.getOrDefault(sign.getKey(), 0.0);
        }
        return sum;
    }
}
