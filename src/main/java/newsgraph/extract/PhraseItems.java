package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.Token;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Phrases that somebody else has found in a sentence, as candidates for roles: the name that a phrase ends in, its number or time, else its words. */
final class PhraseItems {

    /** Longest attribute that a model leaves out of a phrase, and what parts two phrases. */
    private static final int GAP = 6;
    private static final String PARTING = "，。；：、！？,;:!?和与及同跟\n";
    private static final String CLAUSES = "，。；：！？,;:!?\n";
    private static final String EDGES = "，。；：、！？,.;:!? \t\u3000";
    /** Words that may stand behind the name of a phrase: 陈吉宁一行, 李政等; what it does with others: 公安局组织｜开展. */
    private static final List<String> FOLLOWERS = List.of("一行", "等人", "等", "夫妇", "先生", "女士", "同志", "本人", "组织");

    /** Tags of words that only a noun phrase can end in. */
    private static final String HEAD = "n.*|j|ng|g.*";

    private final List<Atom> atoms;
    private final String text;
    private final Set<Span> heads;
    private final Coordination coordination;

    PhraseItems(List<Atom> atoms, Sentence sentence, String text, ClauseWords words) {
        this.atoms = atoms;
        this.text = text;
        this.coordination = new Coordination(atoms, words);
        this.heads = sentence.tokens().stream().filter(token -> token.tag().matches(HEAD)).map(Token::span).collect(Collectors.toUnmodifiableSet());
    }

    /** The items of a phrase; several if it is a list. */
    List<Item> in(Span phrase) {
        Span whole = trimmed(withHead(phrase));
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

    /** Whether two phrases stand in one clause. */
    boolean isOneClause(Span one, Span other) {
        return one.join(other).of(text).chars().noneMatch(c -> CLAUSES.indexOf(c) >= 0);
    }

    /** A time as it was read, else the words that stand for one (当场, 随后). */
    Item time(Span phrase) {
        Span whole = trimmed(phrase);
        return atoms.stream().filter(atom -> atom.is(Atom.Kind.TIME) && atom.span().overlaps(whole)).flatMap(atom -> atom.item().stream())
                .filter(item -> item.filler() instanceof Time).findFirst().orElseGet(() -> wordsOf(whole));
    }

    /** The phrases of one role: what is left between two of them in the same breath belongs to them (一辆｜路过｜大货车), but no time or preposition (江州6日在文化宫). */
    List<Span> whole(List<Span> phrases) {
        List<Span> joined = new ArrayList<>();
        for (Span phrase : phrases) {
            Span last = joined.isEmpty() ? phrase : joined.get(joined.size() - 1);
            boolean near = phrase.begin() >= last.end() && phrase.begin() - last.end() <= GAP && !joined.isEmpty();
            if (near && text.substring(last.end(), phrase.begin()).chars().noneMatch(c -> PARTING.indexOf(c) >= 0) && !isParted(last.end(), phrase.begin())) {
                joined.set(joined.size() - 1, last.join(phrase));
            } else {
                joined.add(phrase);
            }
        }
        return joined;
    }

    private boolean isParted(int from, int to) {
        return atoms.stream().anyMatch(atom -> atom.is(Atom.Kind.TIME, Atom.Kind.PREPOSITION) && atom.span().begin() >= from && atom.span().end() <= to);
    }

    /** A phrase with the nouns right behind it: its head comes last (许多｜单位工作人员, 地震局｜值班电话). */
    private Span withHead(Span phrase) {
        Span span = snapped(closed(phrase));
        for (Atom atom : atoms) {
            boolean person = atoms.stream().anyMatch(last -> last.span().end() == atom.span().begin() && last.item().filter(item -> item.is(Ng.PERSON) || item.isTitle()).isPresent());
            if (atom.span().begin() == span.end() && atom.is(Atom.Kind.NOUN) && heads.contains(atom.span()) && !person) {
                span = span.join(atom.span());
            }
        }
        return span;
    }

    /** 《研究》杂志 for 研究》杂志: with the opening mark of what it closes. */
    private Span closed(Span phrase) {
        String said = phrase.of(text);
        int close = said.indexOf('》');
        int open = close < 0 || said.lastIndexOf('《', close) >= 0 ? -1 : text.lastIndexOf('《', phrase.begin());
        return open < 0 || text.substring(open, phrase.begin()).indexOf('》') >= 0 ? phrase : new Span(open, phrase.end());
    }

    /**
     * A phrase that is neither cut off (方｜赞赏, 安全｜检查, 军事｜支持的) nor runs over the predicate of a clause (竞赛｜让选手｜交流); a relative clause may stand
     * inside.
     */
    boolean isWhole(Span phrase, Span trigger) {
        boolean open = false;
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            boolean last = i + 1 == atoms.size() || atoms.get(i + 1).is(Atom.Kind.BREAK, Atom.Kind.DE);
            if (last && atom.is(Atom.Kind.VERB) && atom.span().begin() == phrase.end() && trigger.end() <= phrase.begin()) {
                return false;
            }
            boolean beside = atom.nominal() || atom.is(Atom.Kind.DE);
            if (beside && (atom.span().end() == phrase.begin() && !atom.is(Atom.Kind.DE) || atom.span().begin() == phrase.end())
                    || atom.span().overlaps(phrase) && !phrase.contains(atom.span())) {
                return false;
            }
            if (phrase.contains(atom.span())) {
                open = atom.is(Atom.Kind.VERB, Atom.Kind.TRIGGER_VERB, Atom.Kind.MODAL, Atom.Kind.PREPOSITION, Atom.Kind.CONTROL, Atom.Kind.MOTION, Atom.Kind.BREAK) || open && !atom.is(Atom.Kind.DE);
            }
        }
        return !open;
    }

    /** A phrase with no noun in it is nobody (分组, 分管). */
    boolean isNominal(Span phrase) {
        return atoms.stream().anyMatch(atom -> atom.span().overlaps(phrase) && atom.nominal());
    }

    /** No word is cut, and no name. */
    Span snapped(Span phrase) {
        Span span = phrase;
        for (Atom atom : atoms) {
            if (!atom.is(Atom.Kind.BREAK) && atom.span().overlaps(span) && !span.contains(atom.span())) {
                span = span.join(atom.span());
            }
        }
        return span;
    }

    private Span trimmed(Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && EDGES.indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(begin, end);
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

    /** 其余7人, 约2000人: nothing but a few characters before the number. */
    private static boolean isCount(Span phrase, Span number) {
        return phrase.length() - number.length() <= 2;
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
}
