package newsgraph.eval;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EvaluationTest {

    private static final String TEXT = "3月5日，李明华在南京捐出2.5万元。";
    private static final String GOLD = """
            {"id":"a","genre":"news","text":"%s","mentions":[{"begin":5,"end":8,"text":"李明华","type":"Person"},{"begin":9,"end":11,"text":"南京","type":"Place"}],
            "times":[{"begin":0,"end":4,"text":"3月5日","edtf":"XXXX-03-05","basis":"explicit"}],
            "quantities":[{"begin":13,"end":18,"text":"2.5万元","value":25000.0,"unit":"元"}]}""".formatted(TEXT);

    private static JsonNode json(String text) {
        return GoldFile.record(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Score> scores(String gold, String told) {
        Evaluation evaluation = new Evaluation(List.of(json(gold)), miss -> { });
        evaluation.add(json(gold), json(told));
        return evaluation.scores();
    }

    private static Score of(List<Score> scores, String layer, String group) {
        return scores.stream().filter(score -> score.layer().equals(layer) && score.group().equals(group)).findFirst().orElseThrow();
    }

    @Test
    void gold_against_itself_is_all_right() {
        List<Score> scores = scores(GOLD, GOLD.replace("25000.0", "25000"));
        assertTrue(scores.stream().allMatch(score -> score.program().f1() == 1.0), scores::toString);
        assertEquals(new Counts(2, 2, 2), of(scores, "mentions", "genre news").program());
    }

    @Test
    void a_wrong_type_is_a_miss_and_a_false_alarm() {
        List<Score> scores = scores(GOLD, GOLD.replace("Place", "Organization"));
        assertEquals(new Counts(1, 2, 2), of(scores, "mentions", Score.ALL).program());
        assertEquals(new Counts(0, 0, 1), of(scores, "mentions", "Place").program());
        assertEquals(new Counts(0, 1, 0), of(scores, "mentions", "Organization").program());
    }

    @Test
    void the_worst_layer_and_in_it_the_worst_type_come_first() {
        List<Score> scores = scores(GOLD, GOLD.replace("Place", "Organization"));
        assertEquals(List.of("mentions all", "mentions Organization", "mentions Place", "mentions Person", "mentions genre news"),
                scores.stream().limit(5).map(score -> score.layer() + " " + score.group()).toList());
    }

    @Test
    void a_list_that_the_gold_has_not_is_not_measured() {
        assertTrue(scores(GOLD, GOLD).stream().noneMatch(score -> score.layer().equals("events")));
    }

    @Test
    void misses_are_told_one_by_one() {
        List<String> misses = new ArrayList<>();
        new Evaluation(List.of(json(GOLD)), misses::add).add(json(GOLD), json(GOLD.replace("Place", "Organization")));
        assertEquals(List.of("a\tmentions\tMISS\tPlace\t南京\t9..11 Place", "a\tmentions\tFALSE\tOrganization\t南京\t9..11 Organization"), misses);
    }

    @Test
    void trivial_numbers_come_from_the_other_records_and_from_patterns() {
        assertEquals(0, of(scores(GOLD, GOLD), "mentions", Score.ALL).trivial().right(), "a record does not know its own names");
        assertEquals(1.0, of(scores(GOLD, GOLD), "times", Score.ALL).trivial().f1());
        assertEquals(1.0, of(scores(GOLD, GOLD), "quantities", Score.ALL).trivial().f1());
        String other = GOLD.replace("\"a\"", "\"b\"");
        Evaluation evaluation = new Evaluation(List.of(json(GOLD), json(other)), miss -> { });
        evaluation.add(json(GOLD), json(GOLD));
        assertEquals(1.0, of(evaluation.scores(), "mentions", Score.ALL).trivial().f1());
    }

    @Test
    void a_gold_file_says_where_it_is_wrong(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gold.jsonl");
        for (String bad : List.of("{", "{\"id\":\"x\"}", "{\"id\":\"x\",\"text\":\"字\"}", GOLD.replace("\n", "") + "\n" + GOLD.replace("\n", ""), "")) {
            Files.writeString(file, bad);
            assertTrue(assertThrows(GoldException.class, () -> GoldFile.read(file)).getMessage().contains("gold.jsonl"));
        }
        assertThrows(GoldException.class, () -> GoldFile.read(folder.resolve("none.jsonl")));
        Files.writeString(file, GOLD.replace("\n", "") + "\n\n");
        assertEquals(1, GoldFile.read(file).size());
    }
}
