package newsgraph.text;

import newsgraph.model.Span;

import java.util.Arrays;

/**
 * A folded text without the blanks inside its numbers, as scans and tables have them: 百 分之 一百二十, 六 点 五 成, 7万 5千 4百.
 *
 * @param text   without those blanks
 * @param places where each of its characters, and its end, stands in the text as given
 */
record Unspaced(String text, int[] places) {

    /** More blanks than these part columns. */
    private static final int MOST_BLANKS = 4;
    private static final String INSIDE = "分之点成折个负";

    static Unspaced of(String folded) {
        StringBuilder text = new StringBuilder(folded.length());
        int[] places = new int[folded.length() + 1];
        for (int i = 0; i < folded.length(); i++) {
            int end = i;
            while (end < folded.length() && folded.charAt(end) == ' ') {
                end++;
            }
            if (end > i && end - i <= MOST_BLANKS && inside(folded, i - 1, end)) {
                i = end - 1;
                continue;
            }
            for (int j = i; j <= Math.max(i, end - 1); j++) {
                places[text.length()] = j;
                text.append(folded.charAt(j));
            }
            i = Math.max(i, end - 1);
        }
        places[text.length()] = folded.length();
        return new Unspaced(text.toString(), Arrays.copyOf(places, text.length() + 1));
    }

    /** Both sides belong to one number, and it is no list of digits (1 2 3, 一 二 三). */
    private static boolean inside(String text, int before, int after) {
        boolean left = numeral(text, before) || Text.oneOf(text, before, INSIDE);
        boolean right = numeral(text, after) || Text.oneOf(text, after, INSIDE);
        return left && right && !(simple(text, before) && simple(text, after)) && !(Text.digit(text, after) && !multiplied(text, before, after));
    }

    /** 7万 5千, 百分之 2: digits that go on with what stands before them. */
    private static boolean multiplied(String text, int before, int after) {
        int end = after;
        while (Text.digit(text, end)) {
            end++;
        }
        return Text.oneOf(text, before, "之点") || Numerals.unit(Text.at(text, end)) > 0 || Numerals.bigPower(Text.at(text, end)) > 0;
    }

    private static boolean simple(String text, int i) {
        return Text.digit(text, i) || Numerals.chinese(Text.at(text, i)) >= 0;
    }

    private static boolean numeral(String text, int i) {
        return simple(text, i) || Numerals.unit(Text.at(text, i)) > 0 || Numerals.bigPower(Text.at(text, i)) > 0;
    }

    /** Nothing is left out. */
    boolean whole() {
        return places[text.length()] == text.length();
    }

    /** Another form of the text as given, cut in the same places. */
    String cut(String original) {
        StringBuilder cut = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            cut.append(original.charAt(places[i]));
        }
        return cut.toString();
    }

    /** A span of the text as given, here. */
    Span here(Span span) {
        return new Span(place(span.begin()), place(span.end()));
    }

    private int place(int original) {
        int found = Arrays.binarySearch(places, original);
        return found >= 0 ? found : -found - 1;
    }

    /** A span of this text, in the text as given. */
    Span there(Span span) {
        return span.isEmpty() ? new Span(places[span.begin()], places[span.begin()]) : new Span(places[span.begin()], places[span.end() - 1] + 1);
    }
}
