package newsgraph.nlp;

import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.BitSet;
import java.util.List;

/** Where words begin and end in a text. */
final class WordBorders {

    private final BitSet borders;

    private WordBorders(BitSet borders) {
        this.borders = borders;
    }

    static WordBorders of(Prose prose) {
        BitSet borders = new BitSet(prose.text().length() + 1);
        for (List<Token> words : prose.words()) {
            for (Token word : words) {
                borders.set(word.span().begin());
                borders.set(word.span().end());
            }
        }
        return new WordBorders(borders);
    }

    boolean at(int offset) {
        return borders.get(offset);
    }

    /** A span that cuts no word. */
    boolean around(Span span) {
        return at(span.begin()) && at(span.end());
    }
}
