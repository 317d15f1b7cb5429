package newsgraph.nlp;

import com.hankcs.hanlp.HanLP;

/**
 * Traditional characters as simplified ones, one for one, so that offsets stay. Characters that are simplified ones in their own right too (著, 乾, 瞭) stay.
 */
final class SimplifiedScript {

    /** Written in simplified text as well, or not one for one. */
    private static final String BOTH = "著乾瞭藉夥麽麼馀徵";
    private static final char[] SIMPLIFIED = table();

    private SimplifiedScript() {
    }

    /** The same text if nothing changes. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SIMPLIFIED[text.charAt(i)] != text.charAt(i)) {
                return folded(text);
            }
        }
        return text;
    }

    private static String folded(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = SIMPLIFIED[chars[i]];
        }
        return new String(chars);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
            if (c >= 0x4e00 && c <= 0x9fff && BOTH.indexOf(c) < 0) {
                String simplified = HanLP.convertToSimplifiedChinese(String.valueOf((char) c));
                table[c] = simplified.length() == 1 ? simplified.charAt(0) : (char) c;
            }
        }
        return table;
    }
}
