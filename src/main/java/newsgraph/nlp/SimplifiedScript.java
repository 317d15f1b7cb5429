package newsgraph.nlp;

import com.hankcs.hanlp.HanLP;

import java.util.BitSet;

/**
 * Traditional characters as simplified ones, one for one, so that offsets stay. Characters that are simplified ones in their own right too (著, 乾, 瞭) stay.
 */
final class SimplifiedScript {

    /** Written in simplified text as well, or not one for one. */
    private static final String BOTH = "著乾瞭藉夥麽麼馀徵";
    private static final char[] SIMPLIFIED = table();
    /** Characters that a traditional one becomes; hardly any stands in traditional text itself. */
    private static final BitSet BECOME = become();

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

    /** True if more characters are traditional than simplified: 昇 of 昇腾发布 is a name's own, those of 會議 are not. */
    static boolean isTraditional(String text) {
        int traditional = 0;
        int simplified = 0;
        for (int i = 0; i < text.length(); i++) {
            traditional += SIMPLIFIED[text.charAt(i)] == text.charAt(i) ? 0 : 1;
            simplified += BECOME.get(text.charAt(i)) ? 1 : 0;
        }
        return traditional > simplified;
    }

    private static String folded(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = SIMPLIFIED[chars[i]];
        }
        return new String(chars);
    }

    private static BitSet become() {
        BitSet become = new BitSet();
        for (int c = 0; c < SIMPLIFIED.length; c++) {
            if (SIMPLIFIED[c] != c) {
                become.set(SIMPLIFIED[c]);
            }
        }
        return become;
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
