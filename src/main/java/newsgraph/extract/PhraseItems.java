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
import java.util.stream.IntStream;

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
    private final ClauseWords words;

    PhraseItems(List<Atom> atoms, Sentence sentence, String text, ClauseWords words) {
        this.words = words;
        this.atoms = atoms;
        this.text = text;
        this.heads = sentence.tokens().stream().filter(token -> token.tag().matches(HEAD)).map(Token::span).collect(Collectors.toUnmodifiableSet());
    }

    /** The items of a phrase; several if it lists names. */
    List<Item> in(Span phrase) {
        Span whole = trimmed(withHead(phrase));
        if (whole.isEmpty()) {
            return List.of();
        }
        List<Span> parts = parts(whole);
        List<Item> items = parts.stream().map(this::item).toList();
        return items.size() > 1 && (items.stream().allMatch(Item::named) || isList(items)) ? items : List.of(item(whole));
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

    /** 影院、商场; 老人和孩子: nouns for things of one kind. */
    private boolean isList(List<Item> items) {
        Set<String> about = items.stream().map(item -> item.is(Ng.PLACE) ? "place" : item.is(Ng.PERSON) ? "person" : item.is(Ng.ORGANIZATION) ? "organization"
                : item.filler() instanceof Words ? words.about(item.text()) : "").collect(Collectors.toSet());
        return about.size() == 1 && !about.contains("");
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

    /** A named one with those of its kind that stand in one list with it, in text order: 朱应 with 康泰 in 朱应和康泰. */
    List<Item> listed(Item item) {
        int at = IntStream.range(0, atoms.size()).filter(i -> atoms.get(i).span().equals(item.span())).findFirst().orElse(-1);
        if (at < 0 || !item.named()) {
            return List.of(item);
        }
        List<Item> all = new ArrayList<>(List.of(item));
        for (int left = beside(at, -1, item); left >= 0; left = beside(left, -1, item)) {
            all.add(0, atoms.get(left).item().get());
        }
        for (int right = beside(at, 1, item); right >= 0; right = beside(right, 1, item)) {
            all.add(atoms.get(right).item().get());
        }
        return all;
    }

    /** The next one of a list leftwards or rightwards, past titles and a list mark; -1 if there is none of the kind. */
    private int beside(int at, int step, Item item) {
        int mark = pastTitles(at + step, step);
        int other = pastTitles(mark + step, step);
        boolean list = mark >= 0 && mark < atoms.size() && (atoms.get(mark).is(Atom.Kind.CONJUNCTION) || atoms.get(mark).text().equals("和"));
        return list && other >= 0 && other < atoms.size() && atoms.get(other).item().filter(like -> like.kind().equals(item.kind())).isPresent() ? other : -1;
    }

    /** Whether two phrases stand in one clause. */
    boolean isOneClause(Span one, Span other) {
        return one.join(other).of(text).chars().noneMatch(c -> CLAUSES.indexOf(c) >= 0);
    }

    private int pastTitles(int at, int step) {
        int i = at;
        while (i >= 0 && i < atoms.size() && atoms.get(i).is(Atom.Kind.TITLE)) {
            i += step;
        }
        return i;
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

    private List<Span> parts(Span whole) {
        List<Span> parts = new ArrayList<>();
        int begin = whole.begin();
        for (Atom atom : atoms) {
            boolean parting = atom.is(Atom.Kind.CONJUNCTION) || atom.is(Atom.Kind.PREPOSITION) && "和与同跟".contains(atom.text());
            if (parting && atom.span().begin() > begin && atom.span().end() < whole.end()) {
                parts.add(new Span(begin, atom.span().begin()));
                begin = atom.span().end();
            }
        }
        parts.add(new Span(begin, whole.end()));
        return parts;
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
