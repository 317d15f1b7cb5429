package newsgraph.lexicon;

import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Named ideas and initiatives: 人类命运共同体, 一带一路, 习近平外交思想; by list and by pattern. */
public record Topics(Trie<String> names, List<Pattern> patterns) {

    public Topics {
        patterns = List.copyOf(patterns);
    }

    /** Where they stand in a text; names and patterns may overlap. */
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        names.in(text).forEach(match -> found.add(match.span()));
        for (Pattern pattern : patterns) {
            for (Matcher matcher = pattern.matcher(text); matcher.find();) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    static Topics load() {
        Table table = Table.resource("/lexicon/topics.tsv", "name", "kind");
        Map<String, String> names = new HashMap<>();
        List<Pattern> patterns = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (row.cell(1).equals("pattern")) {
                patterns.add(Pattern.compile(row.cell(0)));
            } else if (row.cell(1).equals("name")) {
                names.put(row.cell(0), row.cell(0));
                names.put(row.cell(0).replaceAll("[“”]", ""), row.cell(0));
            } else {
                throw row.wrong("the kind is name or pattern, not " + row.cell(1));
            }
        }
        return new Topics(Trie.of(names), patterns);
    }
}
