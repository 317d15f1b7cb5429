package newsgraph.read.page;

import newsgraph.text.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinesTest {

    private final Lines lines = new Lines(new PageWords());

    static Stream<List<String>> cases() {
        return Cases.of("page-lines.tsv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_line_is_what_it_looks_like(List<String> row) {
        assertEquals(row.get(0), lines.kind(row.get(1)).name(), row.get(1));
    }

    @ParameterizedTest
    @CsvSource({"本报讯 昨天下午,本报讯", "本报江州3月15日电 （记者苏晓燕）昨天,本报江州3月15日电", "据临海通讯社电 受台风影响,据临海通讯社电", "新华社北京7月1日电　会议,新华社北京7月1日电",
        "（本报讯）昨天,''", "本报记者昨天从江州市获悉,''", "江州电网昨天恢复供电,''"})
    void a_dateline_opens_a_report(String text, String dateline) {
        assertEquals(dateline, lines.dateline(text).orElse(""));
    }

    @Test
    void a_sentence_that_ends_inside_quotes_or_before_a_remark_is_whole() {
        assertTrue(Lines.isWhole("他说：“马上出发！”"));
        assertTrue(Lines.isWhole("会议昨天闭幕。（记者 苏晓燕）"));
        assertTrue(Lines.isWhole("（作者为江州大学教授）"));
        assertFalse(Lines.isWhole("推动高质量共建“一带一路”"));
        assertFalse(Lines.isWhole("《数据条例（草案）》（以下简称“草案”）"));
        assertFalse(Lines.isWhole("要紧扣需求，"));
    }

    @Test
    void every_kind_of_word_has_an_example_that_it_matches() {
        assertTrue(lines.isRoundup("财经短波"));
        assertTrue(lines.isAnnouncement("江州市防汛抗旱指挥部关于启动应急响应的公告"));
        assertTrue(lines.isOpening("核心阅读"));
        assertFalse(lines.isRoundup("江州市昨天发布了三季度经济运行简讯"));
    }
}
