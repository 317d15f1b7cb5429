package newsgraph.text;

/** Words beside a number that say how exact it is: 超过, 不足, 近, 约; 以上, 以内, 多, 左右. */
final class Comparators {

    /** A comparator found, and where the amount now begins or ends. */
    record Found(String sign, int bound) {
    }

    private static final String[][] BEFORE = {
            {">=", "不少于", "不低于", "不小于", "大于等于", "至少有", "至少", "最少", "起码", "≥"},
            {"<=", "不超过", "不高于", "不大于", "不多于", "小于等于", "至多", "最多", "≤"},
            {"<", "不足", "不到", "将近", "接近", "低于", "少于", "小于", "未满", "近", "<"},
            {"~", "大约", "大概", "约为", "约"},
            {">", "超过", "突破", "多于", "大于", "高于", "超", "逾", ">"}};
    private static final String[][] AFTER = {
            {">=", "及以上", "或以上", "以上"}, {"<=", "及以下", "以下", "以内", "之内"}, {"~", "左右", "上下"}};

    private Comparators() {
    }

    /** 上百, 过亿: the words that go before 百, 千, 万, 亿 without a number; 成千上万 is no number. */
    static boolean uncounted(String text, int begin) {
        return Text.oneOf(text, begin, "百千万亿") && Text.oneOf(text, begin - 1, "上过") && !Text.oneOf(text, begin - 2, "百千以晚早网");
    }

    /** Directly before a number. */
    static Found before(String text, int begin) {
        if (uncounted(text, begin)) {
            return new Found(Text.at(text, begin - 1) == '上' ? ">=" : ">", begin - 1);
        }
        int end = Text.at(text, begin - 1) == '了' || Text.at(text, begin - 1) == '过' && Text.at(text, begin - 2) != '超'
                && Text.at(text, begin - 2) != '不' ? begin - 1 : begin;
        for (String[] row : BEFORE) {
            for (int i = 1; i < row.length; i++) {
                if (text.startsWith(row[i], end - row[i].length()) && !(row[i].equals("近") && Text.oneOf(text, end - 2, "附靠最临"))
                        && !(row[i].equals("约") && Text.oneOf(text, end - 2, "合条节制公契大违"))) {
                    return new Found(row[i].equals("近") && end != begin ? "" : row[i].equals("超") && Text.oneOf(text, end - 2, "赶反") ? "" : row[0],
                            end - row[i].length());
                }
            }
        }
        return new Found("", begin);
    }

    /** Directly behind a unit. */
    static Found after(String text, int end) {
        for (String[] row : AFTER) {
            for (int i = 1; i < row.length; i++) {
                if (text.startsWith(row[i], end)) {
                    return new Found(row[0], end + row[i].length());
                }
            }
        }
        return new Found("", end);
    }
}
