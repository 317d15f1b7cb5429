package newsgraph.nlp;

import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sentence with its words and names by where they begin and end. */
final class Line {

    private final Prose prose;
    private final Span span;
    private final Map<Integer, Token> wordAt = new HashMap<>();
    private final Map<Integer, Token> wordBefore = new HashMap<>();
    private final Map<Integer, Mention> nameAt = new HashMap<>();
    private final Map<Integer, Mention> nameBefore = new HashMap<>();
    private final Map<Integer, Mention> nameOver = new HashMap<>();

    Line(Prose prose, int sentence, List<Mention> mentions) {
        this.prose = prose;
        this.span = prose.sentences().get(sentence);
        for (Token word : prose.words().get(sentence)) {
            wordAt.put(word.span().begin(), word);
            wordBefore.put(word.span().end(), word);
        }
        for (Mention mention : mentions) {
            nameAt.put(mention.span().begin(), mention);
            nameBefore.put(mention.span().end(), mention);
            for (int i = mention.span().begin(); i < mention.span().end(); i++) {
                nameOver.put(i, mention);
            }
        }
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
        return wordAt.containsKey(offset) || wordBefore.containsKey(offset);
    }

    Optional<Token> wordAt(int begin) {
        return Optional.ofNullable(wordAt.get(begin));
    }

    Optional<Token> wordBefore(int end) {
        return Optional.ofNullable(wordBefore.get(end));
    }

    Optional<Mention> nameAt(int begin, Iri type) {
        return Optional.ofNullable(nameAt.get(begin)).filter(mention -> mention.type().equals(type));
    }

    Optional<Mention> nameBefore(int end) {
        return Optional.ofNullable(nameBefore.get(end));
    }

    Optional<Mention> nameBefore(int end, Iri type) {
        return nameBefore(end).filter(mention -> mention.type().equals(type));
    }

    /** The name a character belongs to. */
    Optional<Mention> nameCovering(int offset) {
        return Optional.ofNullable(nameOver.get(offset));
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
