package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Ng;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what stands around a trigger from the units of a sentence. */
final class ArgumentReader {

    private static final String AND = "和";
    private static final String INVITED = "应";
    private static final String BY = "被";
    private static final Set<String> WITH = Set.of("同", "与", "跟");

    private ArgumentReader() {
    }

    /**
     * @param units all of a sentence
     * @param at    the unit that is or holds the trigger
     */
    static Arguments of(List<Unit> units, int at, ClauseWords words) {
        int begin = Clauses.begin(units, at);
        int end = Clauses.end(units, at);
        Optional<Unit> phrase = units.get(at).is(Unit.Kind.NOUN) ? Optional.of(units.get(at)) : Optional.empty();
        List<Arguments.Oblique> obliques = new ArrayList<>();
        int pivot = pivot(units, begin, at, words);
        boolean governed = governed(units, at);
        boolean when = isWhen(units, at);
        if (when) {
            pivot = at - 1;
        }
        List<Item> subject = before(units, pivot, at, obliques, words);
        before(units, begin, pivot, obliques, words);
        if (governed) {
            subject.clear();
            obliques.clear();
        }
        if (isRelative(units, at)) {
            subject.clear();
        }
        if (isPassive(units, at)) {
            obliques.add(new Arguments.Oblique(BY, true, List.of()));
        }
        scenes(units, begin, obliques, words);
        invitations(units, begin, obliques, words);
        claims(units, end, obliques, words);
        obliques.removeIf(oblique -> oblique.marker().equals(INVITED) && oblique.items().stream().anyMatch(item -> item.is(Ng.PERSON)));
        if (existential(units, begin, at, words) && !subject.isEmpty() && subject.stream().allMatch(item -> item.is(Ng.PLACE))) {
            obliques.add(new Arguments.Oblique("在", true, List.copyOf(subject)));
            subject.clear();
        }
        boolean inherited = subject.isEmpty() && pivot == begin && !governed && !isRelative(units, at);
        prepend(units, begin, subject);
        for (int clause = begin; inherited && subject.isEmpty() && clause > 0 && !Clauses.isEnd(units.get(clause - 1)) && !Clauses.isCredit(units, clause - 1);) {
            int earlier = Clauses.begin(units, clause - 1);
            List<Arguments.Oblique> earlierObliques = new ArrayList<>();
            subject = Clauses.isAside(units, earlier, at) ? List.of() : before(units, earlier, Math.min(clause - 1, Clauses.firstVerb(units, earlier, clause - 1)), earlierObliques, words);
            if (clause == begin) {
                earlierObliques.stream().filter(oblique -> oblique.motion()).forEach(obliques::add);
            }
            clause = earlier;
        }
        List<Item> objects = new ArrayList<>();
        ObjectReader.read(units, isJoint(units, at, obliques, words) ? at + 2 : at + 1, when ? at + 1 : end, objects, obliques, words);
        return new Arguments(subject, inherited && !subject.isEmpty(), objects, obliques, when ? List.of() : ClauseTimes.of(units, begin, at, end, words), amounts(units, at, end), phrase, false);
    }

    /** 在公路外的山坡上，躺着…: clauses without a verb before this one say where it happens. */
    private static void scenes(List<Unit> units, int begin, List<Arguments.Oblique> obliques, ClauseWords words) {
        for (int clause = begin; clause > 0 && "，,".contains(units.get(clause - 1).text());) {
            int earlier = Clauses.begin(units, clause - 1);
            if (Clauses.firstVerb(units, earlier, clause - 1) < clause - 1) {
                return;
            }
            List<Arguments.Oblique> found = new ArrayList<>();
            before(units, earlier, clause - 1, found, words);
            found.stream().filter(oblique -> oblique.marker().equals("在")).forEach(obliques::add);
            clause = earlier;
        }
    }

    /** 被｜判处, 被｜依法｜判处: nobody stands behind 被. */
    private static boolean isPassive(List<Unit> units, int at) {
        int i = at - 1;
        while (i > 0 && units.get(i).is(Unit.Kind.OTHER)) {
            i--;
        }
        return i >= 0 && units.get(at).is(Unit.Kind.VERB) && units.get(i).is(Unit.Kind.PREPOSITION) && BY.equals(units.get(i).text());
    }

    /** 应南洲国政府邀请，外长访问…: which body invites stands in the clause before. */
    private static void invitations(List<Unit> units, int begin, List<Arguments.Oblique> obliques, ClauseWords words) {
        if (begin == 0 || !"，,".contains(units.get(begin - 1).text())) {
            return;
        }
        int earlier = Clauses.begin(units, begin - 1);
        if (INVITED.equals(units.get(earlier).text()) && units.get(earlier).is(Unit.Kind.PREPOSITION)) {
            before(units, earlier, begin - 1, obliques, words);
        }
    }

    /** 示威，｜反对｜上调燃油税; 罚款，｜原因｜是｜违规收集信息: what is demanded, or why, is all of the next clause. */
    private static void claims(List<Unit> units, int end, List<Arguments.Oblique> obliques, ClauseWords words) {
        int at = end + 1;
        if (at >= units.size() || !"，,".contains(units.get(end).text()) || !words.is(units.get(at).text(), "claim")) {
            return;
        }
        int from = at + 1 < units.size() && units.get(at + 1).text().equals("是") ? at + 2 : at + 1;
        List<Atom> atoms = units.subList(Math.min(from, units.size()), Clauses.end(units, at)).stream().flatMap(unit -> unit.atoms().stream()).toList();
        if (!atoms.isEmpty()) {
            String text = atoms.stream().map(Atom::text).collect(Collectors.joining());
            obliques.add(new Arguments.Oblique(units.get(at).text(), false, List.of(Item.of(atoms.get(0).span().join(atoms.get(atoms.size() - 1).span()), text, new Words(text)))));
        }
    }

    /** 与乙联手｜研发｜芯片: what is done together; its object is what it concerns. */
    private static boolean isJoint(List<Unit> units, int at, List<Arguments.Oblique> obliques, ClauseWords words) {
        boolean with = obliques.stream().anyMatch(oblique -> WITH.contains(oblique.marker()) || AND.equals(oblique.marker()));
        return with && words.is(units.get(at).text(), "joint") && at + 1 < units.size() && units.get(at + 1).is(Unit.Kind.VERB) && units.get(at + 1).trigger().isEmpty()
                && units.get(at).span().end() == units.get(at + 1).span().begin();
    }

    /** 隧道发生事故: what stands before 发生 is where, if it is a place. */
    private static boolean existential(List<Unit> units, int begin, int at, ClauseWords words) {
        return units.subList(begin, Math.min(units.size(), at + 2)).stream().anyMatch(unit -> words.is(unit.text(), "existential"));
    }

    /**
     * Behind the last verb whose object is the subject of what follows (接到报警称｜一辆货车翻车, 造成｜3名观众死亡), or behind the mark that lists clauses
     * (7人死亡、｜3人受伤).
     */
    private static int pivot(List<Unit> units, int begin, int at, ClauseWords words) {
        for (int i = at - 1; i > begin; i--) {
            if (words.is(units.get(i).text(), "pivot") || isNextOfList(units, i, at)) {
                return i + 1;
            }
        }
        return begin;
    }

    /** A list mark between a verb and the noun that alone stands before the trigger. */
    private static boolean isNextOfList(List<Unit> units, int i, int at) {
        return i + 2 == at && "、".equals(units.get(i).text()) && units.get(i - 1).is(Unit.Kind.VERB) && units.get(at - 1).is(Unit.Kind.NOUN) && units.get(at).is(Unit.Kind.VERB);
    }

    /** 对｜战区｜成立｜以来的贡献, 自｜公司｜成立｜后: what a preposition governs is a clause that tells when, with the noun before the verb as its subject and no time of the clause around it. */
    private static boolean isWhen(List<Unit> units, int at) {
        return at > 1 && at + 1 < units.size() && units.get(at).is(Unit.Kind.VERB) && units.get(at + 1).is(Unit.Kind.LOCALIZER)
                && units.get(at - 1).is(Unit.Kind.NOUN) && units.get(at - 2).is(Unit.Kind.PREPOSITION);
    }

    /** 会见｜到访｜的｜代表: a verb between another verb and 的 is said of what stands behind 的. */
    private static boolean isRelative(List<Unit> units, int at) {
        return at > 0 && at + 1 < units.size() && units.get(at).is(Unit.Kind.VERB) && units.get(at - 1).is(Unit.Kind.VERB) && units.get(at + 1).is(Unit.Kind.DE)
                && !units.get(at - 1).atoms().get(0).is(Atom.Kind.CONTROL, Atom.Kind.LIGHT);
    }

    /** 对爆炸事件: what a preposition governs is not what the clause tells, and has no subject of its own. */
    private static boolean governed(List<Unit> units, int at) {
        return at > 0 && units.get(at).is(Unit.Kind.NOUN) && units.get(at - 1).is(Unit.Kind.PREPOSITION);
    }

    /** 常委李强、赵乐际，国家副主席韩正出席: people in clauses before without a verb are of the same list. */
    private static void prepend(List<Unit> units, int begin, List<Item> subject) {
        for (int clause = begin; clause > 0 && !subject.isEmpty() && subject.get(0).is(Ng.PERSON) && "，,".contains(units.get(clause - 1).text());) {
            int earlier = Clauses.begin(units, clause - 1);
            List<Unit> list = units.subList(earlier, clause - 1);
            boolean people = !list.isEmpty() && list.stream().allMatch(unit -> unit.is(Unit.Kind.NOUN) && unit.items().stream().allMatch(item -> item.is(Ng.PERSON)));
            if (!people) {
                return;
            }
            subject.addAll(0, list.stream().flatMap(unit -> unit.items().stream()).toList());
            clause = earlier;
        }
    }

    /** Subject and obliques before the trigger: the first phrase behind no preposition, before any verb that could own it as its object. */
    private static List<Item> before(List<Unit> units, int begin, int at, List<Arguments.Oblique> obliques, ClauseWords words) {
        List<Item> subject = new ArrayList<>();
        boolean verbSeen = false;
        for (int i = begin; i < at; i++) {
            Unit unit = units.get(i);
            boolean list = !subject.isEmpty() && AND.equals(unit.text()) && i + 1 < at && units.get(i + 1).is(Unit.Kind.NOUN) && (isWithLater(units, i + 2, at) || isEach(units, i + 2, at, words));
            if (list) {
                subject.addAll(units.get(++i).items());
            } else if (unit.is(Unit.Kind.PREPOSITION)) {
                i = Obliques.read(units, i, at, true, obliques);
            } else if (unit.is(Unit.Kind.VERB)) {
                boolean content = !unit.atoms().get(0).is(Atom.Kind.CONTROL, Atom.Kind.LIGHT);
                verbSeen |= content;
                obliques.removeIf(oblique -> content && oblique.marker().equals(BY));
            } else if (unit.is(Unit.Kind.NOUN) && i + 1 < at && words.is(units.get(i + 1).text(), "where")) {
                obliques.add(new Arguments.Oblique("在", true, unit.items()));
            } else if (unit.is(Unit.Kind.NOUN) && !verbSeen && !behindDe(units, i)) {
                place(subject, unit, obliques);
            }
        }
        return subject;
    }

    /** 甲和乙分别同丙会见: the first of two such words only lists. */
    private static boolean isWithLater(List<Unit> units, int from, int at) {
        return units.subList(Math.min(from, at), at).stream().anyMatch(unit -> unit.is(Unit.Kind.PREPOSITION) && WITH.contains(unit.text()));
    }

    /** 甲和乙分别晋级, 甲和乙昨天分别晋级: both act. */
    private static boolean isEach(List<Unit> units, int from, int at, ClauseWords words) {
        int next = from;
        while (next < at && units.get(next).is(Unit.Kind.TIME)) {
            next++;
        }
        return next < at && words.is(units.get(next).atoms().get(0).text(), "each");
    }

    /** A second free phrase makes the first one the scene: 江州市东门街道｜一处家具仓库起火, 云城三中｜40余名学生. */
    private static void place(List<Item> subject, Unit unit, List<Arguments.Oblique> obliques) {
        boolean counted = unit.atoms().get(0).is(Atom.Kind.AMOUNT);
        if (!subject.isEmpty() && (subject.get(0).is(Ng.PLACE) || counted && subject.size() == 1 && subject.get(0).isPremises())) {
            obliques.add(new Arguments.Oblique("在", true, List.copyOf(subject)));
            subject.clear();
        }
        if (subject.isEmpty()) {
            subject.addAll(unit.items());
        }
    }

    private static boolean behindDe(List<Unit> units, int i) {
        return i > 0 && units.get(i - 1).is(Unit.Kind.DE);
    }

    private static List<Item> amounts(List<Unit> units, int at, int end) {
        List<Item> amounts = new ArrayList<>();
        if (at > 0 && units.get(at - 1).items().size() == 1 && units.get(at - 1).items().get(0).filler() instanceof Amount score && Compounds.isScore(score)) {
            amounts.add(units.get(at - 1).items().get(0));
        }
        for (int i = at; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (i >= end && (Clauses.isEnd(unit) || unit.trigger().isPresent())) {
                break;
            }
            unit.atoms().stream().filter(atom -> atom.is(Atom.Kind.AMOUNT)).forEach(atom -> amounts.add(atom.item().get()));
        }
        return amounts.stream().filter(item -> item.filler() instanceof Amount).toList();
    }
}
