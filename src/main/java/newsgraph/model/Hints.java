package newsgraph.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model of events makes of the characters of a text: some numbers for each, all rows equally long. What they speak for is learned from facts that were
 * read against their text.
 */
public final class Hints {

    /** Where there is no model. */
    public static final Hints NONE = new Hints(new TreeMap<>());

    private final SortedMap<Integer, float[]> rows;

    private Hints(SortedMap<Integer, float[]> rows) {
        this.rows = rows;
    }

    /**
     * One part of a text.
     *
     * @param starts where its characters begin in the text; further ones are left aside
     * @param rows   for each character
     */
    public record Part(int[] starts, float[][] rows, Span owned) {
    }

    /** Of each part what begins in the stretch that it answers for. */
    public static Hints of(List<Part> parts) {
        SortedMap<Integer, float[]> all = new TreeMap<>();
        for (Part part : parts) {
            for (int i = 0; i < part.rows().length; i++) {
                if (part.owned().contains(part.starts()[i])) {
                    all.put(part.starts()[i], part.rows()[i]);
                }
            }
        }
        return new Hints(all);
    }

    /** The mean of the rows of a stretch; nothing where no model has read. */
    public Optional<double[]> over(Span span) {
        SortedMap<Integer, float[]> inside = rows.subMap(span.begin(), span.end());
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        double[] mean = new double[inside.get(inside.firstKey()).length];
        for (float[] row : inside.values()) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / inside.size();
            }
        }
        return Optional.of(mean);
    }
}
