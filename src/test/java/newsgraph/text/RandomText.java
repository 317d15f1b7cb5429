package newsgraph.text;

import java.util.Random;

/** Random mixtures of the characters that numbers, times and sentences are made of, with Latin, emoji and unpaired surrogates among them. */
final class RandomText {

    private static final String CHARACTERS = "零一二三四五六七八九十百千万亿两半0123456789０１２年月日号时点分秒刻周星期天上下前后今明昨去本这每第初廿正腊农历早晚午夜季度世纪代至到-—~～:：/.,，。！？；、（）《》“”"
            + " \n　中国会议人家个名以来内外约近超过成%％元吨abcXYZ😀\ud83d";

    private RandomText() {
    }

    static String of(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length); i >= 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
