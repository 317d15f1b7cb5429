package newsgraph.nlp;

import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One sentence with its words and names by where they begin and end. */
final class Line {

    private final Prose prose;
    private final Span span;
    private final Token[] wordAt;
    private final Token[] wordBefore;
    private final Mention[] nameAt;
    private final Mention[] nameBefore;
    private final Mention[] nameOver;

    Line(Prose prose, int sentence, List<Mention> mentions) {
        this.prose = prose;
        this.span = prose.sentences().get(sentence);
        int places = span.length() + 1;
        wordAt = new Token[places];
        wordBefore = new Token[places];
        nameAt = new Mention[places];
        nameBefore = new Mention[places];
        nameOver = new Mention[places];
        for (Token word : prose.words().get(sentence)) {
            wordAt[word.span().begin() - span.begin()] = word;
            wordBefore[word.span().end() - span.begin()] = word;
        }
        for (Mention mention : mentions) {
            int begin = mention.span().begin() - span.begin();
            int end = mention.span().end() - span.begin();
            nameAt[begin] = mention;
            nameBefore[end] = mention;
            Arrays.fill(nameOver, begin, end, mention);
        }
    }

    private <T> Optional<T> get(T[] row, int offset) {
        int i = offset - span.begin();
        return i < 0 || i >= row.length ? Optional.empty() : Optional.ofNullable(row[i]);
    }

    Prose prose() {
        return prose;
    }

    Span span() {
        return span;
    }

    /** The text in simplified script; offsets are those of the article. */
    String plain() {
        return prose.plain();
    }

    /** The character at an offset, a line break beyond the sentence. */
    char charAt(int offset) {
        return span.contains(offset) ? plain().charAt(offset) : '\n';
    }

    boolean isBorder(int offset) {
        return get(wordAt, offset).isPresent() || get(wordBefore, offset).isPresent();
    }

    Optional<Token> wordAt(int begin) {
        return get(wordAt, begin);
    }

    Optional<Token> wordBefore(int end) {
        return get(wordBefore, end);
    }

    Optional<Mention> nameAt(int begin, Iri type) {
        return get(nameAt, begin).filter(mention -> mention.type().equals(type));
    }

    Optional<Mention> nameBefore(int end) {
        return get(nameBefore, end);
    }

    Optional<Mention> nameBefore(int end, Iri type) {
        return nameBefore(end).filter(mention -> mention.type().equals(type));
    }

    /** The name a character belongs to. */
    Optional<Mention> nameCovering(int offset) {
        return get(nameOver, offset);
    }

    /** The first offset from here that is no blank. */
    int skipBlanks(int offset) {
        int at = offset;
        while (charAt(at) == ' ' || charAt(at) == '　' || charAt(at) == '\u00a0') {
            at++;
        }
        return at;
    }
}
