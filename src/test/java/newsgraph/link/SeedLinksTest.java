package newsgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import newsgraph.model.Article;
import newsgraph.model.Entity;
import newsgraph.model.Imprint;
import newsgraph.model.Links;
import newsgraph.model.Mention;
import newsgraph.model.Sentence;
import newsgraph.nlp.Analyzer;
import newsgraph.nlp.Engine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the seed page, read as one text; skipped where it is absent. */
@Tag("engine")
class SeedLinksTest {

    private static List<Sentence> sentences;
    private static Article article;
    private static Links links;

    @BeforeAll
    static void read() throws IOException {
        Path folder = Path.of("../shared/seed");
        assumeTrue(Files.isDirectory(folder), "no seed page at " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            String text = Files.readString(files.filter(file -> file.toString().endsWith(".txt")).sorted().findFirst().orElseThrow());
            article = Article.of("seed", text, new Imprint(Optional.empty(), "解放日报", "01", "上海市", ""));
        }
        sentences = Analyzer.load(Engine.values()[0]).sentences(article.text());
        links = Linker.load().link(article, sentences);
    }

    @Test
    void posts_are_held_in_the_bodies_that_the_document_means() {
        Set<String> bodies = links.bodies().entrySet().stream().filter(entry -> !entry.getKey().holders().isEmpty())
                .map(entry -> entry.getKey().span().of(article.text()) + " " + entry.getValue().label()).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(bodies.containsAll(Set.of("中共中央总书记 中国共产党中央委员会", "国家主席 中华人民共和国", "中央军委主席 中央军事委员会",
                "中共中央政治局常委 中国共产党中央政治局", "国家副主席 中华人民共和国", "市委书记 中国共产党上海市委员会", "市委副书记 中国共产党上海市委员会",
                "市长 上海市人民政府")), bodies::toString);
    }

    @Test
    void the_party_committee_goes_by_its_short_names() {
        Entity committee = links.bodies().values().stream().filter(body -> body.label().equals("中国共产党上海市委员会")).findFirst().orElseThrow();
        assertTrue(committee.aliases().containsAll(List.of("上海市委", "中共上海市委", "市委")), committee::toString);
    }

    @Test
    void the_three_districts_lie_in_the_home_city() {
        Map<String, String> districts = links.entities().entrySet().stream().filter(entry -> entry.getKey().surface().matches("黄浦|静安|普陀"))
                .collect(Collectors.toMap(entry -> entry.getValue().label(), entry -> entry.getValue().within().map(Entity::label).orElse(""), (one, other) -> one));
        assertEquals(Map.of("黄浦区", "上海市", "静安区", "上海市", "普陀区", "上海市"), districts);
    }

    @Test
    void every_name_of_a_person_is_a_person() {
        List<Mention> people = sentences.stream().flatMap(sentence -> sentence.mentions().stream()).filter(mention -> mention.type().localName().equals("Person"))
                .toList();
        assertTrue(people.stream().allMatch(mention -> links.entities().get(mention).label().equals(mention.surface())), people::toString);
    }
}
