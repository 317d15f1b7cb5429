package newsgraph.nlp;

import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Span;
import newsgraph.model.Token;
import newsgraph.text.Sentences;

import java.util.List;

/**
 * A text cut into sentences and words, before names are known.
 *
 * @param text      as given
 * @param plain     the same length, character by character in simplified script: what finders should look at
 * @param sentences in order, not overlapping
 * @param words     of each sentence; their texts are those of {@code plain}
 */
public record Prose(String text, String plain, List<Span> sentences, List<List<Token>> words) {

    public Prose {
        if (text.length() != plain.length() || sentences.size() != words.size()) {
            throw new IllegalArgumentException("text and plain text, sentences and word lists go together");
        }
        sentences = List.copyOf(sentences);
        words = List.copyOf(words);
    }

    /** A text cut into sentences and words. */
    static Prose of(String text, HanlpWords words) {
        String plain = SimplifiedScript.of(text);
        List<Span> sentences = Pieces.of(Sentences.in(text), text);
        return new Prose(text, plain, sentences, sentences.stream().map(sentence -> words.in(plain, sentence)).toList());
    }

    /** A proposal at a span, with the surface of the original text. */
    public Mention mention(Span span, Iri type, String finder, double score) {
        return new Mention(span, span.of(text), type, finder, score);
    }
}
