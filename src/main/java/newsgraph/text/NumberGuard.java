package newsgraph.text;

/** Tells cheaply, from the character behind a number, that no time begins there: most numbers of a text count things. */
final class NumberGuard {

    /** What a number of the calendar goes on with. */
    private static final String FOLLOWS = "年月日号点时:世季周星礼天小钟分秒刻多余来几整半载工昼初廿-~至到./, 的、";
    private static final String FOLLOWS_GE = "月星礼小钟多余来半季世工";
    private static final boolean[] NEXT = table();

    private NumberGuard() {
    }

    static boolean mayBeTime(String text, int begin) {
        int end = begin;
        while (end < text.length() && end - begin < NumeralReader.LONGEST
                && (Numerals.arabic(text.charAt(end)) >= 0 || Numerals.chinese(text.charAt(end)) >= 0 || Numerals.unit(text.charAt(end)) > 0
                || Numerals.bigPower(text.charAt(end)) > 0)) {
            end++;
        }
        char next = Text.at(text, end);
        return next == '个' ? FOLLOWS_GE.indexOf(Text.at(text, end + 1)) >= 0 : end >= text.length() || NEXT[next] || end - begin == 8 || end - begin == 4;
    }

    private static boolean[] table() {
        boolean[] next = new boolean[Character.MAX_VALUE + 1];
        FOLLOWS.chars().forEach(c -> next[c] = true);
        return next;
    }
}
