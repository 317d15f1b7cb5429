package newsgraph.text;

import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;

/** Sentence ends: 。！？；… and line breaks, closing quotation marks and brackets go with the sentence they close. */
public final class Sentences {

    private Sentences() {
    }

    /** The sentences of a text in order; white space at their edges left out. */
    public static List<Span> in(String text) {
        List<Span> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。！？!?\n".indexOf(text.charAt(i)) >= 0) {
                int end = i + 1;
                while (end < text.length() && "”’」』）)】》".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(sentences, text, begin, end);
                begin = end;
                i = end - 1;
            }
        }
        add(sentences, text, begin, text.length());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int begin, int end) {
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            sentences.add(new Span(begin, end));
        }
    }
}
