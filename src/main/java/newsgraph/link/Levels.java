package newsgraph.link;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ranks of Chinese regions, as their names end and as words like 我市, 全省 or 市委 name them without a place. */
final class Levels {

    /** Longer ones before those they end in. */
    private static final List<String> ALL = List.of("自治区", "特别行政区", "街道", "省", "市", "区", "县", "州", "旗", "盟", "镇", "乡");
    /** Characters of 我自治区. */
    private static final int LONGEST_UNNAMED = 4;
    private static final Pattern OURS = Pattern.compile("[我本全](自治区|省|市|区|县|州|旗|盟|镇|乡)");
    private static final Pattern BARE = Pattern.compile("自治区|省|市|区|县|州|旗|盟|镇|乡|街道");
    /** A rank followed by the rest of a body's name: 市|教委; not where the rank is part of a word (市场, 区域, 乡村). */
    private static final Pattern LOCAL_BODY = Pattern.compile(
            "(自治区|省|市|区|县|州|旗|盟|镇|乡)(?!民(?!政|族|宗|革|盟|建|进|防)|政(?!府|协|法|务|研)|城(?!管|建|投|市|乡)|[场区郊域级值属立话容面会块间际舰下村江直长委])(.{2,})");

    private Levels() {
    }

    /** 市 of 上海市; none for a name that tells no rank. */
    static Optional<String> of(String name) {
        for (String level : ALL) {
            if (name.endsWith(level) && name.length() > level.length()) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** 市 of 我市, 本市, 全市 and of the 市 in 市委. */
    static Optional<String> unnamed(String words) {
        if (words.length() > LONGEST_UNNAMED) {
            return Optional.empty();
        }
        Matcher ours = OURS.matcher(words);
        return ours.matches() ? Optional.of(ours.group(1)) : BARE.matcher(words).matches() ? Optional.of(words) : Optional.empty();
    }

    /** 市 and 教委 of 市教委. */
    static Optional<Matcher> localBody(String name) {
        return Optional.of(LOCAL_BODY.matcher(name)).filter(Matcher::matches);
    }
}
