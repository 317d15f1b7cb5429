package newsgraph.extract;

import newsgraph.model.Span;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a sentence as the clause analysis sees it: a word, or a noun phrase.
 *
 * @param items what a noun phrase, time or amount offers as role fillers, in text order; several if it is a list
 * @param atoms what it is made of
 */
record Unit(Kind kind, Span span, List<Item> items, List<Atom> atoms) {

    enum Kind {
        /** A noun phrase or a list of them. */
        NOUN,
        TIME,
        VERB,
        /** 在, 对, 与, and verbs of motion before another verb (前往水库检查). */
        PREPOSITION,
        /** 要, 将, 未: what changes whether the event takes place. */
        MODAL,
        DE,
        LOCALIZER,
        /** ， ； ： and the like: a new clause. */
        BREAK,
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    String text() {
        return atoms.get(0).text();
    }

    /** The trigger that is this unit, or that ends this noun phrase. */
    Optional<Atom> trigger() {
        Atom last = atoms.get(atoms.size() - 1);
        return last.is(Atom.Kind.TRIGGER_NOUN, Atom.Kind.TRIGGER_VERB) ? Optional.of(last) : Optional.empty();
    }
}
