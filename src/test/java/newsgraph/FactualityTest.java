package newsgraph;

import newsgraph.lexicon.Table;
import newsgraph.model.Article;
import newsgraph.model.Event;
import newsgraph.model.Imprint;
import newsgraph.nlp.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every row of {@code cases/factuality.tsv}, by the rules alone. */
@Tag("engine")
class FactualityTest {

    private static final Pipeline PIPELINE = Pipeline.load(Engine.fast);

    static Stream<Arguments> rows() {
        return Table.resource("/cases/factuality.tsv", "factuality", "trigger", "sentence").rows().stream().map(row -> Arguments.of(row.cell(0), row.cell(1), row.cell(2)));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("rows")
    void an_event_happened_or_did_not(String factuality, String trigger, String sentence) {
        Imprint imprint = new Imprint(Optional.of(LocalDate.of(2026, 3, 20).atStartOfDay()), "", "", "", "");
        List<String> found = PIPELINE.read(Article.of("case", sentence, imprint)).facts(Event.class).filter(event -> event.trigger().of(sentence).equals(trigger))
                .map(event -> event.factuality().name()).toList();
        assertEquals(List.of(factuality), found);
    }
}
