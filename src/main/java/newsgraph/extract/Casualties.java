package newsgraph.extract;

import newsgraph.model.Amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The numbers of dead and hurt people that a sentence tells behind an event: 侧翻，造成3人死亡、11人受伤. */
final class Casualties {

    /** Kinds of words in {@code clause-words.tsv}; {@link RoleFilling} knows their roles. */
    static final String DEAD = "dead";
    static final String HURT = "hurt";

    private static final Set<String> PEOPLE = Set.of("人", "名", "位", "");
    /** Words that may stand between number and word: 3人当场死亡, 11人不同程度受伤. */
    private static final int NEAR = 3;

    /** Roles that count people. */
    static final Set<String> ROLES = Set.of("deaths", "injured");

    private Casualties() {
    }

    /** 3人 and 3名学生, not 50岁. */
    static boolean isOfPeople(Amount amount) {
        return PEOPLE.contains(amount.unit()) || amount.unit().endsWith("人") || amount.unit().startsWith("名") || amount.unit().endsWith("者");
    }

    /** Obliques behind {@link #DEAD} and {@link #HURT}, up to the next event that is neither. */
    static List<Arguments.Oblique> behind(List<Unit> units, int at, ClauseWords words) {
        List<Atom> atoms = new ArrayList<>();
        for (int i = at; i < units.size() && !"。！？!?；;".contains(units.get(i).text()); i++) {
            boolean other = i > at && units.get(i).trigger().filter(trigger -> kind(trigger, words).isEmpty()).isPresent();
            if (other) {
                break;
            }
            atoms.addAll(units.get(i).atoms());
        }
        List<Arguments.Oblique> found = new ArrayList<>();
        if (!kind(units.get(at).atoms().get(units.get(at).atoms().size() - 1), words).isEmpty()) {
            return found;
        }
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.get(i).is(Atom.Kind.AMOUNT) && atoms.get(i).item().get().filler() instanceof Amount amount && PEOPLE.contains(amount.unit())) {
                String kind = beside(atoms, i, words);
                if (!kind.isEmpty() && found.stream().noneMatch(oblique -> oblique.marker().equals(kind))) {
                    found.add(new Arguments.Oblique(kind, false, List.of(atoms.get(i).item().get())));
                }
            }
        }
        return found;
    }

    private static String beside(List<Atom> atoms, int i, ClauseWords words) {
        for (int k = i + 1; k < atoms.size() && k <= i + NEAR && !atoms.get(k).is(Atom.Kind.BREAK, Atom.Kind.AMOUNT, Atom.Kind.CONJUNCTION); k++) {
            if (!kind(atoms.get(k), words).isEmpty()) {
                return kind(atoms.get(k), words);
            }
        }
        return i > 0 ? kind(atoms.get(i - 1), words) : "";
    }

    private static String kind(Atom atom, ClauseWords words) {
        return words.is(atom.text(), DEAD) ? DEAD : words.is(atom.text(), HURT) ? HURT : "";
    }
}
