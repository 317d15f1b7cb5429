package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Phrases that somebody else has found in a sentence, as candidates for roles: the name that a phrase ends in, its number or time, else its words. */
final class PhraseItems {

    private static final String CLAUSES = "，。；：！？,;:!?\n";
    /** Words that may stand behind the name of a phrase: 陈吉宁一行, 李政等; what it does with others: 公安局组织｜开展. */
    private static final List<String> FOLLOWERS = List.of("一行", "等人", "等", "夫妇", "先生", "女士", "同志", "本人", "组织");

    private final List<Atom> atoms;
    private final String text;
    private final PhraseBounds bounds;
    private final Coordination coordination;

    PhraseItems(List<Atom> atoms, Sentence sentence, String text, ClauseWords words) {
        this.atoms = atoms;
        this.text = text;
        this.bounds = new PhraseBounds(atoms, sentence, text);
        this.coordination = new Coordination(atoms, words);
    }

    /** The items of a phrase; several if it is a list. */
    List<Item> in(Span phrase) {
        Span whole = bounds.trimmed(bounds.withHead(phrase));
        if (whole.isEmpty()) {
            return List.of();
        }
        List<Item> parts = coordination.parts(whole).stream().map(this::item).toList();
        return coordination.isList(parts) ? parts : List.of(item(whole));
    }

    /** Who acts in a phrase: 江州市 in 江州市利用丰富的风力资源, where a name right before a verb is the subject of a clause that goes on, not an attribute. */
    List<Item> doers(Span phrase) {
        List<Item> items = in(phrase);
        for (int i = 0; i + 1 < atoms.size() && items.size() == 1 && !items.get(0).named(); i++) {
            boolean first = atoms.get(i).span().begin() == items.get(0).span().begin() && atoms.get(i).is(Atom.Kind.NAME);
            if (first && atoms.get(i + 1).is(Atom.Kind.VERB) && atoms.get(i + 1).span().end() < phrase.end()) {
                return List.of(atoms.get(i).item().get());
            }
        }
        return items;
    }

    /** A place with those it is listed with: 四川、云南和贵州. */
    List<Item> places(Span phrase) {
        List<Item> items = new ArrayList<>(in(phrase));
        Item last = items.isEmpty() ? null : items.get(items.size() - 1);
        if (last != null && last.is(Ng.PLACE)) {
            listed(last).stream().filter(place -> place.span().begin() >= last.span().end()).forEach(items::add);
        }
        return items;
    }

    /** A named one with those of its kind that stand in one list with it, in text order. */
    List<Item> listed(Item item) {
        return coordination.listed(item);
    }

    /** Whether a phrase is just the name of a person. */
    boolean isPerson(Span phrase) {
        return atoms.stream().anyMatch(atom -> atom.span().equals(phrase) && atom.item().filter(item -> item.is(Ng.PERSON)).isPresent());
    }

    /** Whether two phrases stand in one clause. */
    boolean isOneClause(Span one, Span other) {
        return one.join(other).of(text).chars().noneMatch(c -> CLAUSES.indexOf(c) >= 0);
    }

    /** The phrases of one role, those joined that are pieces of one. */
    List<Span> whole(List<Span> phrases) {
        return bounds.whole(phrases);
    }

    /** Whether a phrase is neither cut off nor runs over the predicate of a clause. */
    boolean isWhole(Span phrase, Span trigger) {
        return bounds.isWhole(phrase, trigger);
    }

    /** The phrase with the whole of the words and names that it cuts. */
    Span snapped(Span phrase) {
        return bounds.snapped(phrase);
    }

    /** A time as it was read, else the words that stand for one (当场, 随后). */
    Item time(Span phrase) {
        Span whole = bounds.trimmed(phrase);
        return atoms.stream().filter(atom -> atom.is(Atom.Kind.TIME) && atom.span().overlaps(whole)).flatMap(atom -> atom.item().stream())
                .filter(item -> item.filler() instanceof Time).findFirst().orElseGet(() -> wordsOf(whole));
    }

    /** A phrase with no noun in it is nobody (分组, 分管). */
    boolean isNominal(Span phrase) {
        return atoms.stream().anyMatch(atom -> atom.span().overlaps(phrase) && atom.nominal());
    }

    private Item item(Span phrase) {
        Span bare = withoutFollower(phrase);
        Optional<Atom> last = atoms.stream().filter(atom -> atom.item().isPresent() && atom.span().end() == bare.end() && bare.contains(atom.span())).findFirst();
        if (last.isPresent()) {
            Item item = last.get().item().get();
            boolean whole = last.get().span().equals(bare);
            boolean person = item.is(Ng.PERSON) || item.is(Ng.ORGANIZATION);
            if (whole || person || item.filler() instanceof Amount && isCount(bare, last.get().span())) {
                return item;
            }
        }
        return wordsOf(phrase);
    }

    /** As it is if a name ends in the word: 世界卫生组织. */
    private Span withoutFollower(Span span) {
        if (atoms.stream().anyMatch(atom -> atom.item().isPresent() && atom.span().end() == span.end())) {
            return span;
        }
        return FOLLOWERS.stream().filter(follower -> span.length() > follower.length() && text.startsWith(follower, span.end() - follower.length()))
                .findFirst().map(follower -> new Span(span.begin(), span.end() - follower.length())).orElse(span);
    }

    private Item wordsOf(Span span) {
        List<Item> inner = atoms.stream().filter(atom -> span.contains(atom.span())).flatMap(atom -> atom.item().stream()).filter(Item::named).toList();
        String written = span.of(text);
        return new Item(span, written, new Words(written), Optional.empty(), List.of(), "", inner);
    }

    /** 其余7人, 约2000人: nothing but a few characters before the number. */
    private static boolean isCount(Span phrase, Span number) {
        return phrase.length() - number.length() <= 2;
    }
}
