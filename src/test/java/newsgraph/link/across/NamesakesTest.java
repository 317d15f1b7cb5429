package newsgraph.link.across;

import newsgraph.lexicon.Table;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rows of {@code cases/namesakes.tsv}: who of one name is one person. */
class NamesakesTest {

    private static final Namesakes NAMESAKES = Namesakes.load();
    private static final List<Row> ROWS = rows();

    private record Row(String name, String person, PersonRecord record) {
    }

    private static List<Row> rows() {
        return Table.resource("/cases/namesakes.tsv", "name", "person", "day", "posts", "people", "bodies").rows().stream().map(row -> new Row(row.cell(0), row.cell(0) + row.cell(1),
                new PersonRecord(String.format("article/%03d", row.line()), Optional.of(LocalDate.parse(row.cell(2))), list(row.cell(3)).map(NamesakesTest::held).collect(Collectors.toSet()),
                        list(row.cell(4)).collect(Collectors.toSet()), list(row.cell(5)).collect(Collectors.toSet())))).toList();
    }

    private static Stream<String> list(String cell) {
        return cell.isEmpty() ? Stream.of() : Stream.of(cell.split(";"));
    }

    private static Held held(String words) {
        String[] parts = words.split("@");
        return new Held(parts[0], parts.length == 1 ? "" : parts[1], parts.length == 1 ? "" : parts[1]);
    }

    private static Map<String, PersonSplit> splits(List<Row> rows) {
        Map<String, List<PersonRecord>> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row.record()));
        Map<String, PersonSplit> splits = new HashMap<>();
        byName.forEach((name, records) -> splits.put(name, NAMESAKES.split(name, records)));
        return splits;
    }

    private static Map<String, String> personByArticle() {
        Map<String, String> found = new HashMap<>();
        splits(ROWS).forEach((name, split) -> {
            for (int rank = 0; rank < split.groups().size(); rank++) {
                int group = rank;
                split.groups().get(rank).articles().forEach(article -> found.put(article, name + group));
            }
        });
        return found;
    }

    @Test
    void people_are_told_apart_better_than_by_name() {
        Map<String, String> found = personByArticle();
        Agreement ours = Agreement.of(ROWS, Row::person, row -> found.get(row.record().article()));
        Agreement byName = Agreement.of(ROWS, Row::person, Row::name);
        System.out.println(ROWS.size() + " articles with namesakes: " + ours + "; by the name alone: " + byName);
        assertTrue(ours.pPrecision() >= 0.99 && ours.bCubed() >= 0.95 && ours.pairs() >= 0.90, ours::toString);
        assertTrue(ours.bCubed() > byName.bCubed() + 0.1, byName::toString);
    }

    @Test
    void the_order_of_articles_makes_no_difference() {
        Map<String, PersonSplit> once = splits(ROWS);
        for (int seed = 0; seed < 20; seed++) {
            List<Row> mixed = new ArrayList<>(ROWS);
            Collections.shuffle(mixed, new Random(seed));
            assertEquals(once, splits(mixed), "seed " + seed);
        }
    }

    @Test
    void every_article_is_of_one_person_and_a_doubt_is_about_two() {
        splits(ROWS).forEach((name, split) -> {
            List<String> articles = split.groups().stream().flatMap(group -> group.articles().stream()).toList();
            assertEquals(ROWS.stream().filter(row -> row.name().equals(name)).count(), articles.size());
            assertEquals(articles.size(), new HashSet<>(articles).size());
            split.doubts().forEach(doubt -> assertTrue(doubt.one() < doubt.other() && doubt.other() < split.groups().size(), doubt::toString));
        });
    }

    @Test
    void a_transfer_is_a_doubt_and_two_posts_at_once_are_none() {
        Held mayor = held("市长@江州市人民政府");
        Held other = held("市长@苏州市人民政府");
        PersonSplit moved = NAMESAKES.split("王强", List.of(record(1, "2024-01-01", mayor), record(2, "2024-06-01", other)));
        assertEquals(List.of(2, 1), List.of(moved.groups().size(), moved.doubts().size()));
        PersonSplit two = NAMESAKES.split("王强", List.of(record(1, "2024-01-01", mayor), record(2, "2024-03-01", other), record(3, "2024-06-01", mayor)));
        assertEquals(List.of(2, 0), List.of(two.groups().size(), two.doubts().size()));
    }

    @Test
    void two_bare_mentions_of_a_usual_name_are_a_doubt_and_of_an_unusual_one_are_not() {
        assertEquals(1, NAMESAKES.split("王强", List.of(record(1, "2024-01-01"), record(2, "2024-01-02"))).doubts().size());
        assertEquals(1, NAMESAKES.split("尉迟宝林", List.of(record(1, "2024-01-01"), record(2, "2024-01-02"))).groups().size());
    }

    private static PersonRecord record(int article, String day, Held... posts) {
        return new PersonRecord("article/" + article, Optional.of(LocalDate.parse(day)), Set.of(posts), Set.of(), Set.of());
    }
}
