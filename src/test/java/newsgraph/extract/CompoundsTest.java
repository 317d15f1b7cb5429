package newsgraph.extract;

import newsgraph.lexicon.Table;
import newsgraph.model.Amount;
import newsgraph.model.Sentence;
import newsgraph.nlp.Analyzer;
import newsgraph.nlp.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every row of {@code cases/compounds.tsv}. */
@Tag("engine")
class CompoundsTest {

    private static final Analyzer ANALYZER = Analyzer.load(Engine.fast);
    private static final Compounds COMPOUNDS = new Compounds(ClauseWords.load());

    static Stream<Arguments> rows() {
        return Table.resource("/cases/compounds.tsv", "sentence", "words").rows().stream().map(row -> Arguments.of(row.cell(0), row.cell(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_belongs_together_is_one_word(String marked, String words) {
        String text = marked.replaceAll("[\\[\\]]", "");
        List<Atom> found = new ArrayList<>();
        for (Sentence sentence : ANALYZER.sentences(text)) {
            found.addAll(COMPOUNDS.terms(sentence, text));
            found.addAll(COMPOUNDS.in(sentence, text));
        }
        found.sort(Comparator.comparing(Atom::span));
        StringBuilder again = new StringBuilder(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            again.insert(found.get(i).span().end(), ']').insert(found.get(i).span().begin(), '[');
        }
        assertEquals(marked, again.toString());
        assertEquals(words, found.stream().map(CompoundsTest::told).collect(Collectors.joining(" ")));
    }

    private static String told(Atom atom) {
        return switch (atom.kind()) {
            case NAME -> "PERSON";
            case ADVERB -> "RATE";
            case AMOUNT -> ((Amount) atom.item().get().filler()).value().toPlainString() + "_" + ((Amount) atom.item().get().filler()).unit();
            default -> atom.kind().name();
        };
    }
}
