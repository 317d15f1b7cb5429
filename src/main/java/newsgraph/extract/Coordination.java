package newsgraph.extract;

import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What stands in one list: 四川、云南和贵州, 影院、商场.
 *
 * @param atoms of the sentence
 */
record Coordination(List<Atom> atoms, ClauseWords words) {

    /** A phrase cut where a list mark, or 和 and its like, stands in it; whole if there is none. */
    List<Span> parts(Span whole) {
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

    /** Whether the parts of a phrase are a list: several names, or nouns for things of one kind (影院、商场; 老人和孩子). */
    boolean isList(List<Item> parts) {
        return parts.size() > 1 && (parts.stream().allMatch(Item::named) || areAlike(parts));
    }

    private boolean areAlike(List<Item> items) {
        Set<String> about = items.stream().map(item -> item.is(Ng.PLACE) ? "place" : item.is(Ng.PERSON) ? "person" : item.is(Ng.ORGANIZATION) ? "organization"
                : item.filler() instanceof Words ? words.about(item.text()) : "").collect(Collectors.toSet());
        return about.size() == 1 && !about.contains("");
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

    private int pastTitles(int at, int step) {
        int i = at;
        while (i >= 0 && i < atoms.size() && atoms.get(i).is(Atom.Kind.TITLE)) {
            i += step;
        }
        return i;
    }
}
