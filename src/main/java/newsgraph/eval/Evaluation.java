package newsgraph.eval;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Compares what the program says about records with what people say about them, layer by layer; beside it a {@link Trivial} program on the same records. */
public final class Evaluation {

    private final Trivial trivial;
    private final Consumer<String> misses;
    private final Map<String, Map<String, Score>> scores = new TreeMap<>();

    /**
     * An evaluation on gold records.
     *
     * @param gold   all of them, so that the trivial program can learn from the others of each
     * @param misses is told each thing missed or told wrongly, a line each: record, layer, MISS or FALSE, group, words, what was compared
     */
    public Evaluation(List<JsonNode> gold, Consumer<String> misses) {
        this.trivial = new Trivial(gold);
        this.misses = misses;
    }

    /** Counts one record: the gold, and what the program told about the same text. */
    public void add(JsonNode gold, JsonNode told) {
        for (Layer layer : Layer.ALL) {
            if (layer.isIn(gold)) {
                Map<String, Item> wanted = byKey(layer.items(gold));
                Map<String, Item> found = byKey(layer.items(told));
                Map<String, Item> simple = byKey(trivial.items(layer, gold));
                tell(gold.path("id").asText(), layer.name(), wanted, found);
                count(layer.name(), gold.path("genre").asText(""), wanted, found, simple);
            }
        }
    }

    /** The worst layer first; in each the whole, then types, then genres, the worst first. */
    public List<Score> scores() {
        List<Score> rows = new ArrayList<>();
        scores.values().stream().sorted(Comparator.comparingDouble(layer -> layer.get(Score.ALL).program().f1())).forEach(layer -> layer.values().stream()
                .sorted(Comparator.comparingInt((Score score) -> score.group().equals(Score.ALL) ? 0 : score.group().startsWith(Score.GENRE) ? 2 : 1)
                        .thenComparingDouble(score -> score.program().f1()).thenComparing(Score::group))
                .forEach(rows::add));
        return rows;
    }

    private void count(String layer, String genre, Map<String, Item> wanted, Map<String, Item> found, Map<String, Item> simple) {
        Set<String> groups = new HashSet<>();
        List.of(wanted, found).forEach(items -> items.values().forEach(item -> groups.add(item.group())));
        groups.remove("");
        groups.forEach(group -> add(layer, group, counts(wanted, found, group), counts(wanted, simple, group)));
        Counts all = counts(wanted, found, Score.ALL);
        Counts allSimple = counts(wanted, simple, Score.ALL);
        add(layer, Score.ALL, all, allSimple);
        if (!genre.isEmpty()) {
            add(layer, Score.GENRE + genre, all, allSimple);
        }
    }

    private void add(String layer, String group, Counts program, Counts simple) {
        scores.computeIfAbsent(layer, name -> new HashMap<>()).merge(group, new Score(layer, group, program, simple),
                (one, other) -> new Score(layer, group, one.program().plus(other.program()), one.trivial().plus(other.trivial())));
    }

    private static Counts counts(Map<String, Item> wanted, Map<String, Item> found, String group) {
        int right = (int) wanted.entrySet().stream().filter(entry -> isIn(entry.getValue(), group) && found.containsKey(entry.getKey())).count();
        return new Counts(right, size(found, group), size(wanted, group));
    }

    private static int size(Map<String, Item> items, String group) {
        return (int) items.values().stream().filter(item -> isIn(item, group)).count();
    }

    private static boolean isIn(Item item, String group) {
        return group.equals(Score.ALL) || item.group().equals(group);
    }

    private void tell(String id, String layer, Map<String, Item> wanted, Map<String, Item> found) {
        wanted.forEach((key, item) -> {
            if (!found.containsKey(key)) {
                misses.accept(line(id, layer, "MISS", item));
            }
        });
        found.forEach((key, item) -> {
            if (!wanted.containsKey(key)) {
                misses.accept(line(id, layer, "FALSE", item));
            }
        });
    }

    private static String line(String id, String layer, String what, Item item) {
        return String.join("\t", id, layer, what, item.group(), item.text().replace('\n', ' '), item.key().replace('\t', ' '));
    }

    private static Map<String, Item> byKey(List<Item> items) {
        Map<String, Item> byKey = new TreeMap<>();
        items.forEach(item -> byKey.putIfAbsent(item.key(), item));
        return byKey;
    }
}
