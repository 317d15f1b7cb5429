package newsgraph.serve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who appears with whom, as an SVG drawing without code: a node is a name, the wider a line the more events two have in common. Places come from springs and
 * pushing apart (Fruchterman and Reingold 1991), begun on a spiral: the same events give the same drawing.
 */
final class NetworkSketch {

    /** More names than that cannot be read on a page. */
    private static final int MOST_NAMES = 32;
    private static final int MOST_LINKS = 120;
    private static final int ROUNDS = 300;
    /** Pixels of a unit, where there is room: a name is then about as large as the text of the page. */
    private static final double ENLARGED = 1.3;
    /** Wished length of a line, in the units of the drawing; a name is about 60 wide. */
    private static final double LENGTH = 90;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> events = new TreeMap<>();
    private final Map<List<String>, Integer> links = new HashMap<>();

    /**
     * Takes in who was in one event.
     *
     * @param who names by IRI
     */
    void add(Map<String, String> who) {
        names.putAll(who);
        List<String> sorted = new ArrayList<>(new TreeSet<>(who.keySet()));
        for (int i = 0; i < sorted.size(); i++) {
            events.merge(sorted.get(i), 1, Integer::sum);
            for (int j = i + 1; j < sorted.size(); j++) {
                links.merge(List.of(sorted.get(i), sorted.get(j)), 1, Integer::sum);
            }
        }
    }

    /** The drawing; empty if no two names are in one event. */
    String svg(String title) {
        Set<String> linked = new TreeSet<>();
        links.keySet().forEach(linked::addAll);
        List<String> shown = first(linked, Comparator.comparing((String name) -> -events.get(name)).thenComparing(name -> name), MOST_NAMES);
        List<List<String>> lines = first(links.keySet().stream().filter(shown::containsAll).toList(), Comparator.comparing((List<String> link) -> -links.get(link)).thenComparing(link -> link.toString()), MOST_LINKS);
        return lines.isEmpty() ? "" : drawn(title, shown, lines, places(shown, lines));
    }

    private static <T> List<T> first(Collection<T> all, Comparator<T> order, int most) {
        return all.stream().sorted(order).limit(most).toList();
    }

    private double[][] places(List<String> shown, List<List<String>> lines) {
        double[][] at = new double[shown.size()][];
        for (int i = 0; i < at.length; i++) {
            at[i] = new double[] {Math.cos(i * 2.39996) * LENGTH * Math.sqrt(i) * 0.6, Math.sin(i * 2.39996) * LENGTH * Math.sqrt(i) * 0.6};
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[][] moves = new double[at.length][2];
            push(at, moves);
            lines.forEach(line -> pull(at, moves, shown.indexOf(line.get(0)), shown.indexOf(line.get(1))));
            step(at, moves, LENGTH * 0.5 * (1 - (double) round / ROUNDS));
        }
        return at;
    }

    private static void push(double[][] at, double[][] moves) {
        for (int i = 0; i < at.length; i++) {
            for (int j = i + 1; j < at.length; j++) {
                double dx = at[i][0] - at[j][0];
                double dy = at[i][1] - at[j][1];
                move(moves, i, j, dx, dy, LENGTH * LENGTH / Math.max(25, dx * dx + dy * dy));
            }
        }
    }

    private static void pull(double[][] at, double[][] moves, int i, int j) {
        double dx = at[i][0] - at[j][0];
        double dy = at[i][1] - at[j][1];
        move(moves, i, j, dx, dy, -Math.hypot(dx, dy) / LENGTH * 0.12);
    }

    private static void move(double[][] moves, int i, int j, double dx, double dy, double force) {
        moves[i][0] += dx * force;
        moves[i][1] += dy * force;
        moves[j][0] -= dx * force;
        moves[j][1] -= dy * force;
    }

    /** Moves everything by at most the heat, and a little to the middle. */
    private static void step(double[][] at, double[][] moves, double heat) {
        for (int i = 0; i < at.length; i++) {
            double far = Math.max(1e-9, Math.hypot(moves[i][0], moves[i][1]));
            at[i][0] += moves[i][0] / far * Math.min(far, heat) - at[i][0] * 0.006;
            at[i][1] += moves[i][1] / far * Math.min(far, heat) - at[i][1] * 0.006;
        }
    }

    private String drawn(String title, List<String> shown, List<List<String>> lines, double[][] at) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double[] point : at) {
            left = Math.min(left, point[0]);
            right = Math.max(right, point[0]);
            top = Math.min(top, point[1]);
            bottom = Math.max(bottom, point[1]);
        }
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "<svg class=\"sketch\" role=\"img\" aria-label=\"%s\" width=\"%.0f\" viewBox=\"%.0f %.0f %.0f %.0f\">", Html.text(title), (right - left + 140) * ENLARGED, left - 70, top - 30, right - left + 140, bottom - top + 75));
        for (List<String> line : lines) {
            double[] from = at[shown.indexOf(line.get(0))];
            double[] to = at[shown.indexOf(line.get(1))];
            out.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"%.1f\"><title>%s – %s: %d</title></line>", from[0], from[1], to[0], to[1],
                    Math.min(8, 1 + 1.3 * Math.log(links.get(line))), name(line.get(0)), name(line.get(1)), links.get(line)));
        }
        int most = events.get(shown.get(0));
        for (int i = 0; i < at.length; i++) {
            double radius = 5 + 9 * Math.sqrt((double) events.get(shown.get(i)) / most);
            out.append(String.format(Locale.ROOT, "<g class=\"thing %s\"><circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/><text x=\"%.1f\" y=\"%.1f\">%s</text></g>", kind(shown.get(i)), at[i][0], at[i][1], radius, at[i][0],
                    at[i][1] + radius + 13, name(shown.get(i))));
        }
        return out.append("</svg>").toString();
    }

    private String name(String thing) {
        String name = names.get(thing);
        return Html.text(name.length() > 14 ? name.substring(0, 13) + "…" : name);
    }

    private static String kind(String thing) {
        return Html.text(thing.replaceAll(".*/id/([a-z]+)/.*", "$1"));
    }
}
