package newsgraph.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The name lists of {@code data/lexicon}, ready to search. Immutable; loading takes a tenth of a second.
 *
 * @param organizations by full name and by alias
 * @param bodies        generic bodies: 市委, 区政府
 * @param posts         what people are called by
 * @param prefixes      what may stand before a post; true if it belongs to the post (副), false if it only tells when (原)
 * @param heads         ends of organizations' names
 * @param surnames      family names and their kind: common, rare, compound
 */
public record Lexicon(Trie<KnownOrganization> organizations, Trie<GenericBody> bodies, Trie<Post> posts, Trie<Boolean> prefixes, Trie<Head> heads,
        Trie<String> surnames, Topics topics) {

    private static final int LONGEST_HEAD = 8;

    /**
     * The lists packed in the program.
     *
     * @throws LexiconException if one is missing or wrong; the message says file, line and what to do
     */
    public static Lexicon load() {
        return new Lexicon(loadOrganizations(), loadBodies(), loadPosts(), loadPrefixes(), loadHeads(), loadSurnames(), Topics.load());
    }

    /** The longest head a name ends in: 委员会 of 上海市教育委员会. */
    public Optional<Head> headOf(String name) {
        for (int begin = Math.max(0, name.length() - LONGEST_HEAD); begin < name.length(); begin++) {
            Optional<Head> head = heads.get(name.substring(begin));
            if (head.isPresent()) {
                return head;
            }
        }
        return Optional.empty();
    }

    private static Trie<KnownOrganization> loadOrganizations() {
        Map<String, KnownOrganization> byName = new HashMap<>();
        for (Table.Row row : Table.resource("/lexicon/organizations.tsv", "name", "class", "aliases").rows()) {
            KnownOrganization organization = new KnownOrganization(row.cell(0), row.cell(1), row.values(2));
            put(byName, row.cell(0), organization, row);
            organization.aliases().forEach(alias -> put(byName, alias, organization, row));
        }
        return Trie.of(byName);
    }

    private static Trie<GenericBody> loadBodies() {
        return trie(Table.resource("/lexicon/generic-bodies.tsv", "name", "class", "mention"),
                row -> new GenericBody(row.cell(0), row.cell(1), either(row, 2, "yes", "no")));
    }

    private static Trie<Post> loadPosts() {
        return trie(Table.resource("/lexicon/titles.tsv", "post", "kind", "body"),
                row -> new Post(row.cell(0), either(row, 1, "office", "appellation"), row.cell(2)));
    }

    private static Trie<Boolean> loadPrefixes() {
        return trie(Table.resource("/lexicon/title-prefixes.tsv", "prefix", "kind"), row -> either(row, 1, "rank", "time"));
    }

    private static Trie<Head> loadHeads() {
        return trie(Table.resource("/lexicon/heads.tsv", "head", "class", "sure"), row -> new Head(row.cell(0), row.cell(1), either(row, 2, "yes", "no")));
    }

    private static Trie<String> loadSurnames() {
        return trie(Table.resource("/lexicon/surnames.tsv", "surname", "kind"), row -> row.cell(1));
    }

    private static <V> Trie<V> trie(Table table, Function<Table.Row, V> value) {
        Map<String, V> words = new HashMap<>();
        table.rows().forEach(row -> put(words, row.cell(0), value.apply(row), row));
        return Trie.of(words);
    }

    private static <V> void put(Map<String, V> words, String word, V value, Table.Row row) {
        if (word.isEmpty()) {
            throw row.wrong("a row begins with its word; fill in the first cell");
        }
        if (words.put(word, value) != null) {
            throw row.wrong(word + " stands in the list before; keep one of the two");
        }
    }

    private static boolean either(Table.Row row, int column, String yes, String no) {
        if (!row.cell(column).equals(yes) && !row.cell(column).equals(no)) {
            throw row.wrong("here stands " + yes + " or " + no + ", not '" + row.cell(column) + "'");
        }
        return row.cell(column).equals(yes);
    }
}
