package newsgraph.extract;

import newsgraph.model.Words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the objects behind a verb: nouns, and what the tagger takes for verbs inside them. */
final class ObjectReader {

    private static final Pattern ANNIVERSARY = Pattern.compile(".+(周年|载)");

    private ObjectReader() {
    }

    /**
     * @param from the unit behind the verb
     * @param end  where its clause ends
     * @param objects  takes what is found
     * @param obliques takes the phrases behind prepositions
     */
    static void read(List<Unit> units, int from, int end, List<Item> objects, List<Arguments.Oblique> obliques, ClauseWords words) {
        if (from < end && (units.get(from).is(Unit.Kind.DE) || units.get(from).is(Unit.Kind.LOCALIZER) || ANNIVERSARY.matcher(units.get(from).text()).matches())) {
            return;
        }
        for (int i = from; i < end; i++) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.PREPOSITION) && isOfNextVerb(units, i, end, words)) {
                return;
            } else if (unit.is(Unit.Kind.PREPOSITION)) {
                i = Obliques.read(units, i, end, false, obliques);
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

    /** 宣布｜对三家企业｜实施…: what stands behind such a preposition belongs to the verb behind it. */
    private static boolean isOfNextVerb(List<Unit> units, int i, int end, ClauseWords words) {
        return words.is(units.get(i).text(), "preverbal") && i + 2 < end && units.get(i + 1).is(Unit.Kind.NOUN) && units.get(i + 2).is(Unit.Kind.VERB)
                && (i + 3 == end || !units.get(i + 3).is(Unit.Kind.DE));
    }

    /** 签署全面｜合作｜路线图, 公布自然资源｜节约｜集约｜示范县: verbs between two nouns at the end of a clause, the first of which names nobody, make one noun of them. */
    private static boolean isInCompound(List<Unit> units, int i, int end, List<Item> objects, ClauseWords words) {
        int head = headOf(units, i, end);
        if (objects.isEmpty() || head != end - 1 || head == i || !units.get(head).is(Unit.Kind.NOUN)) {
            return false;
        }
        Item last = objects.get(objects.size() - 1);
        boolean beside = last.span().end() == units.get(i).span().begin();
        boolean plain = last.filler() instanceof Words && words.about(last.text()).isEmpty();
        return beside && plain && units.get(head).atoms().stream().noneMatch(atom -> atom.is(Atom.Kind.NAME)) && units.get(head).items().stream().allMatch(item -> item.filler() instanceof Words);
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
        return plain ? Optional.of(Item.of(head.get(0).span().join(head.get(head.size() - 1).span()), text, new Words(text))) : Optional.empty();
    }

    /** 提供｜军事｜支持: behind verbs that give or take, verbs at the end of the phrase belong to the thing. */
    private static boolean isNominal(List<Unit> units, int from, int i, int end, List<Item> objects, ClauseWords words) {
        boolean gives = words.is(units.get(from - 1).text(), "nominal") || units.get(from - 1).atoms().get(0).is(Atom.Kind.LIGHT);
        int last = headOf(units, i, end);
        boolean closed = last == end - 1 || units.get(last + 1).is(Unit.Kind.DE);
        return gives && !objects.isEmpty() && objects.get(objects.size() - 1).filler() instanceof Words && closed && units.get(i).is(Unit.Kind.VERB)
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
        return new Item(cut.span().join(more.get(more.size() - 1).span()), text, new Words(text), Optional.empty(), List.of(), "", cut.inner());
    }
}
