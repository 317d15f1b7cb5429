package newsgraph.nlp;

import com.fasterxml.jackson.databind.JsonNode;
import newsgraph.eval.GoldFile;
import newsgraph.model.Mention;
import newsgraph.text.CodePoints;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Counts on gold how often a name is right that the model and the tagger together hold for so likely: prints the table calibration.tsv. */
public final class Calibration {

    private static final int BINS = 14;
    private static final String ONE = "1.000000000";

    /** Some names of one probability: its mean, how many there are, how many of them are right. */
    private record Bin(double probability, double right, int names) {

        double share() {
            return right / names;
        }

        String written() {
            return String.format(Locale.ROOT, "%.9f", probability);
        }

        Bin with(Bin next) {
            int both = names + next.names;
            return new Bin((probability * names + next.probability * next.names) / both, right + next.right, both);
        }
    }

    private Calibration() {
    }

    /** Reads one file of gold as gold.py makes it. */
    public static void main(String[] args) {
        Encoder encoder = Encoder.load().orElseThrow();
        NameModel model = new NameModel(Sureness.none(), Optional.of(NameTagger.load()));
        HanlpWords words = new HanlpWords();
        List<Bin> names = new ArrayList<>();
        for (JsonNode record : GoldFile.read(Path.of(args[0])).values()) {
            Set<String> wanted = new HashSet<>();
            record.path("mentions").forEach(node -> wanted.add(node.path("begin").asInt() + " " + node.path("end").asInt() + " " + node.path("type").asText()));
            String text = record.path("text").asText();
            CodePoints offsets = CodePoints.of(text);
            Prose prose = Prose.of(text, words);
            for (Mention name : model.names(prose, encoder.read(prose, false))) {
                boolean right = wanted.contains(offsets.at(name.span().begin()) + " " + offsets.at(name.span().end()) + " " + name.type().localName());
                names.add(new Bin(name.score(), right ? 1 : 0, 1));
            }
        }
        names.sort(Comparator.comparingDouble(Bin::probability));
        System.out.println("# probability by model and tagger, share of right names on the development data\n0.000000000\t0.0");
        List<Bin> rising = rising(names);
        rising.forEach(bin -> System.out.println(String.format(Locale.ROOT, "%s\t%.3f", bin.written(), bin.share())));
        if (!rising.get(rising.size() - 1).written().equals(ONE)) {
            System.out.println(String.format(Locale.ROOT, "%s\t%.3f", ONE, rising.get(rising.size() - 1).share()));
        }
    }

    /** Bins of as many names each; neighbours that fall or are written alike are joined. */
    private static List<Bin> rising(List<Bin> names) {
        List<Bin> rising = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            Bin bin = names.subList(names.size() * i / BINS, names.size() * (i + 1) / BINS).stream().reduce(Bin::with).orElseThrow();
            while (!rising.isEmpty() && (rising.get(rising.size() - 1).share() > bin.share() || rising.get(rising.size() - 1).written().equals(bin.written()))) {
                bin = rising.remove(rising.size() - 1).with(bin);
            }
            rising.add(bin);
        }
        return rising;
    }
}
