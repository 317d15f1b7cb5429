package newsgraph;

import newsgraph.model.Article;
import newsgraph.model.Event;
import newsgraph.model.Imprint;
import newsgraph.model.Post;
import newsgraph.model.Reading;
import newsgraph.nlp.Analyzer;
import newsgraph.nlp.Engine;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.TextPolicy;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is told in traditional characters is the same as in simplified ones, and is proved with the characters that are printed. */
@Tag("engine")
class ScriptsTest {

    private static final Imprint IMPRINT = new Imprint(Optional.of(LocalDate.of(2024, 3, 6).atStartOfDay()), "江州日報", "", "江州市", "");
    private static final String SIMPLIFIED = "江州市市长周岚3月5日在江州宾馆会见云城大学校长秦晓舟。双方签署了合作协议，总额为两亿元。";
    private static final String TRADITIONAL = "江州市市長周嵐3月5日在江州賓館會見雲城大學校長秦曉舟。雙方簽署了合作協議，總額為兩億元。";

    @Test
    void both_scripts_tell_the_same_and_passages_are_as_printed() {
        Pipeline pipeline = Pipeline.load(Engine.fast);
        Reading simplified = pipeline.read(Article.of("a", SIMPLIFIED, IMPRINT));
        Reading traditional = pipeline.read(Article.of("a", TRADITIONAL, IMPRINT));
        assertEquals(simplified.facts(), traditional.facts());
        assertEquals(2, traditional.facts(Post.class).count());
        Event event = traditional.facts(Event.class).findFirst().orElseThrow();
        assertEquals("周岚会见秦晓舟 會見", event.label() + " " + event.trigger().of(traditional.article().text()));
        List<String> words = words(Graphs.load(TextPolicy.full).graph(traditional));
        assertTrue(words.contains(TRADITIONAL) && words.contains("秦曉舟") && words.contains("江州賓館"), "mentions and evidence: " + words);
        assertTrue(words.contains("秦晓舟"), "the person");
    }

    @Test
    void a_traditional_character_in_a_simplified_text_is_the_names_own() {
        assertEquals("昇腾芯片昨天发布。", Analyzer.simplified("昇腾芯片昨天发布。"));
        assertEquals("会议昨天在云城召开。", Analyzer.simplified("會議昨天在雲城召開。"));
    }

    private static List<String> words(NamedGraph graph) {
        return graph.triples().stream().map(triple -> triple.getObject()).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).toList();
    }
}
