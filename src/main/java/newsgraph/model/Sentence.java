package newsgraph.model;

import java.util.List;

/**
 * A sentence of an article with its words, names and titles, each in text order; all spans count in the article's text. Sentences do not overlap and
 * cover every character that is not white space between them.
 */
public record Sentence(Span span, List<Token> tokens, List<Mention> mentions, List<Title> titles) {

    public Sentence {
        tokens = List.copyOf(tokens);
        mentions = List.copyOf(mentions);
        titles = List.copyOf(titles);
    }
}
