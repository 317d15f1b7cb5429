import com.fasterxml.jackson.databind.JsonNode;
import newsgraph.eval.GoldFile;
import newsgraph.model.Mention;
import newsgraph.nlp.Analyzer;
import newsgraph.nlp.Part;
import newsgraph.text.CodePoints;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each way of finding names adds: strict F1 of span and type on gold in the JSON of {@code annotate}, by the field genre, as a table; the last column is
 * the share of right ones among the names told at 0.9 or more. Run by {@code name-parts.sh}.
 */
public final class NameParts {

    private static final Map<String, Set<Part>> WAYS = new TreeMap<>(Map.of(
            "1 model alone", EnumSet.of(Part.model),
            "2 + linear tagger", EnumSet.of(Part.model, Part.tagger),
            "3 + lexicon", EnumSet.of(Part.model, Part.tagger, Part.lexicon),
            "4 + title grammar", EnumSet.of(Part.model, Part.tagger, Part.lexicon, Part.titles),
            "5 + names of the article", EnumSet.allOf(Part.class),
            "6 all without the model (fast)", EnumSet.complementOf(EnumSet.of(Part.model))));

    public static void main(String[] args) {
        Map<String, JsonNode> gold = GoldFile.read(Path.of(args[0]));
        List<String> genres = gold.values().stream().map(record -> record.path("genre").asText("all")).distinct().toList();
        System.out.println("| | " + String.join(" | ", genres) + " | of the sure ones right |\n| --- |" + " --: |".repeat(genres.size() + 1));
        WAYS.forEach((way, parts) -> {
            Analyzer analyzer = Analyzer.load(parts);
            Map<String, int[]> counts = new TreeMap<>();
            int[] sure = new int[2];
            for (JsonNode record : gold.values()) {
                count(analyzer, record, counts.computeIfAbsent(record.path("genre").asText("all"), genre -> new int[6]), sure);
            }
            StringBuilder row = new StringBuilder("| " + way.substring(2));
            for (String genre : genres) {
                int[] c = counts.get(genre);
                row.append(String.format(Locale.ROOT, " | %.3f (%.3f)", 2.0 * c[0] / Math.max(1, c[1] + c[2]), 2.0 * c[3] / Math.max(1, c[4] + c[5])));
            }
            System.out.println(row + String.format(Locale.ROOT, " | %d of %d |", sure[0], sure[1]));
        });
    }

    /** Right, told, gold of all names, and of organizations. */
    private static void count(Analyzer analyzer, JsonNode record, int[] counts, int[] sure) {
        Set<List<Object>> wanted = new HashSet<>();
        record.path("mentions").forEach(node -> wanted.add(Arrays.asList(node.path("begin").asInt(), node.path("end").asInt(), node.path("type").asText())));
        String text = record.path("text").asText();
        CodePoints codePoints = CodePoints.of(text);
        for (Mention mention : analyzer.sentences(text).stream().flatMap(sentence -> sentence.mentions().stream()).toList()) {
            String type = mention.type().localName();
            if (List.of("Person", "Place", "Organization").contains(type)) {
                boolean right = wanted.contains(Arrays.<Object>asList(codePoints.at(mention.span().begin()), codePoints.at(mention.span().end()), type));
                add(counts, 0, type, right);
                add(counts, 1, type, true);
                sure[0] += right && mention.score() >= 0.9 ? 1 : 0;
                sure[1] += mention.score() >= 0.9 ? 1 : 0;
            }
        }
        wanted.forEach(one -> add(counts, 2, (String) one.get(2), true));
    }

    private static void add(int[] counts, int at, String type, boolean counted) {
        counts[at] += counted ? 1 : 0;
        counts[at + 3] += counted && type.equals("Organization") ? 1 : 0;
    }
}
