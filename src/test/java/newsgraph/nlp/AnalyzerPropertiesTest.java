package newsgraph.nlp;

import newsgraph.model.Mention;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Title;
import newsgraph.model.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("engine")
class AnalyzerPropertiesTest {

    private static final long SEED = 20231229;
    private static final Analyzer ANALYZER = Analyzer.load(Engine.fast);
    private static final String[] PIECES = {"市委书记", "陈吉宁", "、", "，", "。", "李强", "国家主席", "北京", "😀", "𠮷", "\ud83d", "\n", " ", "　", "ABC", "１２", "3", "（", "）", "《", "》", "上海市",
            "公安局", "副局长", "王", "和", "一带一路", "習近平", "總書記", "·", "说", "“", "”", "\u0000", "é", "的", "联合国", "原", "驻", "大使"};

    @Test
    void words_names_and_titles_stand_where_they_say_in_any_text() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            String text = text(random);
            for (Sentence sentence : ANALYZER.sentences(text)) {
                check(sentence, text);
            }
        }
    }

    @Test
    void the_same_text_gives_the_same_on_many_threads() {
        Random random = new Random(SEED + 1);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            texts.add(text(random));
        }
        List<List<Sentence>> alone = texts.stream().map(ANALYZER::sentences).toList();
        List<List<Sentence>> together = texts.parallelStream().map(ANALYZER::sentences).toList();
        assertEquals(alone, together);
    }

    @Test
    void an_empty_text_has_no_sentence() {
        assertEquals(List.of(), ANALYZER.sentences(""));
        assertEquals(List.of(), ANALYZER.sentences(" \n　"));
    }

    @Test
    void a_text_without_any_sentence_end_is_read_in_pieces() {
        String text = "市委书记陈吉宁与李强在上海市".repeat(20_000);
        List<Sentence> sentences = ANALYZER.sentences(text);
        assertEquals(text.length(), sentences.stream().mapToInt(sentence -> sentence.span().length()).sum());
        assertTrue(sentences.stream().allMatch(sentence -> sentence.span().length() <= 2000));
    }

    private static void check(Sentence sentence, String text) {
        int at = sentence.span().begin();
        for (Token word : sentence.tokens()) {
            assertEquals(at, word.span().begin(), () -> "words cover the sentence: " + sentence.span().of(text));
            assertEquals(word.span().of(text), word.text());
            at = word.span().end();
        }
        assertEquals(sentence.span().end(), at);
        int free = sentence.span().begin();
        for (Mention mention : sentence.mentions()) {
            assertTrue(mention.span().begin() >= free && sentence.span().contains(mention.span()), "names do not overlap");
            assertEquals(mention.span().of(text), mention.surface());
            assertTrue(mention.score() > 0 && mention.score() <= 1);
            assertTrue(sentence.tokens().stream().anyMatch(word -> word.span().equals(mention.span())), "a name is one word");
            free = mention.span().end();
        }
        List<Span> names = sentence.mentions().stream().map(Mention::span).toList();
        for (Title title : sentence.titles()) {
            assertTrue(title.span().contains(title.body()) && title.span().of(text).length() >= title.post().length());
            assertTrue(names.containsAll(title.holders()), "holders are names");
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
