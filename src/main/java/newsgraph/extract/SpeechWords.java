package newsgraph.extract;

import newsgraph.lexicon.Table;
import newsgraph.lexicon.Trie;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of {@code lexicon/speech-verbs.tsv} by kind, and family names (kind surname).
 *
 * @param verbs speech verbs and the longer words that only look like one, with their kind
 */
record SpeechWords(Trie<String> verbs, Map<String, Set<String>> words) {

    private static final Set<String> VERBS = Set.of("say", "clause", "order", "tell", "ask", "learn", "not");
    private static final Set<String> OTHERS = Set.of("act", "intense", "adverb", "opening", "goes on", "speaker", "pronoun", "resume", "occasion", "modal", "preposition");

    static SpeechWords load() {
        Map<String, String> verbs = new HashMap<>();
        Map<String, Set<String>> words = new HashMap<>();
        for (Table.Row row : Table.resource("/lexicon/speech-verbs.tsv", "word", "kind", "example").rows()) {
            String kind = row.cell(1);
            if (VERBS.contains(kind)) {
                verbs.put(row.cell(0), kind);
            } else if (!OTHERS.contains(kind)) {
                throw row.wrong("there is no kind '" + kind + "'; the top of the file lists them");
            }
            words.computeIfAbsent(kind, k -> new HashSet<>()).add(row.cell(0));
        }
        Table.resource("/lexicon/surnames.tsv", "surname", "kind").rows().forEach(row -> words.computeIfAbsent("surname", k -> new HashSet<>()).add(row.cell(0)));
        return new SpeechWords(Trie.of(verbs), words);
    }

    private Collection<String> of(String kind) {
        return words.getOrDefault(kind, Set.of());
    }

    boolean is(String kind, String word) {
        return of(kind).contains(word);
    }

    /** The longest word of a kind that a text begins with. */
    Optional<String> beginning(String kind, String text) {
        return of(kind).stream().filter(text::startsWith).max(java.util.Comparator.comparingInt(String::length));
    }

    /** The longest word of a kind that a text ends with. */
    Optional<String> ending(String kind, String text) {
        return of(kind).stream().filter(text::endsWith).max(java.util.Comparator.comparingInt(String::length));
    }

    /** Where the first word of a kind stands in a text, at the earliest from an offset on. */
    Optional<Integer> first(String kind, String text, int from) {
        List<Integer> found = of(kind).stream().map(word -> text.indexOf(word, from)).filter(at -> at >= 0).sorted().toList();
        return found.stream().findFirst();
    }
}
