package newsgraph.nlp;

import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;

/** Sentences too long to be ones (tables, lists, files without punctuation) in pieces, so that memory and time stay in proportion to the text. */
final class Pieces {

    /** Characters; the longest real sentences of newspapers have some 500. */
    private static final int LONGEST = 2000;

    private Pieces() {
    }

    /** The same spans, long ones cut behind a comma, a blank or, where there is none, anywhere but inside a character. */
    static List<Span> of(List<Span> sentences, String text) {
        List<Span> pieces = new ArrayList<>();
        for (Span sentence : sentences) {
            int begin = sentence.begin();
            while (sentence.end() - begin > LONGEST) {
                int end = cut(text, begin);
                pieces.add(new Span(begin, end));
                begin = end;
            }
            pieces.add(new Span(begin, sentence.end()));
        }
        return pieces;
    }

    private static int cut(String text, int begin) {
        for (int end = begin + LONGEST; end > begin + LONGEST / 2; end--) {
            if ("，、；：,;　 ".indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        int end = begin + LONGEST;
        return Character.isLowSurrogate(text.charAt(end)) && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
