package newsgraph.serve;

import newsgraph.store.QuerySource;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A selection of the store as one HTML file to send by mail: events by day with who took part, posts, statements, a map, each fact with what proves it. */
public final class Report {

    /** Days below which bars tell nothing. */
    private static final int FEWEST_BARS = 5;
    /** Passages shown for a fact; the others are folded away. */
    private static final int PASSAGES = 2;
    /** Points up to which each has its name beside it. */
    private static final int NAMED_POINTS = 30;

    private final ReportQueries queries;
    private final Selection selection;
    private final StringBuilder page = new StringBuilder();

    private Report(QuerySource source, Selection selection) {
        this.queries = new ReportQueries(source, selection);
        this.selection = selection;
    }

    /**
     * The file.
     *
     * @throws ServeException if nothing goes by the name
     */
    public static String of(QuerySource source, Selection selection) {
        return new Report(source, selection).write();
    }

    private String write() {
        Map<String, Node> it = new LinkedHashMap<>();
        String title = "新闻图谱报告";
        if (!selection.name().isEmpty()) {
            List<Map<String, String>> named = queries.named();
            if (named.isEmpty()) {
                throw new ServeException("nothing in the store is called " + selection.name() + ": try the full name, or look with newsgraph serve");
            }
            it.put("it", NodeFactory.createURI(named.get(0).get("it")));
            title = named.get(0).get("label");
        }
        List<Map<String, String>> events = queries.events(it);
        List<String> nodes = events.stream().map(event -> event.get("event")).distinct().toList();
        page.append(Html.begin(title + (selection.period().isEmpty() ? "" : " " + selection.period())));
        page.append("<header class=\"page-head\"><p class=\"over\">新闻图谱报告</p><h1>").append(Html.text(title)).append("</h1><p>").append(Html.text(selection.period().isEmpty() ? "" : selection.period() + " · "))
                .append(nodes.size()).append(nodes.size() == selection.most() ? " 件事件（最近的）" : " 件事件").append("。机器提取，请核对原文。</p></header>\n");
        bars(events);
        map(events);
        if (!it.isEmpty()) {
            facts("职务", queries.posts(it), row -> "<b>" + text(row, "title") + "</b> " + text(row, "of"));
        }
        timeline(events, nodes);
        facts("言论", queries.statements(it, nodes), row -> text(row, "speaker") + " <b>" + text(row, "verb") + "</b> <q class=\"statement\">" + text(row, "text") + "</q>");
        return page.append(Html.END).toString();
    }

    private static String text(Map<String, String> row, String column) {
        return Html.text(row.getOrDefault(column, ""));
    }

    /** Events a day, as bars. */
    private void bars(List<Map<String, String>> events) {
        Map<String, Long> days = events.stream().filter(event -> event.containsKey("day")).collect(Collectors.groupingBy(event -> event.get("day"), TreeMap::new, Collectors.counting()));
        if (days.size() < FEWEST_BARS) {
            return;
        }
        long most = days.values().stream().mapToLong(Long::longValue).max().orElse(1);
        int wide = Math.min(24, Math.max(2, 1100 / days.size()));
        page.append("<section><h2>每日事件数</h2><svg role=\"img\" aria-label=\"每日事件数\" width=\"100%\" viewBox=\"0 0 ").append(wide * days.size()).append(" 120\" height=\"120\" preserveAspectRatio=\"xMinYMax meet\">");
        int x = 0;
        for (Map.Entry<String, Long> day : days.entrySet()) {
            long high = Math.max(2, 116 * day.getValue() / most);
            page.append(String.format("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"var(--bar)\"><title>%s: %d</title></rect>", x, 120 - high, Math.max(1, wide - 1), high, Html.text(day.getKey()), day.getValue()));
            x += wide;
        }
        page.append("</svg></section>\n");
    }

    /** Where they happened, on the outline of the land around the points. */
    private void map(List<Map<String, String>> events) {
        Map<String, Long> points = events.stream().filter(event -> event.containsKey("point")).collect(Collectors.groupingBy(event -> event.get("place") + "\n" + event.get("point"), TreeMap::new, Collectors.counting()));
        if (points.isEmpty()) {
            return;
        }
        String path = Html.resource("land.json").replaceAll("(?s).*\"path\":\"([^\"]*)\".*", "$1");
        page.append("<section><h2>地点</h2><svg class=\"map\" role=\"img\" aria-label=\"地图\" viewBox=\"72 -55 66 40\"><path class=\"land\" d=\"").append(path).append("\"/><g class=\"dots\">");
        points.forEach((place, n) -> {
            String[] at = place.substring(place.indexOf('\n')).replaceAll("[^-.\\d ]", " ").strip().split(" +");
            if (at.length == 2) {
                String y = at[1].startsWith("-") ? at[1].substring(1) : "-" + at[1];
                String name = Html.text(place.substring(0, place.indexOf('\n')));
                page.append(String.format("<circle cx=\"%s\" cy=\"%s\" r=\"%.2f\"><title>%s · %d 件</title></circle>", at[0], y, 0.25 + 0.15 * Math.sqrt(n), name, n));
                page.append(points.size() > NAMED_POINTS ? "" : String.format("<text x=\"%s\" y=\"%s\" dy=\"-0.7\" font-size=\"1\" stroke-width=\"0.25\">%s</text>", at[0], y, name));
            }
        });
        page.append("</g></svg></section>\n");
    }

    private void timeline(List<Map<String, String>> events, List<String> nodes) {
        if (events.isEmpty()) {
            page.append("<p class=\"notice\">没有符合条件的事件。</p>\n");
            return;
        }
        Map<String, List<Map<String, String>>> roles = queries.roles(nodes).stream().collect(Collectors.groupingBy(row -> row.get("event")));
        List<Map<String, String>> told = events.stream().map(event -> with(event, "fact", event.get("event"))).toList();
        facts("事件", told, row -> "<span class=\"day\">" + text(row, "day") + "</span> <span class=\"chip\">" + text(row, "kind") + "</span> <b>" + text(row, "label") + "</b> "
                + (row.getOrDefault("factuality", "").equals("已发生") ? "" : "<span class=\"chip\" data-kind=\"doubt\">" + text(row, "factuality") + "</span> ")
                + (row.containsKey("place") ? "<span class=\"thing place\">" + text(row, "place") + "</span>" : "")
                + roles.getOrDefault(row.get("fact"), List.of()).stream().map(role -> " <span class=\"meta\">" + text(role, "role") + "：" + text(role, "title") + text(role, "name") + "</span>").collect(Collectors.joining("；")));
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        Map<String, String> more = new LinkedHashMap<>(row);
        more.put(column, value);
        return more;
    }

    /** How a fact is said in a line of HTML. */
    private interface Line {
        String of(Map<String, String> row);
    }

    private void facts(String title, List<Map<String, String>> rows, Line line) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, List<Map<String, String>>> proofs = queries.evidence(rows.stream().map(row -> row.get("fact")).distinct().toList()).stream().collect(Collectors.groupingBy(row -> row.get("fact")));
        page.append("<section><div class=\"heading\"><h2>").append(title).append(" <span class=\"number\">").append(rows.size()).append("</span></h2></div><ol class=\"facts\">\n");
        for (Map<String, String> row : rows) {
            page.append("<li><div class=\"said\">").append(line.of(row)).append("</div>");
            passages(proofs.getOrDefault(row.get("fact"), List.of()));
            page.append("</li>\n");
        }
        page.append("</ol></section>\n");
    }

    private void passages(List<Map<String, String>> proofs) {
        for (int i = 0; i < proofs.size(); i++) {
            Map<String, String> proof = proofs.get(i);
            page.append(i == PASSAGES ? "<details><summary>再看 " + (proofs.size() - PASSAGES) + " 条</summary>" : "");
            page.append("<figure class=\"passage\"><blockquote>").append(text(proof, "quote")).append("</blockquote><figcaption class=\"meta\">").append(text(proof, "headline")).append(" · ")
                    .append(text(proof, "issued")).append(" · 置信度 ").append(text(proof, "confidence")).append(" · 规则 <code>").append(text(proof, "rule")).append("</code></figcaption></figure>");
        }
        page.append(proofs.size() > PASSAGES ? "</details>" : "");
    }
}
