package newsgraph.text;

/** Tells where characters that look like a word of time belong to their neighbours: 不同年龄, 今后天气, 今年夏收, 文明早期, 日本周边. */
final class WordBounds {

    private static final String NO_EVENING = "餐饭会报宴霞婚自年期班高点稻恋育熟泳市场礼幕色空晚景";
    private static final String SEASON_GOES_ON = "节运晚游耕联茶日招收粮种播季训令装考奥残麦管灌捕储";
    /** 年中 before these is 年 + 中国, 中共, 中央. */
    private static final String MIDDLE_GOES_ON = "国央共华外美日俄东西南北科青超甲医文石建海小山学方欧印的旬间";

    private WordBounds() {
    }

    /** What may not stand behind a word that ends in a character. */
    static String notAfter(char last) {
        return switch (last) {
            case '年' -> "龄级轮糕画轻";
            case '天' -> "空";
            case '周' -> "边围转密岁年";
            case '早', '晚', '晨', '夜' -> NO_EVENING;
            case '春', '夏', '秋', '冬' -> SEASON_GOES_ON;
            case '中' -> MIDDLE_GOES_ON;
            case '午' -> "茶餐饭";
            case '日', '间' -> "报常";
            default -> "";
        };
    }

    /** What may not stand before a word that begins with a character. */
    static String notBefore(char first) {
        return switch (first) {
            case '后' -> "今然此之以随最战雨";
            case '前' -> "之以目";
            case '上' -> "马以线网路身";
            case '下' -> "当天地旗线手名脚如余之以剩留";
            case '同' -> "不相";
            case '年' -> "青少多登学成中老童近往历延当常百千万";
            case '月' -> "岁登赏";
            case '开' -> "离召";
            case '日' -> "0123456789一二三四五六七八九十";
            case '黎' -> "赵李王张刘陈杨周吴孙郭何高";
            case '本' -> "日根基";
            case '明' -> "文光透声说表证";
            default -> "";
        };
    }

    static boolean cut(String text, int begin, int end) {
        return Text.oneOf(text, end, notAfter(text.charAt(end - 1))) || Text.oneOf(text, begin - 1, notBefore(text.charAt(begin)));
    }
}
