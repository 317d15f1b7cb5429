package newsgraph.nlp;

import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.BitSet;
import java.util.List;

/** Where words begin and end in a text. */
final class WordBorders {

    private final BitSet borders;
    private final BitSet names;

    private WordBorders(BitSet borders, BitSet names) {
        this.borders = borders;
        this.names = names;
    }

    static WordBorders of(Prose prose) {
        BitSet borders = new BitSet(prose.text().length() + 1);
        BitSet names = new BitSet(prose.text().length());
        for (List<Token> words : prose.words()) {
            for (Token word : words) {
                borders.set(word.span().begin());
                borders.set(word.span().end());
                names.set(word.span().begin(), word.tag().startsWith("ns"));
            }
        }
        return new WordBorders(borders, names);
    }

    boolean at(int offset) {
        return borders.get(offset);
    }

    /** A span that is one word of the list, and no name of a place there. */
    boolean isCommonWord(Span span) {
        return borders.nextSetBit(span.begin() + 1) == span.end() && !names.get(span.begin());
    }

    /** A span that cuts no word. */
    boolean around(Span span) {
        return at(span.begin()) && at(span.end());
    }
}
