package newsgraph.nlp;

import newsgraph.lexicon.Lexicon;
import newsgraph.lexicon.Post;
import newsgraph.lexicon.Trie;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds titles by their posts: the word itself, 副 and 原 before it, the body before that. */
final class TitleWords {

    private static final int LONGEST_PREFIX = 4;
    private static final int LONGEST_WORD = 6;
    private static final Set<String> ATTACHED = Set.of("助理", "特使", "秘书", "顾问", "特别代表", "私人代表", "特别助理", "高级顾问");

    private final Lexicon lexicon;
    private final TitleBodies bodies;

    TitleWords(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.bodies = new TitleBodies(lexicon);
    }

    /** A quick look: false if there is no post in the sentence. */
    boolean mayStandIn(String plain, Span sentence) {
        for (int i = sentence.begin(); i < sentence.end(); i++) {
            if (lexicon.posts().longestAt(plain, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The titles of a sentence in text order, not overlapping. */
    List<TitleWord> in(Line line) {
        List<TitleWord> titles = new ArrayList<>();
        int from = line.span().begin();
        for (int i = from; i < line.span().end();) {
            Optional<Trie.Match<Post>> post = lexicon.posts().longestAt(line.plain(), i).filter(match -> line.span().contains(match.span())).map(match -> attached(line, match));
            boolean rank = post.isPresent() && post.get().value().word().equals("助理") && lexicon.posts().longestAt(line.plain(), post.get().span().end()).isPresent();
            if (rank) {
                i = post.get().span().end();
            } else if (post.isPresent() && isWhole(line, post.get().span())) {
                TitleWord title = title(line, post.get(), from);
                if (isTitle(line, title)) {
                    titles.add(title);
                    from = title.span().end();
                }
                i = post.get().span().end();
            } else {
                i++;
            }
        }
        return titles;
    }

    /** 校长助理, 主席特使: a post at another's side is one of its own. */
    private Trie.Match<Post> attached(Line line, Trie.Match<Post> post) {
        int end = post.span().end();
        return post.value().office() ? lexicon.posts().longestAt(line.plain(), end).filter(match -> ATTACHED.contains(match.value().word()) && line.span().contains(match.span()))
                .map(match -> new Trie.Match<>(post.span().join(match.span()), new Post(post.value().word() + match.value().word(), true, post.value().body()))).orElse(post) : post;
    }

    /** Ends with a word or before a name, and is not the begin or the middle of a name (中国记者协会). */
    private boolean isWhole(Line line, Span post) {
        boolean ends = line.isBorder(post.end()) || line.nameAt(post.end(), Ng.PERSON).isPresent();
        for (int i = post.begin() + 1; i <= post.end() && ends; i++) {
            Optional<Mention> name = line.nameCovering(i - 1);
            ends = name.isEmpty() || name.get().span().end() <= post.begin() || isBodyOf(name.get(), post);
        }
        return ends;
    }

    /** 外交部 of 外交部长, 党委 of 党委书记, 江州市 of 江州市长: a body ends inside the post. */
    private static boolean isBodyOf(Mention name, Span post) {
        boolean organization = name.type().equals(Ng.ORGANIZATION) && name.span().begin() <= post.begin();
        boolean place = name.type().equals(Ng.PLACE) && name.span().begin() < post.begin() && name.span().end() == post.begin() + 1;
        return (organization || place) && name.span().end() > post.begin() && name.span().end() < post.end();
    }

    private TitleWord title(Line line, Trie.Match<Post> post, int from) {
        int bare = prefixed(line, wordBegin(line, post, from), from, true);
        int timed = prefixed(line, bare, from, false);
        Span body = posted(line, bodies.before(line, new Span(timed, post.span().end()), from, post.value().office()), from);
        int whole = prefixed(line, Math.min(timed, body.begin()), from, false);
        Span named = body.isEmpty() ? new Span(whole, whole) : body;
        return new TitleWord(new Span(whole, post.span().end()), named, new Span(bare, post.span().end()), post.value());
    }

    /** 外交大臣 of 大臣: the word of the sentence that ends in the post, if it names a post as well. */
    private int wordBegin(Line line, Trie.Match<Post> post, int from) {
        int begin = post.span().begin();
        boolean part = post.value().office() && !line.isBorder(begin) && line.nameBefore(begin).isEmpty() && line.nameCovering(begin).isEmpty();
        return !part ? begin : line.wordBefore(post.span().end()).filter(word -> word.tag().startsWith("nnt") && word.span().begin() >= from && word.span().length() <= LONGEST_WORD
                && lexicon.headOf(line.plain().substring(word.span().begin(), word.span().end() - 1)).isEmpty())
                .map(word -> word.span().begin()).orElse(begin);
    }

    /** Who posts somebody abroad: the body of 中国驻美国大使 is 中国. */
    private static Span posted(Line line, Span body, int from) {
        int sign = body.begin() - 1;
        if (body.isEmpty() || sign < from || line.charAt(sign) != '驻') {
            return body;
        }
        return line.nameBefore(sign).map(Mention::span).filter(span -> span.begin() >= from).orElse(new Span(sign, sign));
    }

    /** Where the prefixes before an offset begin. */
    private int prefixed(Line line, int begin, int from, boolean rank) {
        for (int length = LONGEST_PREFIX; length > 0; length--) {
            int at = begin - length;
            if (at >= from && lexicon.prefixes().get(line.plain().substring(at, begin)).filter(kind -> kind == rank).isPresent()
                    && (line.isBorder(at) || line.nameBefore(at).isPresent())) {
                return prefixed(line, at, from, rank);
            }
        }
        return begin;
    }

    /** Begins with a word, or a body runs into it (外交部长). */
    private static boolean isTitle(Line line, TitleWord title) {
        return line.isBorder(title.span().begin()) || line.nameBefore(title.span().begin()).isPresent();
    }
}
