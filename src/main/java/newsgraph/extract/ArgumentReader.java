package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Filler;
import newsgraph.model.Ng;
import newsgraph.model.Time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what stands around a trigger from the units of a sentence. */
final class ArgumentReader {

    private static final String AND = "和";
    private static final Set<String> WITH = Set.of("同", "与", "跟");

    static final Pattern LENGTH = Pattern.compile("[\\d一二两三四五六七八九十百千几数]+[多余]?(年|个月|个?星期|周|天|个?小时|分钟)[多余]?来?");

    private static final Pattern ANNIVERSARY = Pattern.compile(".+(周年|载)");

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
        scenes(units, begin, obliques, words);
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
        behind(units, at + 1, when ? at + 1 : end, objects, obliques, words);
        return new Arguments(subject, inherited && !subject.isEmpty(), objects, obliques, when ? List.of() : times(units, begin, at, end, words), amounts(units, at, end), phrase, false);
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

    /** 隧道发生事故: what stands before 发生 is where, if it is a place. */
    private static boolean existential(List<Unit> units, int begin, int at, ClauseWords words) {
        return units.subList(begin, Math.min(units.size(), at + 2)).stream().anyMatch(unit -> words.is(unit.text(), "existential"));
    }

    /** Behind the last verb whose object is the subject of what follows: 接到报警称｜一辆货车翻车, 造成｜3名观众死亡. */
    private static int pivot(List<Unit> units, int begin, int at, ClauseWords words) {
        for (int i = at - 1; i > begin; i--) {
            if (words.is(units.get(i).text(), "pivot")) {
                return i + 1;
            }
        }
        return begin;
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
            boolean list = !subject.isEmpty() && AND.equals(unit.text()) && i + 1 < at && units.get(i + 1).is(Unit.Kind.NOUN) && isWithLater(units, i + 2, at);
            if (list) {
                subject.addAll(units.get(++i).items());
            } else if (unit.is(Unit.Kind.PREPOSITION)) {
                i = oblique(units, i, at, true, obliques);
            } else if (unit.is(Unit.Kind.VERB)) {
                verbSeen |= !unit.atoms().get(0).is(Atom.Kind.CONTROL, Atom.Kind.LIGHT);
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

    /** A second free phrase makes the first one the scene: 江州市东门街道｜一处家具仓库起火. */
    private static void place(List<Item> subject, Unit unit, List<Arguments.Oblique> obliques) {
        if (!subject.isEmpty() && subject.get(0).is(Ng.PLACE)) {
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

    /** Reads a preposition and its phrase; gives the last unit it used. */
    private static int oblique(List<Unit> units, int at, int end, boolean before, List<Arguments.Oblique> obliques) {
        int i = at + 1;
        while (i < end && (units.get(i).is(Unit.Kind.OTHER) || units.get(i).is(Unit.Kind.TIME))) {
            i++;
        }
        if (i >= end || !units.get(i).is(Unit.Kind.NOUN)) {
            return before && i < end ? throughDe(units, at, end, obliques) : at;
        }
        List<Item> items = before && i + 1 == end ? ofTrigger(units.get(i)) : units.get(i).items();
        obliques.add(new Arguments.Oblique(units.get(at).text(), before, items, units.get(at).atoms().get(0).is(Atom.Kind.MOTION)));
        return i;
    }

    /** 对｜两国的非法单边｜制裁: what stands behind 的 right before the trigger belongs to the trigger. */
    private static List<Item> ofTrigger(Unit phrase) {
        int de = phrase.atoms().size() - 1;
        while (de > 0 && !phrase.atoms().get(de).is(Atom.Kind.DE)) {
            de--;
        }
        int border = phrase.atoms().get(de).span().begin();
        List<Item> items = phrase.items().stream().flatMap(item -> item.span().end() <= border ? Stream.of(item) : item.inner().stream().filter(name -> name.span().end() == border)).toList();
        return de == 0 || items.isEmpty() ? phrase.items() : items;
    }

    /** 对来访的客人: the phrase behind a relative clause is what the preposition governs. */
    private static int throughDe(List<Unit> units, int at, int end, List<Arguments.Oblique> obliques) {
        for (int i = at + 1; i < end && units.get(i).is(Unit.Kind.VERB) && i + 1 < end; i++) {
            Unit next = units.get(i + 1);
            if (next.is(Unit.Kind.NOUN) && next.atoms().stream().anyMatch(atom -> atom.is(Atom.Kind.DE))) {
                List<Item> items = next.items();
                obliques.add(new Arguments.Oblique(units.get(at).text(), true, items.subList(items.size() - 1, items.size()), units.get(at).atoms().get(0).is(Atom.Kind.MOTION)));
                return i + 1;
            }
        }
        for (int i = at + 1; i + 1 < end; i++) {
            if (units.get(i).is(Unit.Kind.DE) && units.get(i + 1).is(Unit.Kind.NOUN)) {
                obliques.add(new Arguments.Oblique(units.get(at).text(), true, units.get(i + 1).items(), units.get(at).atoms().get(0).is(Atom.Kind.MOTION)));
                return i + 1;
            }
        }
        return at;
    }

    private static void behind(List<Unit> units, int from, int end, List<Item> objects, List<Arguments.Oblique> obliques, ClauseWords words) {
        if (from < end && (units.get(from).is(Unit.Kind.DE) || units.get(from).is(Unit.Kind.LOCALIZER) || ANNIVERSARY.matcher(units.get(from).text()).matches())) {
            return;
        }
        for (int i = from; i < end; i++) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.PREPOSITION)) {
                i = oblique(units, i, end, false, obliques);
            } else if (unit.is(Unit.Kind.NOUN)) {
                objects.addAll(unit.items());
            } else if (isNominal(units, from, i, end, objects, words)) {
                objects.add(longer(objects.remove(objects.size() - 1), units.subList(i, headOf(units, i, end) + 1)));
                return;
            } else if (isInCompound(units, i, end, objects, words)) {
                int head = headOf(units, i, end);
                objects.add(longer(objects.remove(objects.size() - 1), units.subList(i, head + 1)));
                i = head;
            } else if (unit.is(Unit.Kind.VERB) && !objects.isEmpty() || unit.is(Unit.Kind.MODAL)) {
                headBehindDe(units, from, i, end, words).ifPresent(head -> {
                    objects.clear();
                    objects.add(head);
                });
                return;
            } else if (unit.is(Unit.Kind.VERB) && i + 1 < end && units.get(i + 1).is(Unit.Kind.DE)) {
                i++;
            } else if (unit.is(Unit.Kind.VERB)) {
                return;
            }
        }
    }

    /** 签署全面｜合作｜路线图, 公布自然资源｜节约｜集约｜示范县: verbs between two nouns at the end of a clause, the first of which names nobody, make one noun of them. */
    private static boolean isInCompound(List<Unit> units, int i, int end, List<Item> objects, ClauseWords words) {
        int head = headOf(units, i, end);
        if (objects.isEmpty() || head != end - 1 || head == i || !units.get(head).is(Unit.Kind.NOUN)) {
            return false;
        }
        Item last = objects.get(objects.size() - 1);
        boolean beside = last.span().end() == units.get(i).span().begin();
        boolean plain = last.filler() instanceof newsgraph.model.Words && words.about(last.text()).isEmpty();
        return beside && plain && units.get(head).atoms().stream().noneMatch(atom -> atom.is(Atom.Kind.NAME)) && units.get(head).items().stream().allMatch(item -> item.filler() instanceof newsgraph.model.Words);
    }

    /** 签署｜乙国｜加入｜组织的备忘录: where a clause stands between a verb and a noun behind 的 that ends it, that noun is the object; not behind verbs that make somebody do something. */
    private static Optional<Item> headBehindDe(List<Unit> units, int from, int verb, int end, ClauseWords words) {
        Unit last = units.get(end - 1);
        if (words.is(units.get(from - 1).text(), "pivot") || end - 1 <= verb || !last.is(Unit.Kind.NOUN) || units.subList(verb + 1, end).stream().anyMatch(unit -> unit.is(Unit.Kind.MODAL))) {
            return Optional.empty();
        }
        int de = last.atoms().size() - 1;
        while (de >= 0 && !last.atoms().get(de).is(Atom.Kind.DE)) {
            de--;
        }
        List<Atom> head = last.atoms().subList(de + 1, last.atoms().size());
        boolean plain = (de >= 0 || units.get(end - 2).is(Unit.Kind.DE)) && head.stream().allMatch(atom -> atom.is(Atom.Kind.NOUN));
        String text = head.stream().map(Atom::text).collect(Collectors.joining());
        return plain ? Optional.of(Item.of(head.get(0).span().join(head.get(head.size() - 1).span()), text, new newsgraph.model.Words(text))) : Optional.empty();
    }

    /** 提供｜军事｜支持: behind verbs that give or take, verbs at the end of the phrase belong to the thing. */
    private static boolean isNominal(List<Unit> units, int from, int i, int end, List<Item> objects, ClauseWords words) {
        boolean gives = words.is(units.get(from - 1).text(), "nominal") || units.get(from - 1).atoms().get(0).is(Atom.Kind.LIGHT);
        int last = headOf(units, i, end);
        boolean closed = last == end - 1 || units.get(last + 1).is(Unit.Kind.DE);
        return gives && !objects.isEmpty() && objects.get(objects.size() - 1).filler() instanceof newsgraph.model.Words && closed && units.get(i).is(Unit.Kind.VERB)
                && units.get(last).is(Unit.Kind.VERB) && units.get(last).text().length() == 2;
    }

    /** The unit behind the verbs of two characters that stand side by side from i on. */
    private static int headOf(List<Unit> units, int i, int end) {
        int head = i;
        while (head < end - 1 && units.get(head).is(Unit.Kind.VERB) && units.get(head).text().length() == 2 && units.get(head).span().end() == units.get(head + 1).span().begin()) {
            head++;
        }
        return head;
    }

    private static Item longer(Item cut, List<Unit> more) {
        String text = cut.text() + more.stream().flatMap(unit -> unit.atoms().stream()).map(Atom::text).collect(Collectors.joining());
        return new Item(cut.span().join(more.get(more.size() - 1).span()), text, new newsgraph.model.Words(text), Optional.empty(), List.of(), "", cut.inner());
    }

    private static List<Item> times(List<Unit> units, int begin, int at, int end, ClauseWords words) {
        List<Item> inClause = units.subList(begin, end).stream().filter(unit -> unit.is(Unit.Kind.TIME) && !isSpan(units, at, unit)).flatMap(unit -> unit.items().stream()).toList();
        if (!inClause.isEmpty()) {
            return List.of(inClause.stream().filter(item -> !isLength(item.filler())).findFirst().orElse(inClause.get(0)));
        }
        Optional<Unit> moment = units.subList(begin, at).stream().filter(unit -> unit.atoms().size() == 1 && words.is(unit.text(), "moment")).findFirst();
        if (moment.isPresent()) {
            return List.of(Item.of(moment.get().span(), moment.get().text(), new newsgraph.model.Words(moment.get().text())));
        }
        for (int i = at; i >= 0 && !(i < at && Clauses.isEnd(units.get(i))); i--) {
            if (units.get(i).is(Unit.Kind.TIME)) {
                return units.get(i).items();
            }
        }
        return List.of();
    }

    /** How long, not when: 时隔12年, 连续6年; but 三年来, 三天内. */
    static boolean isLength(Filler filler) {
        return filler instanceof Time time && time.edtf().startsWith("P") && "来内间里前后".indexOf(time.text().charAt(time.text().length() - 1)) < 0;
    }

    /** 成立｜70多年来, 建成｜6年: right behind a verb, how long ago or how long rather than when. */
    private static boolean isSpan(List<Unit> units, int at, Unit time) {
        return at + 1 < units.size() && units.get(at + 1) == time && LENGTH.matcher(time.text()).matches();
    }

    private static List<Item> amounts(List<Unit> units, int at, int end) {
        List<Item> amounts = new ArrayList<>();
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
