package newsgraph.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells a trigger that is said of something that happens from one that is only part of a name for a thing: 会见室, 批准文号, 地震体验区, 签约作家,
 * 暴雨般的掌声. Reads no more than the words around it.
 */
final class TriggerUse {

    private final ClauseWords words;
    private final Triggers triggers;

    TriggerUse(ClauseWords words, Triggers triggers) {
        this.words = words;
        this.triggers = triggers;
    }

    /** The same atoms; triggers that are no predicate are plain nouns, those used as a noun (进行调查) trigger nouns. */
    List<Atom> settle(List<Atom> atoms) {
        List<Atom> settled = new ArrayList<>(atoms);
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.get(i).is(Atom.Kind.TRIGGER_VERB, Atom.Kind.TRIGGER_NOUN)) {
                settled.set(i, as(atoms.get(i), use(settled, i)));
            }
        }
        return settled;
    }

    private static Atom as(Atom atom, Atom.Kind kind) {
        return new Atom(kind, atom.span(), atom.text(), atom.item());
    }

    private Atom.Kind use(List<Atom> atoms, int i) {
        Atom atom = atoms.get(i);
        Atom.Kind before = kind(atoms, i - 1);
        Atom.Kind after = kind(atoms, i + 1);
        if (before == Atom.Kind.SIMILAR || after == Atom.Kind.SIMILAR || isSuffix(atoms, i + 1)) {
            return Atom.Kind.NOUN;
        }
        if (after != Atom.Kind.BREAK && triggers.addsOnly(atom.text())) {
            return words.is(atom.text(), "control") ? Atom.Kind.CONTROL : Atom.Kind.VERB;
        }
        boolean told = before == Atom.Kind.NAME || before == Atom.Kind.AMOUNT || before == Atom.Kind.TIME;
        if (atom.is(Atom.Kind.TRIGGER_NOUN) && told && (after == Atom.Kind.NAME || after == Atom.Kind.TIME || after == Atom.Kind.ASPECT)) {
            return Atom.Kind.TRIGGER_VERB; // 江州队3比0｜完胜｜青溪队
        }
        boolean modifies = after == Atom.Kind.NOUN;
        if (!modifies && isBy(atoms, i)) {
            return Atom.Kind.TRIGGER_VERB;
        }
        if (after == Atom.Kind.BREAK && isDoneToThing(atoms, i)) {
            return Atom.Kind.NOUN;
        }
        if (modifies && (atom.is(Atom.Kind.TRIGGER_NOUN) || before == Atom.Kind.DE || before == Atom.Kind.NUMERAL || isCounted(atoms, i) || before == Atom.Kind.VERB
                || isSubjectCompound(atoms, i))) {
            return Atom.Kind.NOUN;
        }
        if (modifies && (isInObject(atoms, i) || isListed(atoms, i))) {
            return Atom.Kind.NOUN;
        }
        if (isOfPaper(atoms, i)) {
            return Atom.Kind.NOUN;
        }
        if (after == Atom.Kind.VERB && kind(atoms, i + 2) == Atom.Kind.BREAK && isInObject(atoms, i)) {
            return Atom.Kind.NOUN;
        }
        if (modifies && words.is(atoms.get(Math.max(0, i - 1)).text(), "topic")) {
            return Atom.Kind.NOUN;
        }
        if (atom.is(Atom.Kind.TRIGGER_NOUN) || before == Atom.Kind.PREPOSITION && after == Atom.Kind.LIGHT) {
            return Atom.Kind.TRIGGER_NOUN;
        }
        if (before == Atom.Kind.TRIGGER_VERB && after == Atom.Kind.BREAK && isNoun(atoms.get(i - 1), atom)) {
            return Atom.Kind.TRIGGER_NOUN;
        }
        if (before == Atom.Kind.VERB && isBy(atoms, i - 1)) { // 被钢缆击中｜受伤
            return Atom.Kind.TRIGGER_VERB;
        }
        if (words.is(atom.text(), "motion") && anotherFollows(atoms, i)) {
            return Atom.Kind.MOTION;
        }
        boolean nounBefore = before == Atom.Kind.NOUN || before == Atom.Kind.NAME;
        boolean attended = i > 0 && words.is(atoms.get(i - 1).text(), "attend");
        boolean object = attended || before == Atom.Kind.LIGHT || before == Atom.Kind.DE || before == Atom.Kind.VERB && after != Atom.Kind.NAME
                || before == Atom.Kind.NOUN && lightBefore(atoms, i);
        boolean topic = before == Atom.Kind.NOUN && isVerbal(after) && after != Atom.Kind.TRIGGER_VERB;
        return object || topic && nounBefore ? Atom.Kind.TRIGGER_NOUN : Atom.Kind.TRIGGER_VERB;
    }

    private static Atom.Kind kind(List<Atom> atoms, int i) {
        return i < 0 || i >= atoms.size() ? Atom.Kind.BREAK : atoms.get(i).kind();
    }

    private static boolean isVerbal(Atom.Kind kind) {
        return kind == Atom.Kind.VERB || kind == Atom.Kind.LIGHT || kind == Atom.Kind.CONTROL || kind == Atom.Kind.MODAL || kind == Atom.Kind.ADVERB
                || kind == Atom.Kind.TRIGGER_VERB;
    }

    /** 对…实施｜制裁: the trigger before it is one with this noun, and what it does it to stands behind a preposition. */
    private boolean isNoun(Atom verb, Atom noun) {
        return triggers.openings(verb.text()).stream().anyMatch(opening -> opening.frame().nouns().contains(noun.text())
                && opening.frame().slots().stream().anyMatch(slot -> !slot.markers().isEmpty()));
    }

    /** 收治｜5名｜中毒｜学生: between a number and what it counts, behind a verb. */
    private static boolean isCounted(List<Atom> atoms, int i) {
        Atom.Kind verb = kind(atoms, i - 2);
        return kind(atoms, i - 1) == Atom.Kind.AMOUNT && (verb == Atom.Kind.VERB || verb == Atom.Kind.TRIGGER_VERB || verb == Atom.Kind.ASPECT || verb == Atom.Kind.LIGHT);
    }

    /** 检查｜秋粮｜收购: behind verbs that look at things or give and take them, the verb at the end of the phrase belongs to the thing. */
    private boolean isDoneToThing(List<Atom> atoms, int i) {
        int k = i - 1;
        while (k >= 0 && atoms.get(k).is(Atom.Kind.NOUN) && words.about(atoms.get(k).text()).isEmpty()) {
            k--;
        }
        return k >= 0 && k < i - 1 && words.is(atoms.get(k).text(), "nominal");
    }

    /** 被｜钢缆｜击中: a verb behind 被 and a noun. */
    private static boolean isBy(List<Atom> atoms, int verb) {
        int k = verb - 1;
        while (k >= 0 && (atoms.get(k).nominal() || atoms.get(k).is(Atom.Kind.DE))) {
            k--;
        }
        return k >= 0 && k < verb - 1 && atoms.get(k).text().equals("被");
    }

    /** What makes a noun of the word before it: 室 in 会见室, 名单 in 创建名单. */
    private boolean isSuffix(List<Atom> atoms, int i) {
        return i < atoms.size() && words.is(atoms.get(i).text(), "suffix");
    }

    /** 基站发射功率符合…, 批准文号印在…: the nouns behind the trigger are the subject of another verb. */
    private static boolean isSubjectCompound(List<Atom> atoms, int i) {
        Atom.Kind before = kind(atoms, i - 1);
        if (before != Atom.Kind.BREAK && before != Atom.Kind.NOUN && before != Atom.Kind.OTHER) {
            return false;
        }
        int end = i + 1;
        while (kind(atoms, end) == Atom.Kind.NOUN || kind(atoms, end) == Atom.Kind.DE) {
            end++;
        }
        return isVerbal(kind(atoms, end)) || kind(atoms, end) == Atom.Kind.PREPOSITION;
    }

    /** 翻阅日常安全检查记录: nouns and the trigger before another noun are the object of the verb before them; 派工作组检查现场 has a pivot instead. */
    private boolean isInObject(List<Atom> atoms, int i) {
        int begin = i;
        while (kind(atoms, begin - 1) == Atom.Kind.NOUN && words.about(atoms.get(begin - 1).text()).isEmpty()) {
            begin--;
        }
        int verb = kind(atoms, begin - 1) == Atom.Kind.ASPECT ? begin - 2 : begin - 1;
        return begin < i && kind(atoms, verb) == Atom.Kind.VERB && !words.is(atoms.get(verb).text(), "pivot");
    }

    /** 签署气象科技合作备忘录: what the paper behind it is about, if another verb before them is done with the paper. */
    private boolean isOfPaper(List<Atom> atoms, int i) {
        if (i + 1 == atoms.size() || !words.is(atoms.get(i + 1).text(), "paper")) {
            return false;
        }
        for (int k = i - 1; k >= 0 && !atoms.get(k).is(Atom.Kind.BREAK, Atom.Kind.MODAL, Atom.Kind.CONTROL); k--) {
            if (atoms.get(k).is(Atom.Kind.VERB, Atom.Kind.TRIGGER_VERB, Atom.Kind.LIGHT)) {
                return true;
            }
        }
        return false;
    }

    /** 市场、改建工地和医院: what is listed are things of one kind, not what is done to them. */
    private boolean isListed(List<Atom> atoms, int i) {
        boolean list = kind(atoms, i - 1) == Atom.Kind.CONJUNCTION && kind(atoms, i - 2) == Atom.Kind.NOUN;
        String about = list ? words.about(atoms.get(i - 2).text()) : "";
        return !about.isEmpty() && about.equals(words.about(atoms.get(i + 1).text()));
    }

    /** A light verb earlier in the same clause, with nothing but a noun phrase between: 开展隐患排查. */
    private static boolean lightBefore(List<Atom> atoms, int i) {
        for (int k = i - 1; k >= 0 && (atoms.get(k).nominal() || atoms.get(k).is(Atom.Kind.DE, Atom.Kind.LIGHT, Atom.Kind.ASPECT)); k--) {
            if (atoms.get(k).is(Atom.Kind.LIGHT)) {
                return true;
            }
        }
        return false;
    }

    /** 前往水库检查…: going is not the news if something is done there. */
    private static boolean anotherFollows(List<Atom> atoms, int i) {
        for (int k = i + 1; k < atoms.size() && !atoms.get(k).text().equals("。") && !atoms.get(k).text().equals("；"); k++) {
            if (atoms.get(k).is(Atom.Kind.TRIGGER_VERB)) {
                return true;
            }
        }
        return false;
    }
}
