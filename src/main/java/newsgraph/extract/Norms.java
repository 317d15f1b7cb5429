package newsgraph.extract;

import newsgraph.model.Span;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The wording of a law, regulation or contract printed in an article: from its first paragraph that begins with 第…条 to the end of its last one and that one's
 * items. What it says is to be so whenever its case comes up; nothing in it has happened, though its verbs are those of news (处以罚款, 进行现场检查).
 */
final class Norms {

    /** Fewer paragraphs of the kind are a quotation. */
    private static final int FEWEST = 3;
    private static final Pattern ARTICLE = Pattern.compile("(?m)^[\\s\\u3000]*(第[一二三四五六七八九十百零〇0-9]+条(?:之[一二三四五六七八九十])?[\\s\\u3000])");
    private static final Pattern LAST = Pattern.compile("[^\\n]*(?:\\n[\\s\\u3000]*[（(][一二三四五六七八九十0-9]+[）)][^\\n]*)*");

    private Norms() {
    }

    /** The part of a text that is such wording; empty if none is. */
    static Span in(String text) {
        List<Integer> begins = ARTICLE.matcher(text).results().map(found -> found.start(1)).toList();
        if (begins.size() < FEWEST) {
            return new Span(0, 0);
        }
        var last = LAST.matcher(text);
        last.find(begins.get(begins.size() - 1));
        return new Span(begins.get(0), last.end());
    }
}
