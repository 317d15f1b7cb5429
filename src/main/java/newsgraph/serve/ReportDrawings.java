package newsgraph.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The drawings of a report, as SVG without code: events a day, where they happened, who appears with whom. Each is empty where there is too little to draw. */
final class ReportDrawings {

    /** Days below which bars tell nothing. */
    private static final int FEWEST_BARS = 5;
    /** Points up to which each has its name beside it. */
    private static final int NAMED_POINTS = 30;

    private final Language language;

    ReportDrawings(Language language) {
        this.language = language;
    }

    /** Events a day, as bars. */
    String bars(List<Map<String, String>> events) {
        Map<String, Long> days = events.stream().filter(event -> event.containsKey("day")).collect(Collectors.groupingBy(event -> event.get("day"), TreeMap::new, Collectors.counting()));
        if (days.size() < FEWEST_BARS) {
            return "";
        }
        long most = days.values().stream().mapToLong(Long::longValue).max().orElse(1);
        int wide = Math.min(24, Math.max(2, 1100 / days.size()));
        String title = language.say("每日事件数", "Events a day");
        StringBuilder out = new StringBuilder("<section><h2>" + title + "</h2><svg role=\"img\" aria-label=\"" + title + "\" width=\"100%\" viewBox=\"0 0 " + wide * days.size() + " 120\" height=\"120\" preserveAspectRatio=\"xMinYMax meet\">");
        int x = 0;
        for (Map.Entry<String, Long> day : days.entrySet()) {
            long high = Math.max(2, 116 * day.getValue() / most);
            out.append(String.format("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"var(--bar)\"><title>%s: %d</title></rect>", x, 120 - high, Math.max(1, wide - 1), high, Html.text(day.getKey()), day.getValue()));
            x += wide;
        }
        return out.append("</svg></section>\n").toString();
    }

    /** Where they happened, on the outline of the land around the points. */
    String map(List<Map<String, String>> events) {
        Map<String, Long> points = events.stream().filter(event -> event.containsKey("point")).collect(Collectors.groupingBy(event -> event.get("place") + "\n" + event.get("point"), TreeMap::new, Collectors.counting()));
        if (points.isEmpty()) {
            return "";
        }
        String path = Html.resource("land.json").replaceAll("(?s).*\"path\":\"([^\"]*)\".*", "$1");
        StringBuilder out = new StringBuilder("<section><h2>" + language.say("地点", "Places") + "</h2><svg class=\"map\" role=\"img\" aria-label=\"" + language.say("地图", "Map") + "\" viewBox=\"72 -55 66 40\"><path class=\"land\" d=\"" + path + "\"/><g class=\"dots\">");
        points.forEach((place, n) -> {
            String[] at = place.substring(place.indexOf('\n')).replaceAll("[^-.\\d ]", " ").strip().split(" +");
            if (at.length == 2) {
                String y = at[1].startsWith("-") ? at[1].substring(1) : "-" + at[1];
                String name = Html.text(place.substring(0, place.indexOf('\n')));
                out.append(String.format(Locale.ROOT, "<circle cx=\"%s\" cy=\"%s\" r=\"%.2f\"><title>%s · %d</title></circle>", at[0], y, 0.25 + 0.15 * Math.sqrt(n), name, n));
                out.append(points.size() > NAMED_POINTS ? "" : String.format("<text x=\"%s\" y=\"%s\" dy=\"-0.7\" font-size=\"1\" stroke-width=\"0.25\">%s</text>", at[0], y, name));
            }
        });
        return out.append("</g></svg></section>\n").toString();
    }

    /** Who is in events together. */
    String network(List<Map<String, String>> roles) {
        NetworkSketch sketch = new NetworkSketch();
        Function<Map<String, String>, String> event = row -> row.get("event");
        new TreeMap<>(roles.stream().filter(row -> row.containsKey("actor")).collect(Collectors.groupingBy(event))).values()
                .forEach(rows -> sketch.add(rows.stream().collect(Collectors.toMap(row -> row.get("actor"), row -> row.get("name"), (one, other) -> one))));
        String title = language.say("关系网", "Network");
        String drawing = sketch.svg(title);
        return drawing.isEmpty() ? "" : "<section><h2>" + title + "</h2>" + drawing + "</section>\n";
    }
}
