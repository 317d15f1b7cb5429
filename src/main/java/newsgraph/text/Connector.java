package newsgraph.text;

/** What stands between the two ends of a range: 至, 到, -, —, ~. */
final class Connector {

    private Connector() {
    }

    /** Its length with the blanks around it, 0 if there is none; the text is folded. */
    static int length(String text, int begin) {
        int i = Text.skipBlanks(text, begin);
        int end = i;
        while (end < i + 2 && Text.oneOf(text, end, "-~")) {
            end++;
        }
        if (end == i && Text.oneOf(text, i, "至到")) {
            end++;
        }
        return end == i ? 0 : Text.skipBlanks(text, end) - begin;
    }

    /** 2007年与2009年之间, 1月15号4点和2月3号9点之间: joins only where 间 closes. */
    static boolean between(String text, int i) {
        return Text.oneOf(text, i, "和与");
    }
}
