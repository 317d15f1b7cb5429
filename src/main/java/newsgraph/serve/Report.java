package newsgraph.serve;

import newsgraph.store.QuerySource;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A selection of the store as one HTML file to send by mail: events by day with who took part, posts, statements, a map, a network, each fact with what proves it. */
public final class Report {

    /** Passages shown for a fact; the others are folded away. */
    private static final int PASSAGES = 2;

    private final ReportQueries queries;
    private final Selection selection;
    private final Language language;
    private final ReportDrawings drawings;
    private final RuleNames rules = RuleNames.load();
    private final StringBuilder page = new StringBuilder();

    private Report(QuerySource source, Selection selection) {
        this.queries = new ReportQueries(source, selection);
        this.selection = selection;
        this.language = selection.language();
        this.drawings = new ReportDrawings(language);
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
        String over = language.say("新闻图谱报告", "News graph report");
        String title = over;
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
        List<Map<String, String>> roles = queries.roles(nodes);
        page.append(Html.begin(title + (selection.period().isEmpty() ? "" : " " + selection.period()), language));
        page.append("<header class=\"page-head\"><p class=\"over\">").append(over).append("</p><h1>").append(Html.text(title)).append("</h1><p>").append(Html.text(selection.period().isEmpty() ? "" : selection.period() + " · "))
                .append(nodes.size()).append(nodes.size() == selection.most() ? language.say(" 件事件（最近的）", " events (the latest)") : language.say(" 件事件", nodes.size() == 1 ? " event" : " events"))
                .append(language.say("。机器提取，请核对原文。", ". Read by a machine: check against the text.")).append("</p></header>\n");
        page.append(drawings.bars(events)).append(drawings.map(events)).append(drawings.network(roles));
        if (!it.isEmpty()) {
            facts(language.say("职务", "Posts"), queries.posts(it), row -> "<b>" + text(row, "title") + "</b> " + text(row, "of") + seen(row));
        }
        timeline(events, roles);
        facts(language.say("言论", "Statements"), queries.statements(it, nodes), row -> text(row, "speaker") + " <b>" + text(row, "verb") + "</b> <q class=\"statement\">" + text(row, "text") + "</q>");
        return page.append(Html.END).toString();
    }

    private static String text(Map<String, String> row, String column) {
        return Html.text(row.getOrDefault(column, ""));
    }

    private void timeline(List<Map<String, String>> events, List<Map<String, String>> parts) {
        if (events.isEmpty()) {
            page.append("<p class=\"notice\">").append(language.say("没有符合条件的事件。", "There are no such events.")).append("</p>\n");
            return;
        }
        Map<String, List<Map<String, String>>> roles = parts.stream().collect(Collectors.groupingBy(row -> row.get("event")));
        List<Map<String, String>> told = events.stream().map(event -> with(event, "fact", event.get("event"))).toList();
        facts(language.say("事件", "Events"), told, row -> "<span class=\"day\">" + text(row, "day") + "</span> <span class=\"chip\">" + text(row, "kind") + "</span> <b>" + text(row, "label") + "</b> "
                + (row.getOrDefault("stance", "").endsWith("#happened") ? "" : "<span class=\"chip\" data-kind=\"doubt\">" + text(row, "factuality") + "</span> ")
                + (row.containsKey("place") ? "<span class=\"thing place\">" + text(row, "place") + "</span>" : "")
                + roles.getOrDefault(row.get("fact"), List.of()).stream().map(role -> " <span class=\"meta\">" + text(role, "role") + language.say("：", ": ") + text(role, "title") + text(role, "name") + "</span>").collect(Collectors.joining(language.say("；", "; "))));
    }

    /** The days of the first and the last article that call someone by a post. */
    private String seen(Map<String, String> row) {
        String first = text(row, "first");
        String last = text(row, "last");
        return first.isEmpty() ? "" : " <span class=\"meta\">" + language.say("见报于 ", "observed ") + first + (last.equals(first) ? "" : " — " + last) + "</span>";
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
            page.append(i == PASSAGES ? "<details><summary>" + language.say("再看 ", "Show ") + (proofs.size() - PASSAGES) + language.say(" 条", " more") + "</summary>" : "");
            page.append("<figure class=\"passage\"><blockquote>").append(text(proof, "quote")).append("</blockquote><figcaption class=\"meta\">").append(text(proof, "headline")).append(" · ")
                    .append(text(proof, "issued")).append(language.say(" · 置信度 ", " · confidence ")).append(text(proof, "confidence")).append(language.say(" · 规则 ", " · rule ")).append(Html.text(rules.name(proof.get("rule"), language))).append("</figcaption></figure>");
        }
        page.append(proofs.size() > PASSAGES ? "</details>" : "");
    }
}
