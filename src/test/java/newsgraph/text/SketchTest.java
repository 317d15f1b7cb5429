package newsgraph.text;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SketchTest {

    private static final String TEXT = "江州市防汛指挥部昨天通报，受台风外围影响，全市普降大到暴雨，青溪、松溪两县局部雨量超过200毫米。截至昨晚8时，全市共转移群众1.2万人，关闭景区37处，"
            + "没有人员伤亡报告。市水务局局长林启东说，主汛期还有二十天，各区要把巡堤查险做到每个班次、每段堤防。";

    @Test
    void what_is_written_is_read_again() {
        Sketch sketch = Sketch.of(TEXT);
        Sketch again = Sketch.parse(sketch.toString());
        assertTrue(again.isSame(sketch));
        assertEquals(1, again.likeness(sketch));
        assertEquals(sketch.keys(), again.keys());
        assertEquals(sketch.toString(), again.toString());
    }

    @Test
    void punctuation_blanks_and_width_do_not_count() {
        assertTrue(Sketch.of(TEXT).isSame(Sketch.of("　　" + TEXT.replace("，", " ，\n").replace("200", "２００").replace("“", "\""))));
        assertFalse(Sketch.of(TEXT).isSame(Sketch.of(TEXT.replace("37", "38"))));
    }

    @Test
    void a_part_is_contained_and_something_else_is_not() {
        Sketch whole = Sketch.of(TEXT);
        assertTrue(whole.containment(Sketch.of(TEXT.substring(0, TEXT.indexOf("市水务局")))) > 0.9);
        assertTrue(whole.containment(Sketch.of("云城大学昨天举行毕业典礼，三千二百名学生获得学位。校长秦晓舟勉励大家到艰苦的地方去，到需要的地方去，不负青春。典礼之后，学生代表向母校赠送了一棵银杏树。")) < 0.1);
    }

    @Test
    void nothing_and_a_few_letters_are_no_text_to_compare() {
        for (String text : List.of("", "。", "江", "本版责编：周岚")) {
            assertFalse(Sketch.of(text).isComparable(), text);
            assertEquals(List.of(), Sketch.of(text).keys());
            assertTrue(Sketch.of(text).isSame(Sketch.parse(Sketch.of(text).toString())));
        }
    }

    /** Of random texts with a part in common, the share of common runs is known; the sketch tells it to within four standard errors. */
    @Test
    void likeness_and_containment_are_near_the_truth() {
        long seed = 20240611;
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            String common = letters(random, 100 + random.nextInt(1500));
            String one = common + letters(random, random.nextInt(800));
            String other = letters(random, random.nextInt(800)) + common;
            Set<String> runs = runs(one);
            Set<String> others = runs(other);
            Set<String> both = new HashSet<>(runs);
            both.retainAll(others);
            double truth = (double) both.size() / (runs.size() + others.size() - both.size());
            assertEquals(truth, Sketch.of(one).likeness(Sketch.of(other)), 0.13, "seed " + seed + ", round " + round);
            assertEquals((double) both.size() / Math.min(runs.size(), others.size()), Sketch.of(one).containment(Sketch.of(other)), 0.3, "seed " + seed + ", round " + round);
            assertEquals(Math.min(runs.size(), others.size()), Math.min(Sketch.of(one).size(), Sketch.of(other).size()));
        }
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) (0x4e00 + random.nextInt(3000)));
        }
        return letters.toString();
    }

    private static Set<String> runs(String text) {
        Set<String> runs = new HashSet<>();
        String folded = Folding.fold(text);
        for (int i = 0; i + 6 <= folded.length(); i++) {
            runs.add(folded.substring(i, i + 6));
        }
        return runs;
    }
}
