package newsgraph.extract;

import newsgraph.model.Amount;
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
    private static final String ETC = "等";
    private static final Set<String> WITH = Set.of("与", "和", "同", "跟");

    private Phrases() {
    }

    static List<Unit> in(List<Atom> atoms, String text, ClauseWords words) {
        List<Unit> units = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            Atom atom = atoms.get(i);
            if (atom.nominal()) {
                i = phrase(atoms, i, text, units, words);
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

    /** Reads one phrase or list from {@code from}, adds it, gives the place behind it. By how much, which ends a phrase, stands by itself: 下调利率｜0.25个百分点. */
    private static int phrase(List<Atom> atoms, int from, String text, List<Unit> units, ClauseWords words) {
        boolean object = !units.isEmpty() && units.get(units.size() - 1).is(Unit.Kind.VERB) || !units.isEmpty() && units.get(units.size() - 1).is(Unit.Kind.PREPOSITION);
        List<Item> items = new ArrayList<>();
        List<Atom> part = new ArrayList<>();
        List<Atom> all = new ArrayList<>();
        int i = from;
        while (i < atoms.size()) {
            Atom atom = atoms.get(i);
            boolean followed = i + 1 < atoms.size() && atoms.get(i + 1).nominal();
            boolean list = atom.is(Atom.Kind.CONJUNCTION) || object && atom.is(Atom.Kind.PREPOSITION) && WITH.contains(atom.text());
            boolean measure = isMeasure(atom) && !followed && !part.isEmpty() && part.get(part.size() - 1).is(Atom.Kind.NOUN);
            if (atom.nominal() && !beginsAnother(part, atom) && !measure) {
                part.add(atom);
            } else if (atom.is(Atom.Kind.DE) && followed && !part.isEmpty()) {
                part.add(atom);
            } else if (FOLLOWERS.contains(atom.text()) && !part.isEmpty()) {
                all.add(atom);
                i++;
                int counted = ETC.equals(atom.text()) && part.get(part.size() - 1).is(Atom.Kind.NAME) && isBody(part.get(part.size() - 1)) ? counted(atoms, i) : i;
                if (counted > i) {
                    items.addAll(items(part, text, words));
                    part.clear();
                    all.addAll(atoms.subList(i, counted));
                    i = counted;
                }
                continue;
            } else if (list && followed && !part.isEmpty()) {
                items.addAll(items(part, text, words));
                part.clear();
            } else {
                break;
            }
            all.add(atom);
            i++;
        }
        items.addAll(items(part, text, words));
        units.add(new Unit(Unit.Kind.NOUN, all.get(0).span().join(all.get(all.size() - 1).span()), items, List.copyOf(all)));
        return i;
    }

    /** Money, a share or a score, which counts no things as 100家 in 养殖场100家 does. */
    private static boolean isMeasure(Atom atom) {
        return atom.item().map(Item::filler).filter(Amount.class::isInstance).map(Amount.class::cast)
                .filter(amount -> amount.unit().equals("%") || amount.unit().endsWith("百分点") || amount.unit().endsWith("基点") || amount.unitCode().matches("[A-Z]{3}") || Compounds.isScore(amount)).isPresent();
    }

    private static boolean isBody(Atom name) {
        return name.item().filter(item -> item.is(Ng.ORGANIZATION) || item.is(Ng.PERSON)).isPresent();
    }

    /** 鹤汀汽车等｜12家单位: how many they are in all. */
    private static int counted(List<Atom> atoms, int from) {
        int end = from;
        while (end < atoms.size() && (end == from ? atoms.get(end).is(Atom.Kind.AMOUNT, Atom.Kind.NUMERAL) : atoms.get(end).is(Atom.Kind.NOUN))) {
            end++;
        }
        return end;
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

    /** 电信诈骗嫌疑人蒋某: what somebody is accused of is a phrase inside. */
    private static Item accused(List<Atom> part, Item name, String text, ClauseWords words) {
        int word = part.size() - 2;
        if (word < 1 || !name.is(Ng.PERSON) || !words.is(part.get(word).text(), "accused") || !name.inner().isEmpty()) {
            return name;
        }
        int last = words.is(part.get(word - 1).text(), "accused") || part.get(word - 1).text().equals("犯罪") ? word - 2 : word - 1;
        boolean plain = last >= 0 && part.subList(0, last + 1).stream().allMatch(atom -> atom.is(Atom.Kind.NOUN, Atom.Kind.TRIGGER_NOUN));
        Span span = plain ? part.get(0).span().join(part.get(last).span()) : name.span();
        return plain ? new Item(name.span(), name.text(), name.filler(), name.kind(), name.titles(), name.title(), List.of(Item.of(span, span.of(text), new Words(span.of(text))))) : name;
    }

    private static List<Item> items(List<Atom> part, String text, ClauseWords words) {
        if (part.isEmpty()) {
            return List.of();
        }
        List<Item> names = part.stream().flatMap(atom -> atom.item().stream()).filter(Item::named).toList();
        Atom head = part.get(part.size() - 1);
        if (head.is(Atom.Kind.TITLE) && !names.isEmpty() && !names.get(names.size() - 1).titles().isEmpty()) {
            return List.of(names.get(names.size() - 1));
        }
        if (head.is(Atom.Kind.NAME)) {
            return List.of(part.stream().allMatch(atom -> atom.item().filter(item -> item.is(Ng.PLACE)).isPresent()) ? within(part, text) : accused(part, head.item().get(), text, words));
        }
        if (head.text().charAt(0) == '“' && part.size() > 1 && words.is(part.get(part.size() - 2).text(), "sort")) {
            return List.of(Item.of(head.span(), head.text(), new Words(head.text())));
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
        String phrase = span.of(text);
        return List.of(new Item(span, phrase, new Words(phrase), Optional.empty(), List.of(), "", names));
    }
}
