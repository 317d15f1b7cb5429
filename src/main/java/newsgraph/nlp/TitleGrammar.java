package newsgraph.nlp;

import newsgraph.lexicon.Lexicon;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Title;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Titles and whose they are. Several titles over one name: 中共中央总书记、国家主席、中央军委主席习近平; one title over several names: 副市长李四、王五和赵六; a title
 * behind its name: 习近平总书记, 张三（县长）. A post that nobody is named with stays (当选市长), an appellation does not (记者招待会).
 */
final class TitleGrammar {

    /** Bodies that only a title shows (江州市人社局副局长); a name more often than not. */
    private static final double BODY = 0.7;

    private static final Found NOTHING = new Found(List.of(), List.of());

    private final TitleBodies bodies;
    private final TitleWords words;
    private final TitleHolders holders;

    TitleGrammar(Lexicon lexicon) {
        this.bodies = new TitleBodies(lexicon);
        this.words = new TitleWords(lexicon);
        this.holders = new TitleHolders(lexicon);
    }

    /**
     * What one sentence says.
     *
     * @param names people and bodies that only the grammar shows
     */
    record Found(List<Title> titles, List<Mention> names) {
    }

    /** The titles of a sentence, in text order, and the names they show. */
    Found in(Prose prose, int sentence, List<Mention> mentions) {
        if (!words.mayStandIn(prose.plain(), prose.sentences().get(sentence))) {
            return NOTHING;
        }
        Line line = new Line(prose, sentence, mentions);
        List<TitleWord> titles = words.in(line);
        List<Mention> names = new ArrayList<>();
        List<Title> found = new ArrayList<>();
        List<Span> following = List.of();
        for (int i = titles.size() - 1; i >= 0; i--) {
            TitleWord title = titles.get(i);
            boolean chained = i + 1 < titles.size() && isChained(line, title, titles.get(i + 1));
            following = chained ? following : holdersOf(line, title, names);
            found.add(0, new Title(title.span(), title.body(), title.bare().of(line.prose().text()), title.post().office(), following));
            body(line, title).ifPresent(names::add);
        }
        return new Found(said(titles, shareBefore(line, titles, found)), names);
    }

    private List<Span> holdersOf(Line line, TitleWord title, List<Mention> names) {
        List<Mention> people = holders.behind(line, title);
        people.stream().filter(person -> person.finder().equals("title")).forEach(names::add);
        return people.stream().map(Mention::span).toList();
    }

    /** 总书记、国家主席: only 、 or a blank or 兼 between them. */
    private static boolean isChained(Line line, TitleWord title, TitleWord next) {
        String between = new Span(title.span().end(), next.span().begin()).of(line.plain());
        return switch (between) {
            case "、", " ", "　", "兼", "", "／", "/" -> true;
            default -> false;
        };
    }

    /** Titles without a name behind them: the name before, also for those chained to the right of it. */
    private static List<Title> shareBefore(Line line, List<TitleWord> words, List<Title> titles) {
        List<Title> shared = new ArrayList<>();
        List<Span> before = List.of();
        boolean bracketed = false;
        for (int i = 0; i < titles.size(); i++) {
            Title title = titles.get(i);
            boolean chained = i > 0 && isChained(line, words.get(i - 1), words.get(i));
            bracketed = chained ? bracketed : isBracketed(line, words.get(i));
            boolean own = !title.body().isEmpty() && !bracketed;
            before = chained ? own ? List.of() : before : TitleHolders.before(line, words.get(i)).map(List::of).orElse(List.of());
            shared.add(title.holders().isEmpty() ? new Title(title.span(), title.body(), title.post(), title.office(), before) : title);
        }
        return shared;
    }

    /** 张三（县长、县委副书记）: all in the brackets are his. */
    private static boolean isBracketed(Line line, TitleWord title) {
        char before = line.charAt(title.span().begin() - 1);
        return before == '（' || before == '(';
    }

    /** Those with a holder, and posts: of 代表 and 干事 without a name and a body nobody knows whether they are verbs. */
    private static List<Title> said(List<TitleWord> words, List<Title> titles) {
        List<Title> said = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Title title = titles.get(i);
            if (!title.holders().isEmpty() || !title.body().isEmpty() || title.office() && !TitleHolders.isVerb(words.get(i))) {
                said.add(title);
            }
        }
        return said;
    }

    /** A body that is no name yet but should be one. */
    private Optional<Mention> body(Line line, TitleWord title) {
        Span body = title.body();
        boolean known = body.isEmpty() || line.nameBefore(body.end()).filter(name -> name.span().equals(body)).isPresent()
                || !bodies.isName(line, body);
        boolean place = line.wordAt(body.begin()).filter(word -> word.span().equals(body) && word.tag().startsWith("ns")).isPresent();
        return known ? Optional.empty() : Optional.of(line.prose().mention(body, place ? Ng.PLACE : Ng.ORGANIZATION, "title", BODY));
    }
}
