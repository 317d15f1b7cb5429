package newsgraph.nlp;

import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that an article shows clearly once, so that they are found everywhere in it: 陈吉宁 … 陈吉宁一行. Of a foreign name the last part alone too:
 * 安娜·林德 … 林德.
 */
final class ArticleNames {

    static final String FINDER = "article";
    /** Sure enough to be looked for elsewhere. */
    private static final double CLEAR = 0.74;
    /** How sure a second sighting is that nobody proposed. */
    private static final double AGAIN = 0.7;
    private static final int SHORTEST_TAIL = 2;

    private final Map<Integer, List<Mention>> byFirstTwo = new HashMap<>();
    private final BitSet firsts = new BitSet();

    private ArticleNames() {
    }

    /** The clear ones among the chosen names of an article. */
    static ArticleNames of(List<Mention> chosen) {
        ArticleNames names = new ArticleNames();
        Map<String, Mention> clear = new HashMap<>();
        for (Mention mention : chosen) {
            if (mention.score() >= CLEAR && mention.surface().length() > 1 && !mention.type().equals(Ng.TOPIC)) {
                clear.merge(mention.surface(), mention, (one, other) -> other.score() > one.score() ? other : one);
            }
        }
        clear.forEach(names::add);
        clear.forEach((surface, mention) -> {
            int tail = surface.lastIndexOf('·') + 1;
            if (tail > 0 && surface.length() - tail >= SHORTEST_TAIL && mention.type().equals(Ng.PERSON) && !clear.containsKey(surface.substring(tail))) {
                names.add(surface.substring(tail), mention);
            }
        });
        return names;
    }

    private void add(String surface, Mention mention) {
        List<Mention> same = byFirstTwo.computeIfAbsent(firstTwo(surface, 0), key -> new ArrayList<>());
        firsts.set(surface.charAt(0));
        same.add(new Mention(mention.span(), surface, mention.type(), mention.finder(), mention.score()));
        same.sort((one, other) -> one.surface().compareTo(other.surface()));
    }

    /** Proposals at every place where one of the names stands and cuts no word. */
    List<Mention> elsewhere(Prose prose) {
        List<Mention> found = new ArrayList<>();
        if (byFirstTwo.isEmpty()) {
            return found;
        }
        for (List<Token> words : prose.words()) {
            for (Token word : words) {
                for (int at = word.span().begin(); at < word.span().end(); at++) {
                    if (firsts.get(prose.text().charAt(at)) && at + 1 < prose.text().length()) {
                        at(prose, word, at, found);
                    }
                }
            }
        }
        return found;
    }

    private void at(Prose prose, Token word, int at, List<Mention> found) {
        for (Mention name : byFirstTwo.getOrDefault(firstTwo(prose.text(), at), List.of())) {
            if (prose.text().startsWith(name.surface(), at) && fits(word, at, name)) {
                found.add(prose.mention(new Span(at, at + name.surface().length()), name.type(), FINDER, AGAIN));
            }
        }
    }

    /** A name of two characters begins a word and is not just a part of it (高峰 in 高峰期). */
    private static boolean fits(Token word, int at, Mention name) {
        return name.surface().length() > 2 || word.span().begin() == at && word.span().length() <= 2;
    }

    private static int firstTwo(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }
}
