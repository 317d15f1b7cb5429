package newsgraph.text;

import java.util.Arrays;

/**
 * A folded text without the blanks inside its numbers, as type-setting leaves them: 2.5 万元, 7万 5千 4百, 六 点 五 折, 百 分 之 2, 3 000元; with the way back to the text.
 *
 * @param at for each character where it stands in the text, and behind the last the end of the text
 */
record Unspaced(String text, int[] at) {

    private static final int MOST_BLANKS = 4;
    private static final String JOINED = "点分之成折又半个负万亿兆%‰";

    static Unspaced of(String text) {
        char[] kept = new char[text.length()];
        int[] at = new int[text.length() + 1];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int next = i;
            while (next < i + MOST_BLANKS && Text.at(text, next) == ' ' && next < text.length()) {
                next++;
            }
            i = next > i && next < text.length() && inside(text, i, next) ? next : i;
            at[length] = i;
            kept[length++] = text.charAt(i);
        }
        at[length] = text.length();
        return new Unspaced(new String(kept, 0, length), Arrays.copyOf(at, length + 1));
    }

    private static boolean inside(String text, int blank, int next) {
        char before = Text.at(text, blank - 1);
        char behind = Text.at(text, next);
        if (Numerals.arabic(before) >= 0 && Numerals.arabic(behind) >= 0) {
            return thousands(text, blank, next);
        }
        boolean number = said(before) || Numerals.arabic(before) >= 0;
        boolean unit = Numerals.unit(before) > 0 || Numerals.bigPower(before) > 0;
        boolean section = unit && Numerals.arabic(behind) >= 0 && Text.oneOf(text, next + 1, "十百千万亿");
        return number && said(behind) || section || before == '之' && Numerals.arabic(behind) >= 0;
    }

    private static boolean said(char c) {
        return Numerals.chinese(c) >= 0 || Numerals.unit(c) > 0 || JOINED.indexOf(c) >= 0;
    }

    /** 3 000, but not 2023 100 or 021 643. */
    private static boolean thousands(String text, int blank, int next) {
        int first = blank;
        while (Text.digit(text, first - 1)) {
            first--;
        }
        boolean head = blank - first <= 3 && text.charAt(first) != '0' && !Text.oneOf(text, first - 1, ".,:/-") && !Text.letterOrDigit(text, first - 1);
        return head && next == blank + 1 && Text.digit(text, next + 1) && Text.digit(text, next + 2) && !Text.digit(text, next + 3);
    }
}
