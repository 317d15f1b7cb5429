package newsgraph.link;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Title;
import newsgraph.text.Sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article whose names and titles are marked by hand, so that linking is tested without an analyzer: {@code [陈吉宁|P]} a person, {@code |L} a place,
 * {@code |O} an organization, {@code |T} a topic; {@code <市委~书记>} a post with its body, over the people that follow; {@code ¶} a paragraph end.
 */
record MarkedArticle(Article article, List<Sentence> sentences) {

    static MarkedArticle of(String marked, String place, String source) {
        Reader reader = new Reader(marked.replace('¶', '\n'));
        String text = reader.text.toString();
        Article article = Article.of("a", text, new Imprint(Optional.empty(), source, "", place, ""));
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : Sentences.in(text)) {
            sentences.add(new Sentence(span, List.of(), reader.mentions.stream().filter(mention -> span.contains(mention.span())).toList(),
                    reader.titles(text).stream().filter(title -> span.contains(title.span())).toList()));
        }
        return new MarkedArticle(article, sentences);
    }

    Mention mention(String surface) {
        return sentences.stream().flatMap(sentence -> sentence.mentions().stream()).filter(mention -> mention.surface().equals(surface)).reduce((one, other) -> other)
                .orElseThrow(() -> new IllegalArgumentException(surface + " is not marked in " + article.text()));
    }

    Title title(String words) {
        return sentences.stream().flatMap(sentence -> sentence.titles().stream()).filter(title -> title.span().of(article.text()).equals(words))
                .reduce((one, other) -> other).orElseThrow(() -> new IllegalArgumentException(words + " is not marked in " + article.text()));
    }

    private static final class Reader {

        private final StringBuilder text = new StringBuilder();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<int[]> posts = new ArrayList<>();

        Reader(String marked) {
            int mentionBegin = 0;
            int[] post = new int[0];
            for (int i = 0; i < marked.length(); i++) {
                char c = marked.charAt(i);
                switch (c) {
                    case '[' -> mentionBegin = text.length();
                    case '|' -> {
                        Span span = new Span(mentionBegin, text.length());
                        mentions.add(new Mention(span, span.of(text.toString()), type(marked.charAt(i + 1)), "test", 1));
                        i += 2;
                    }
                    case '<' -> post = new int[] {text.length(), 0, 0};
                    case '~' -> post[1] = text.length();
                    case '>' -> {
                        post[2] = text.length();
                        posts.add(post);
                    }
                    default -> text.append(c);
                }
            }
        }

        private static newsgraph.model.Iri type(char c) {
            return switch (c) {
                case 'P' -> Ng.PERSON;
                case 'L' -> Ng.PLACE;
                case 'O' -> Ng.ORGANIZATION;
                default -> Ng.TOPIC;
            };
        }

        List<Title> titles(String all) {
            return posts.stream().map(post -> new Title(new Span(post[0], post[2]), new Span(post[0], post[1]), all.substring(post[1], post[2]), true,
                    holders(all, post[2]))).toList();
        }

        /** The people behind a title, over further titles and 、. */
        private List<Span> holders(String all, int end) {
            List<Span> holders = new ArrayList<>();
            int at = end;
            for (int[] next : posts) {
                at = next[0] == at + 1 && all.charAt(at) == '、' ? next[2] : at;
            }
            for (Mention mention : mentions) {
                boolean follows = mention.type().equals(Ng.PERSON) && (mention.span().begin() == at || mention.span().begin() == at + 1 && all.charAt(at) == '、');
                if (follows && (!holders.isEmpty() || mention.span().begin() == at)) {
                    holders.add(mention.span());
                    at = mention.span().end();
                }
            }
            return holders;
        }
    }
}
