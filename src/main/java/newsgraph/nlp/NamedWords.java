package newsgraph.nlp;

import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.ArrayList;
import java.util.List;

/** Words of a sentence once its names are known: every name is one word, words that a name cuts are cut. */
final class NamedWords {

    private NamedWords() {
    }

    /** The words, with the characters of the original text. */
    static List<Token> of(List<Token> words, List<Mention> names, String text) {
        List<Token> named = new ArrayList<>();
        int next = 0;
        for (Token word : words) {
            int at = word.span().begin();
            while (at < word.span().end()) {
                while (next < names.size() && names.get(next).span().end() <= at) {
                    next++;
                }
                Span name = next < names.size() ? names.get(next).span() : new Span(Integer.MAX_VALUE, Integer.MAX_VALUE);
                if (name.begin() == at) {
                    named.add(new Token(name, name.of(text), tag(names.get(next).type())));
                }
                int end = name.begin() <= at ? Math.min(name.end(), word.span().end()) : Math.min(name.begin(), word.span().end());
                if (name.begin() > at) {
                    Span rest = new Span(at, end);
                    named.add(new Token(rest, rest.of(text), word.tag()));
                }
                at = end;
            }
        }
        return named;
    }

    private static String tag(Iri type) {
        return type.equals(Ng.PERSON) ? "nr" : type.equals(Ng.PLACE) ? "ns" : type.equals(Ng.ORGANIZATION) ? "nt" : "nz";
    }
}
