package newsgraph.text;

import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentence ends: 。！？ and line breaks; closing quotation marks and brackets go with the sentence they close. No end: ； and ……, a mark inside （） or 《》
 * (《谁是最可爱的人？》是名篇。), a quotation that the sentence goes on behind (“好！”的一声), the point of 3.5 and of an address. Linear.
 */
public final class Sentences {

    private static final String ENDS = "。！？!?｡";
    private static final String CLOSERS = "”’」』\"'）)】》〉";
    private static final String OPENERS = "（(《〈【";
    private static final String PAIRS = "）)》〉】";
    /** What a sentence goes on with behind a closed quotation. */
    private static final String GOES_ON = "，、；：,;:的地之等";
    /** No bracket is believed to close later than this. */
    private static final int BRACKET_LENGTH = 200;

    private Sentences() {
    }

    /** The sentences of a text in order; white space at their edges left out. They do not overlap and cover everything but white space. */
    public static List<Span> in(String text) {
        List<Span> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length();) {
            char c = text.charAt(i);
            int bracket = OPENERS.indexOf(c);
            int end = bracket >= 0 ? i : end(text, i, c);
            if (end > i) {
                add(sentences, text, begin, end);
                begin = end;
                i = end;
            } else {
                i = bracket >= 0 ? closed(text, i, PAIRS.charAt(bracket)) : i + 1;
            }
        }
        add(sentences, text, begin, text.length());
        return sentences;
    }

    /** Behind the bracket that closes on the same line, else behind the opening one. */
    private static int closed(String text, int open, char close) {
        int limit = Math.min(text.length(), open + BRACKET_LENGTH);
        for (int i = open + 1; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == close) {
                return i + 1;
            }
        }
        return open + 1;
    }

    /** Where the sentence ends that the mark at {@code at} closes; {@code at} if it closes none. */
    private static int end(String text, int at, char c) {
        if (c == '\n' || c == '\r') {
            return at + 1;
        }
        if (c == '.') {
            return latinEnd(text, at) ? at + 1 : at;
        }
        if (ENDS.indexOf(c) < 0 || (c == '?' || c == '!') && Text.letterOrDigit(text, at + 1)) {
            return at;
        }
        int end = at + 1;
        while (Text.oneOf(text, end, ENDS)) {
            end++;
        }
        int marks = end;
        while (Text.oneOf(text, end, CLOSERS)) {
            end++;
        }
        boolean goesOn = end > marks && (Text.oneOf(text, end, GOES_ON) || Text.oneOf(text, end - 1, "》〉") && end < text.length() && text.charAt(end) != '\n');
        return goesOn ? at : end;
    }

    /** A full stop of Latin script: a word before it, a blank and a capital letter or Chinese behind it. */
    private static boolean latinEnd(String text, int at) {
        boolean word = at > 1 && Character.isLowerCase(text.charAt(at - 1)) && Character.isLowerCase(text.charAt(at - 2));
        return word && Text.at(text, at + 1) == ' ' && (Character.isUpperCase(Text.at(text, at + 2)) || Text.hanzi(text, at + 2));
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && blank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && blank(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            sentences.add(new Span(begin, end));
        }
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
