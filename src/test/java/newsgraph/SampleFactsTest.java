package newsgraph;

import newsgraph.extract.Extractor;
import newsgraph.lexicon.Table;
import newsgraph.link.Linker;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.Fact;
import newsgraph.model.Filler;
import newsgraph.model.Post;
import newsgraph.model.Quantity;
import newsgraph.model.Reading;
import newsgraph.model.Statement;
import newsgraph.model.Words;
import newsgraph.nlp.Analyzer;
import newsgraph.nlp.Engine;
import newsgraph.rdf.EventTypes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the sample articles say, as {@code golden/facts.tsv} lists it by hand, is found by the whole pipeline. */
@Tag("engine")
class SampleFactsTest {

    private static final Pipeline PIPELINE = new Pipeline(Analyzer.load(Engine.fast), Linker.load(), new Extractor(EventTypes.load()));
    /** What should be found and is not yet; a row that is found now must leave the list. */
    private static final Set<List<String>> GAPS = Table.resource("/golden/fact-gaps.tsv", "article", "kind", "fact").rows().stream().map(Table.Row::cells).collect(Collectors.toSet());
    private static final Map<String, Reading> READINGS = new ConcurrentHashMap<>();

    static List<Table.Row> facts() {
        return Table.resource("/golden/facts.tsv", "article", "kind", "fact").rows();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_of_an_article_is_found(Table.Row row) {
        assumeTrue(!row.cell(1).equals("event") || !EventTypes.load().isEmpty(), "no event types yet");
        Reading reading = READINGS.computeIfAbsent(row.cell(0), name -> PIPELINE.read(Samples.article(name)));
        String[] parts = row.cell(2).split(" > ?", -1);
        List<String> found = reading.facts().stream().flatMap(fact -> shown(fact, row.cell(1), reading)).toList();
        boolean holds;
        if (row.cell(1).equals("no statement")) {
            holds = found.stream().noneMatch(text -> text.contains(parts[0]));
        } else if (row.cell(1).equals("event")) {
            holds = found.stream().anyMatch(event -> Stream.of(parts).allMatch(part -> (" " + event + " ").contains(" " + part.strip() + " ")));
        } else {
            holds = found.stream().anyMatch(fact -> fact.startsWith(String.join(" > ", parts)));
        }
        assertEquals(!GAPS.contains(row.cells()), holds, () -> "line " + row.line() + ": " + found);
    }

    private static Stream<String> shown(Fact fact, String kind, Reading reading) {
        String text = reading.article().text();
        if (fact instanceof Post post && kind.equals("post")) {
            return Stream.of(String.join(" > ", post.person().label(), post.title(), post.organization().map(Entity::label).orElse("-"), post.asWritten()));
        } else if (fact instanceof Statement said && kind.endsWith("statement")) {
            String name = said.speaker() instanceof Entity ? said.speakerText() : "‘" + said.speakerText() + "’";
            return Stream.of(kind.startsWith("no") ? said.content().of(text) : String.join(" > ", name, said.verb().of(text), said.content().of(text)),
                    String.join(" > ", "‘" + said.speakerText() + "’", said.verb().of(text), said.content().of(text)));
        } else if (fact instanceof Document document && kind.equals("document")) {
            return Stream.of(String.join(" > ", document.entity().label(), document.documentType(), document.from().map(String::valueOf).orElse(""), document.to().map(String::valueOf).orElse("")));
        } else if (fact instanceof Quantity quantity && kind.equals("quantity")) {
            return Stream.of(String.join(" > ", quantity.amount().text(), quantity.measure(), quantity.of().map(SampleFactsTest::name).orElse("-")));
        } else if (fact instanceof Event event && kind.equals("event")) {
            return Stream.of(event.type().localName() + " " + event.roles().stream().map(role -> role.name() + "=" + role.text()).collect(Collectors.joining(" ")));
        }
        return Stream.empty();
    }

    private static String name(Filler filler) {
        return filler instanceof Entity entity ? entity.label() : filler instanceof Words words ? words.text() : filler.toString();
    }
}
