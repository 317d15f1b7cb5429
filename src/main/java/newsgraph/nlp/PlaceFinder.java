package newsgraph.nlp;

import newsgraph.lexicon.Gazetteer;
import newsgraph.lexicon.KnownPlace;
import newsgraph.lexicon.Trie;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places of the gazetteer: full names that say what they are (上海市, 静安区) anywhere, unless the words' list knows them as a common word (解放区); short ones, which may be ordinary words or people (东方, 安康, 静安), only beside another in a
 * list: 黄浦、静安、普陀等区.
 */
final class PlaceFinder implements NameFinder {

    private static final double FULL = 0.75;
    private static final double LISTED = 0.75;
    /** Last characters of full names that say what they are. */
    private static final String KINDS = "省市区县州旗盟";
    /** Full names of two characters (房县) are left to others. */
    private static final int SHORTEST_FULL = 3;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    /** Each name, true for a full one. */
    private final Trie<Boolean> names;

    PlaceFinder(Gazetteer gazetteer) {
        Map<String, Boolean> full = new HashMap<>();
        for (Map.Entry<String, List<KnownPlace>> entry : gazetteer.byName().entrySet()) {
            String name = entry.getKey();
            if (name.length() >= SHORTEST) {
                full.put(name, name.length() >= SHORTEST_FULL && KINDS.indexOf(name.charAt(name.length() - 1)) >= 0 && entry.getValue().stream().anyMatch(place -> place.name().equals(name)));
            }
        }
        names = Trie.of(full);
    }

    @Override
    public List<Mention> find(Prose prose) {
        List<Mention> found = new ArrayList<>();
        WordBorders borders = WordBorders.of(prose);
        for (Trie.Match<Boolean> match : names.in(prose.plain())) {
            if (match.value() && borders.around(match.span()) && !borders.isCommonWord(match.span())) {
                found.add(prose.mention(match.span(), Ng.PLACE, "lexicon", FULL));
            }
        }
        String plain = prose.plain();
        for (int comma = plain.indexOf('、'); comma >= 0; comma = plain.indexOf('、', comma + 1)) {
            Span before = endingAt(plain, comma, borders);
            Span behind = beginningAt(plain, comma + 1, borders);
            if (!before.isEmpty() && !behind.isEmpty()) {
                found.add(prose.mention(before, Ng.PLACE, "lexicon", LISTED));
                found.add(prose.mention(behind, Ng.PLACE, "lexicon", LISTED));
            }
        }
        return found;
    }

    private Span endingAt(String plain, int end, WordBorders borders) {
        for (int length = Math.min(LONGEST, end); length >= SHORTEST; length--) {
            if (borders.at(end - length) && names.get(plain.substring(end - length, end)).isPresent()) {
                return new Span(end - length, end);
            }
        }
        return new Span(end, end);
    }

    private Span beginningAt(String plain, int begin, WordBorders borders) {
        return names.allAt(plain, begin).stream().map(Trie.Match::span).filter(span -> borders.at(span.end())).reduce((one, longer) -> longer)
                .orElse(new Span(begin, begin));
    }
}
