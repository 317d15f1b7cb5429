package newsgraph.extract;

import newsgraph.model.Sentence;
import newsgraph.model.Span;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which pieces of one role that a model sees belong together. */
class PhraseItemsTest {

    private static Atom atom(Atom.Kind kind, int begin, int end, String text) {
        return new Atom(kind, new Span(begin, end), text.substring(begin, end), Optional.empty());
    }

    private static List<Span> whole(String text, List<Atom> atoms, Span... phrases) {
        return new PhraseItems(atoms, new Sentence(new Span(0, text.length()), List.of(), List.of(), List.of()), text, ClauseWords.load()).whole(List.of(phrases));
    }

    @Test
    void an_attribute_between_two_pieces_belongs_to_them() {
        String text = "一辆路过大货车";
        List<Atom> atoms = List.of(atom(Atom.Kind.AMOUNT, 0, 2, text), atom(Atom.Kind.VERB, 2, 4, text), atom(Atom.Kind.NOUN, 4, 7, text));
        assertEquals(List.of(new Span(0, 7)), whole(text, atoms, new Span(0, 2), new Span(4, 7)));
    }

    @Test
    void a_time_or_preposition_parts_them() {
        String text = "江州6日在文化宫";
        List<Atom> atoms = List.of(atom(Atom.Kind.NAME, 0, 2, text), atom(Atom.Kind.TIME, 2, 4, text), atom(Atom.Kind.PREPOSITION, 4, 5, text), atom(Atom.Kind.NAME, 5, 8, text));
        assertEquals(List.of(new Span(0, 2), new Span(5, 8)), whole(text, atoms, new Span(0, 2), new Span(5, 8)));
    }
}
