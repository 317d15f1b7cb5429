package newsgraph.nlp;

import newsgraph.lexicon.Table;
import newsgraph.model.Sentence;
import newsgraph.model.Title;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("engine")
class AnalyzerCasesTest {

    private static final Analyzer ANALYZER = Analyzer.load(Engine.fast);

    static List<Table.Row> titles() {
        return Table.resource("/cases/titles.tsv", "text", "titles").rows();
    }

    static List<Table.Row> names() {
        return Table.resource("/cases/names.tsv", "text", "names").rows();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void titles_and_whose_they_are(Table.Row row) {
        String text = row.cell(0);
        String found = ANALYZER.sentences(text).stream().flatMap(sentence -> sentence.titles().stream()).map(title -> shown(title, text))
                .collect(Collectors.joining(" | "));
        assertEquals(row.cell(1), found.strip(), "line " + row.line());
    }

    @ParameterizedTest
    @MethodSource("names")
    void names_and_their_types(Table.Row row) {
        String found = ANALYZER.sentences(row.cell(0)).stream().map(Sentence::mentions).flatMap(List::stream)
                .map(mention -> mention.surface() + "/" + mention.type().localName()).collect(Collectors.joining(" "));
        assertEquals(row.cell(1), found, "line " + row.line());
    }

    private static String shown(Title title, String text) {
        return String.join(">", title.span().of(text), title.body().of(text), title.post(), title.office() ? "office" : "appellation",
                title.holders().stream().map(holder -> holder.of(text)).collect(Collectors.joining("、")));
    }
}
