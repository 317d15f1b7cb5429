package newsgraph.extract;

import newsgraph.lexicon.Table;
import newsgraph.link.Linker;
import newsgraph.model.Analysis;
import newsgraph.model.Article;
import newsgraph.model.Entity;
import newsgraph.model.Imprint;
import newsgraph.model.Quantity;
import newsgraph.model.Sentence;
import newsgraph.model.Time;
import newsgraph.nlp.Analyzer;
import newsgraph.nlp.Engine;
import newsgraph.text.Amounts;
import newsgraph.text.Times;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("engine")
class QuantitiesTest {

    private static final Analyzer ANALYZER = Analyzer.load(Engine.fast);
    private static final Linker LINKER = Linker.load();

    static List<Table.Row> quantities() {
        return Table.resource("/cases/quantities.tsv", "text", "quantities").rows();
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void what_is_counted_and_whose_it_is(Table.Row row) {
        Article article = Article.of("test", row.cell(0), Imprint.NONE);
        List<Sentence> sentences = ANALYZER.sentences(article.text());
        List<Time> times = Times.in(article.text(), Optional.empty());
        Analysis analysis = new Analysis(article, sentences, times, Amounts.in(article.text(), times), LINKER.link(article, sentences));
        String found = new Quantities().of(analysis, new Quotes().in(analysis), List.of()).stream().map(QuantitiesTest::shown).collect(Collectors.joining(" | "));
        assertEquals(row.cell(1), found, "line " + row.line());
    }

    private static String shown(Quantity quantity) {
        return String.join(">", quantity.amount().text(), quantity.measure(), quantity.of().map(of -> ((Entity) of).label()).orElse("-"));
    }
}
