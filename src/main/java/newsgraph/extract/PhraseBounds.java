package newsgraph.extract;

import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where phrases that somebody else has found in a sentence begin and end: what was cut off is put back, and marks at the edges are left out. */
final class PhraseBounds {

    /** Longest attribute that a model leaves out of a phrase, and what parts two phrases. */
    private static final int GAP = 6;
    private static final String PARTING = "，。；：、！？,;:!?和与及同跟\n";
    private static final String EDGES = "，。；：、！？,.;:!?";
    /** Tags of words that only a noun phrase can end in. */
    private static final String HEAD = "n.*|j|ng|g.*";

    private final List<Atom> atoms;
    private final String text;
    private final Set<Span> heads;

    PhraseBounds(List<Atom> atoms, Sentence sentence, String text) {
        this.atoms = atoms;
        this.text = text;
        this.heads = sentence.tokens().stream().filter(token -> token.tag().matches(HEAD)).map(Token::span).collect(Collectors.toUnmodifiableSet());
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
    Span withHead(Span phrase) {
        Span span = snapped(closed(phrase));
        for (Atom atom : atoms) {
            boolean person = atoms.stream().anyMatch(last -> last.span().end() == atom.span().begin()
                    && last.item().filter(item -> item.is(Ng.PERSON) || item.isTitle()).isPresent());
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
                open = atom.is(Atom.Kind.VERB, Atom.Kind.TRIGGER_VERB, Atom.Kind.MODAL, Atom.Kind.PREPOSITION, Atom.Kind.CONTROL, Atom.Kind.MOTION, Atom.Kind.BREAK)
                        || open && !atom.is(Atom.Kind.DE);
            }
        }
        return !open;
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

    /** Without the marks and blanks at its edges. */
    Span trimmed(Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && isEdge(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isEdge(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || EDGES.indexOf(c) >= 0;
    }
}
