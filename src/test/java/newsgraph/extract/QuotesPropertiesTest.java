package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Span;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QuotesPropertiesTest {

    private static final List<String> PIECES = List.of("会议", "指出", "，", "。", "：", "“", "”", "《", "》", "（", "）", "；", "！", "[郑海波]", "{市委书记}[林建平]、[何立民]", "<江州大学>教授", "<恒浦集团>", "{-市领导}", "{市长}[周岚]",
            "说", "要求", "表示", "他", "并", "要", "3万户", "昨天", "¶", " ", "A", "😀", "𠮷", "记者从", "获悉", "感谢", "工作", "，并就", "……");
    private static final Quotes QUOTES = new Quotes();

    @Test
    void any_text_gives_quotes_in_order_that_stand_in_it() {
        long seed = 20240615;
        Random random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            StringBuilder marked = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                marked.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            check(marked.toString(), "seed " + seed + " round " + round + ": " + marked);
        }
    }

    private static void check(String marked, String message) {
        Analysis analysis = Marked.analysis(marked);
        String text = analysis.article().text();
        List<Quote> quotes = QUOTES.in(analysis);
        int from = 0;
        for (Quote quote : quotes) {
            assertTrue(quote.content().begin() >= from && quote.content().end() <= text.length(), message);
            assertTrue(quote.content().of(text).indexOf('\n') < 0, message);
            assertEquals(quote.speaker().of(text), quote.speakerText(), message);
            assertTrue(!quote.content().overlaps(quote.verb()) && !quote.speaker().overlaps(quote.verb()), message);
            from = quote.content().end();
        }
        assertEquals(quotes, QUOTES.in(Marked.analysis(marked)), message);
        new Statements().of(analysis, quotes, List.of()).forEach(statement -> assertEquals(new Span(statement.content().begin(), statement.content().end()), statement.evidence().span(), message));
        assertEquals(analysis.amounts().size(), new Quantities().of(analysis, quotes, List.of()).size(), message);
        new Posts().of(analysis).forEach(post -> assertTrue(post.evidence().span().end() <= text.length(), message));
    }
}
