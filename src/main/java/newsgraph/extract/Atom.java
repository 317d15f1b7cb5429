package newsgraph.extract;

import newsgraph.model.Span;

import java.util.Optional;

/**
 * A word, name, time, amount or trigger of a sentence, before words are joined to phrases.
 *
 * @param item for a name, title, document or amount: what it offers as a role filler
 */
record Atom(Kind kind, Span span, String text, Optional<Item> item) {

    enum Kind {
        NAME, TITLE, AMOUNT, TIME, NOUN, NUMERAL, TRIGGER_VERB, TRIGGER_NOUN, VERB, LIGHT, CONTROL, MOTION, PREPOSITION, MODAL, ADVERB, DE, ASPECT, LOCALIZER,
        SIMILAR, CONJUNCTION, BREAK, OTHER
    }

    boolean is(Kind... kinds) {
        for (Kind other : kinds) {
            if (kind == other) {
                return true;
            }
        }
        return false;
    }

    /** May stand inside a noun phrase. */
    boolean nominal() {
        return is(Kind.NAME, Kind.TITLE, Kind.AMOUNT, Kind.NOUN, Kind.NUMERAL, Kind.TRIGGER_NOUN);
    }

    /** Can be the predicate of a clause, or comes right before one. */
    boolean verbal() {
        return is(Kind.VERB, Kind.LIGHT, Kind.CONTROL, Kind.MOTION, Kind.TRIGGER_VERB, Kind.MODAL, Kind.ADVERB);
    }
}
