package newsgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import newsgraph.model.Article;
import newsgraph.model.Entity;
import newsgraph.model.Imprint;
import newsgraph.model.Iri;
import newsgraph.model.Links;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Title;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class LinkerPropertiesTest {

    private static final Linker LINKER = Linker.load();
    private static final long SEED = 20241124;
    private static final List<String> PIECES = List.of("[市委|O]", "[江州市|L]", "[江州|L]", "[朝阳区|L]", "[长春市|L]", "<市委~书记>[陈明|P]", "、<~市长>[王立|P]",
            "[陈书记|P]", "[上海城投水务集团|O]", "[城投集团|O]", "[外交部|O]", "[俄罗斯外交部|O]", "[我市|L]", "[县政府|O]", "[玉山县|L]", "[黄浦|L]、[静安|L]等区",
            "[安娜·林德|P]", "[林德|P]", "举行会议", "，", "。", "¶", "在", "和", "[“一带一路”|T]", "[美国|L]", "[美|L]", "<~总理>[李四|P]", "[市教委|O]", "[西湖|L]");
    private static final List<String> HOMES = List.of("", "上海市", "江州市", "长春市", "江西省", "火星");

    @Test
    void linking_is_a_function_whatever_the_threads_and_the_order_of_sentences() {
        List<MarkedArticle> articles = articles();
        List<Links> once = articles.stream().map(one -> LINKER.link(one.article(), one.sentences())).toList();
        List<Links> parallel = IntStream.range(0, articles.size()).parallel().mapToObj(i -> {
            List<Sentence> shuffled = new ArrayList<>(articles.get(i).sentences());
            Collections.shuffle(shuffled, new Random(i));
            return LINKER.link(articles.get(i).article(), shuffled);
        }).toList();
        for (int i = 0; i < once.size(); i++) {
            int article = i;
            assertEquals(once.get(i), parallel.get(i), () -> "seed " + SEED + ": " + articles.get(article).article().text());
        }
    }

    @Test
    void one_iri_is_one_entity_that_jena_likes() {
        for (MarkedArticle marked : articles()) {
            Links links = LINKER.link(marked.article(), marked.sentences());
            Map<Iri, Entity> byIri = new HashMap<>();
            Stream.concat(links.entities().values().stream(), links.bodies().values().stream()).forEach(entity -> {
                assertEquals(byIri.computeIfAbsent(entity.iri(), iri -> entity), entity);
                assertFalse(entity.aliases().contains(entity.label()), entity::toString);
                assertEquals(entity.aliases().stream().sorted().toList(), entity.aliases());
                assertTrue(entity.iri().value().startsWith(Ng.BASE) && !IRIx.create(entity.iri().value()).hasViolations(), entity::toString);
            });
            links.bodies().values().forEach(body -> assertTrue(body.iri().value().startsWith(Ng.BASE + "org/") || body.type().equals(Ng.STATE), body::toString));
        }
    }

    @Test
    void no_text_makes_linking_fail() {
        Random random = new Random(SEED);
        String signs = "市委省区县政府我本全公司书记长上海朝阳局、，。\n “”·A1（）𠮷\u00a0\ud800";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(2 + random.nextInt(40), 0, signs.length()).forEach(i -> text.append(signs.charAt(i)));
            List<Mention> mentions = new ArrayList<>();
            List<Title> titles = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Span span = span(random, text.length());
                mentions.add(new Mention(span, span.of(text.toString()), List.of(Ng.PERSON, Ng.PLACE, Ng.ORGANIZATION, Ng.TOPIC).get(random.nextInt(4)), "x", 1));
                titles.add(new Title(span, new Span(span.begin(), span.begin() + random.nextInt(span.length() + 1)), "书记", random.nextBoolean(), List.of(span)));
            }
            Article article = Article.of("a", text.toString(), new Imprint(Optional.empty(), "江州日报", "", HOMES.get(random.nextInt(HOMES.size())), ""));
            LINKER.link(article, List.of(new Sentence(new Span(0, text.length()), List.of(), mentions, titles)));
        }
    }

    private static Span span(Random random, int length) {
        int begin = random.nextInt(length);
        return new Span(begin, begin + 1 + random.nextInt(Math.min(8, length - begin)));
    }

    private static List<MarkedArticle> articles() {
        Random random = new Random(SEED);
        return IntStream.range(0, 200).mapToObj(i -> {
            StringBuilder marked = new StringBuilder("开头");
            random.ints(1 + random.nextInt(30), 0, PIECES.size()).forEach(piece -> marked.append(PIECES.get(piece)));
            return MarkedArticle.of(marked.toString(), HOMES.get(random.nextInt(HOMES.size())), "");
        }).toList();
    }
}
