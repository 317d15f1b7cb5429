package newsgraph.extract;

import java.util.List;
import java.util.stream.Stream;

/** Reads what prepositions and verbs of motion govern. */
final class Obliques {

    private Obliques() {
    }

    /** Reads a preposition and its phrase; gives the last unit it used. */
    static int read(List<Unit> units, int at, int end, boolean before, List<Arguments.Oblique> obliques) {
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
}
