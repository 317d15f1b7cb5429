package newsgraph.extract;

import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins atoms to noun phrases and lists of them; every other atom is a unit of its own. */
final class Phrases {

    /** Words behind a name that leave it the head: 陈吉宁一行, 李政等. */
    private static final Set<String> FOLLOWERS = Set.of("一行", "等", "等人", "夫妇", "本人", "同志", "先生", "女士");
    private static final Set<String> WITH = Set.of("与", "和", "同", "跟");

    private Phrases() {
    }

    static List<Unit> in(List<Atom> atoms, String text) {
        List<Unit> units = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            Atom atom = atoms.get(i);
            if (atom.nominal()) {
                i = phrase(atoms, i, text, units);
            } else {
                units.add(new Unit(kind(atom), atom.span(), atom.item().map(List::of).orElse(List.of()), List.of(atom)));
                i++;
            }
        }
        return units;
    }

    private static Unit.Kind kind(Atom atom) {
        return switch (atom.kind()) {
            case TIME -> Unit.Kind.TIME;
            case TRIGGER_VERB, VERB, LIGHT, CONTROL -> Unit.Kind.VERB;
            case PREPOSITION, MOTION -> Unit.Kind.PREPOSITION;
            case MODAL -> Unit.Kind.MODAL;
            case DE -> Unit.Kind.DE;
            case LOCALIZER -> Unit.Kind.LOCALIZER;
            case BREAK -> Unit.Kind.BREAK;
            default -> Unit.Kind.OTHER;
        };
    }

    /** Reads one phrase or list from {@code from}, adds it, gives the place behind it. */
    private static int phrase(List<Atom> atoms, int from, String text, List<Unit> units) {
        boolean object = !units.isEmpty() && units.get(units.size() - 1).is(Unit.Kind.VERB) || !units.isEmpty() && units.get(units.size() - 1).is(Unit.Kind.PREPOSITION);
        List<Item> items = new ArrayList<>();
        List<Atom> part = new ArrayList<>();
        List<Atom> all = new ArrayList<>();
        int i = from;
        while (i < atoms.size()) {
            Atom atom = atoms.get(i);
            boolean followed = i + 1 < atoms.size() && atoms.get(i + 1).nominal();
            boolean list = atom.is(Atom.Kind.CONJUNCTION) || object && atom.is(Atom.Kind.PREPOSITION) && WITH.contains(atom.text());
            if (atom.nominal() && !(beginsAnother(part, atom))) {
                part.add(atom);
            } else if (atom.is(Atom.Kind.DE) && followed && !part.isEmpty()) {
                part.add(atom);
            } else if (FOLLOWERS.contains(atom.text()) && !part.isEmpty()) {
                all.add(atom);
                i++;
                continue;
            } else if (list && followed && !part.isEmpty()) {
                items.addAll(items(part, text));
                part.clear();
            } else {
                break;
            }
            all.add(atom);
            i++;
        }
        items.addAll(items(part, text));
        units.add(new Unit(Unit.Kind.NOUN, all.get(0).span().join(all.get(all.size() - 1).span()), items, List.copyOf(all)));
        return i;
    }

    /** 江州市东门街道｜一处家具仓库: a count behind a name of a place or body begins a new phrase, an ordinal does not (《公约》第五次大会); so does a name behind a person's. */
    private static boolean beginsAnother(List<Atom> part, Atom atom) {
        if (part.isEmpty()) {
            return false;
        }
        Atom last = part.get(part.size() - 1);
        boolean afterName = last.is(Atom.Kind.NAME);
        return afterName && atom.is(Atom.Kind.NUMERAL, Atom.Kind.AMOUNT) && !atom.text().startsWith("第")
                || afterName && last.item().get().is(Ng.PERSON) && atom.is(Atom.Kind.NAME, Atom.Kind.NOUN) && !FOLLOWERS.contains(atom.text());
    }

    /** 江州市东门街道: places within places are one, the last of them. */
    private static Item within(List<Atom> places, String text) {
        Item last = places.get(places.size() - 1).item().get();
        Span span = places.get(0).span().join(last.span());
        return new Item(span, span.of(text), last.filler(), last.kind(), List.of(), "", List.of());
    }

    private static List<Item> items(List<Atom> part, String text) {
        if (part.isEmpty()) {
            return List.of();
        }
        List<Item> names = part.stream().flatMap(atom -> atom.item().stream()).filter(Item::named).toList();
        Atom head = part.get(part.size() - 1);
        if (head.is(Atom.Kind.TITLE) && !names.isEmpty() && !names.get(names.size() - 1).titles().isEmpty()) {
            return List.of(names.get(names.size() - 1));
        }
        if (head.is(Atom.Kind.NAME)) {
            return List.of(part.stream().allMatch(atom -> atom.item().filter(item -> item.is(Ng.PLACE)).isPresent()) ? within(part, text) : head.item().get());
        }
        Optional<Atom> title = part.stream().filter(atom -> atom.is(Atom.Kind.TITLE)).findFirst();
        if (title.isPresent() && (head.is(Atom.Kind.TITLE) || head.text().equals("职务"))) {
            boolean held = part.size() > 2 && part.get(0).item().filter(item -> item.is(Ng.PERSON)).isPresent() && part.get(1).is(Atom.Kind.DE);
            return held ? List.of(part.get(0).item().get(), title.get().item().get()) : List.of(title.get().item().get());
        }
        if (part.size() == 1 && head.is(Atom.Kind.AMOUNT)) {
            return List.of(head.item().get());
        }
        Span span = part.get(0).span().join(head.span());
        String words = span.of(text);
        return List.of(new Item(span, words, new Words(words), java.util.Optional.empty(), List.of(), "", names));
    }
}
