package newsgraph.text;

/**
 * Brings the characters of numbers and times to one form, one for one, so that offsets stay: full width to half width (１２：３０ → 12:30), traditional
 * to simplified (後, 週, 點), every dash to {@code -}, every tilde to {@code ~}, ○ and 〇 to 零, and so a letter O behind a
 * Chinese numeral (二O二三年); wide blanks to a blank. The marks ，。；？！（） stay, but for
 * a comma between wide digits (４，５６５).
 */
final class Folding {

    /** Traditional forms of characters that numbers and times are written with, each before its simplified form. */
    private static final String FORMS = "後后週周禮礼個个點点時时號号兩两萬万億亿鐘钟開开間间內内從从當当這这過过現现農农閏闰陰阴節节國国慶庆勞劳動动兒儿婦妇軍军師师曆历"
            + "歷历歲岁紀纪來来約约餘余幾几貳贰陸陆參叁倆俩隔隔晝昼淩凌臘腊陽阳聖圣誕诞親亲復复驚惊蟄蛰滿满種种處处為为圓元圆元負负對对雙双聽听尋寻";
    private static final char[] TABLE = table();

    private Folding() {
    }

    /** The text with as many UTF-16 units, folded. */
    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
            if (folded[i] == '，' && wideDigit(text, i - 1) && wideDigit(text, i + 1)) {
                folded[i] = ',';
            }
            if ((folded[i] == 'O' || folded[i] == 'o') && i > 0 && Numerals.chinese(folded[i - 1]) >= 0) {
                folded[i] = '零';
            }
        }
        return new String(folded);
    }

    private static boolean wideDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '０' && text.charAt(i) <= '９';
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) i;
        }
        for (char wide = '！'; wide <= '～'; wide++) {
            table[wide] = "！，；？（）".indexOf(wide) >= 0 ? wide : (char) (wide - '！' + '!');
        }
        for (int i = 0; i < FORMS.length(); i += 2) {
            table[FORMS.charAt(i)] = FORMS.charAt(i + 1);
        }
        fill(table, "—–－−―─‐‑", '-');
        fill(table, "～〜∼˜", '~');
        fill(table, "〇○", '零');
        fill(table, "\u3000\u00a0\u2002\u2003\u2009\t", ' ');
        return table;
    }

    private static void fill(char[] table, String from, char to) {
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to;
        }
    }
}
