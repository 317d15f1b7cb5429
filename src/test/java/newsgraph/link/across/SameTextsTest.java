package newsgraph.link.across;

import newsgraph.text.Sketch;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SameTextsTest {

    private static final String OPENING = "临海通讯社江州3月14日电（记者石清扬）江州港扩建工程14日开工。工程总投资86亿元，新建十万吨级泊位四个，工期三年。临海省副省长罗致远出席开工仪式并宣布开工。";
    private static final String PORT = "江州港集团董事长方砚说，工程建成后，港口年吞吐量将达到1.2亿吨，江州将成为临海省第二个亿吨大港。工程同步建设岸电设施，靠港船舶不再使用燃油发电。";
    private static final String VOICES = "“以前大船要在锚地等两天，以后随到随靠。”在码头干了二十六年的引航员老赵告诉记者。附近的渔民也在等这条路，疏港公路修通后，鲜鱼进城只要四十分钟。";
    private static final String STORY = OPENING + "\n" + PORT + "\n" + VOICES;
    private static final String FIRST = "江州市政协六届一次会议主席团昨天举行第一次会议。会议由主席团会议主持人何立民主持。会议应到87人，实到85人，符合规定人数。会议审议通过了选举办法草案，决定提交各小组酝酿讨论。";
    private static final String SECOND = "江州市政协六届一次会议主席团昨天举行第三次会议。会议由主席团会议主持人周岚主持。会议应到87人，实到79人，符合规定人数。会议听取了各小组讨论政治决议草案情况的汇报，决定提交大会表决。";

    private static TextRecord text(String article, String day, String text) {
        return new TextRecord(article, day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)), Sketch.of(text));
    }

    private static final List<TextRecord> ALL = List.of(
            text("a-agency", "2024-03-14", STORY),
            text("b-paper", "2024-03-15", STORY.replace("14日开工", "昨天开工").replace("（记者石清扬）", "")),
            text("c-short", "2024-03-15", OPENING + PORT),
            text("d-other-short", "2024-03-16", VOICES + PORT),
            text("e-late", "2024-04-20", OPENING + PORT),
            text("f-late-and-whole", "2025-01-02", STORY.replace("，", " ")),
            text("g-first", "2024-03-15", FIRST),
            text("h-second", "2024-03-15", SECOND),
            text("i-undated", "", STORY),
            text("j-credit", "2024-03-15", "本版责编：周岚"),
            text("k-credit", "2024-03-15", "本版责编：周岚"));

    @Test
    void a_story_in_several_papers_shortened_or_not_is_one_text() {
        List<SameTexts.Group> groups = SameTexts.among(ALL);
        assertEquals(List.of(new SameTexts.Group("a-agency", List.of("b-paper", "c-short", "d-other-short", "e-late", "f-late-and-whole", "i-undated"))), groups);
    }

    @Test
    void texts_of_one_mould_are_two() {
        assertFalse(SameTexts.isSame(text("g", "2024-03-15", FIRST), text("h", "2024-03-15", SECOND)));
    }

    @Test
    void an_item_of_a_round_up_is_not_the_round_up() {
        String many = STORY + FIRST + SECOND + STORY.replace("江", "河").replace("工", "施").replace("的", "之").replace("一", "二").replace("港", "站").replace("年", "月");
        assertFalse(SameTexts.isSame(text("a", "2024-03-15", OPENING), text("b", "2024-03-15", many + many.replace("会", "班").replace("人", "员").replace("城", "村").replace("州", "川"))));
    }

    @Test
    void the_order_of_articles_makes_no_difference() {
        List<TextRecord> shuffled = new ArrayList<>(ALL);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(shuffled, new Random(round));
            assertEquals(SameTexts.among(ALL), SameTexts.among(shuffled));
        }
    }

    @Test
    void whoever_is_the_same_meets_under_a_key() {
        for (TextRecord one : ALL) {
            for (TextRecord other : ALL) {
                if (one != other && SameTexts.isSame(one, other)) {
                    assertTrue(SameTexts.isSame(other, one), one.article() + " " + other.article());
                    HashSet<String> met = new HashSet<>(SameTexts.lookups(one));
                    met.retainAll(SameTexts.keys(other));
                    assertFalse(met.isEmpty(), one.article() + " " + other.article());
                }
            }
        }
    }
}
