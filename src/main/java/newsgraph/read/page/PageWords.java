package newsgraph.read.page;

import newsgraph.lexicon.Table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of {@code page-words.tsv}, by kind. */
final class PageWords {

    private final Map<String, List<String>> kinds = new HashMap<>();

    /** @throws newsgraph.lexicon.LexiconException if the list is missing or broken */
    PageWords() {
        for (Table.Row row : Table.resource("/lexicon/page-words.tsv", "kind", "words", "example").rows()) {
            kinds.put(row.cell(0), row.values(1));
        }
    }

    /** The words of a kind as alternatives of a regular expression. */
    String oneOf(String kind) {
        return "(?:" + String.join("|", kinds.get(kind)) + ")";
    }
}
