package newsgraph.lexicon;

import java.util.List;
import java.util.Optional;

/** The rule by which a Chinese division gets its short name: 上海市 → 上海, 内蒙古自治区 → 内蒙古, 延边朝鲜族自治州 → 延边. */
public final class ShortNames {

    private static final List<String> RANKS = List.of("特别行政区", "自治区", "自治州", "自治县", "自治旗", "行政委员会", "地区", "林区", "特区", "新区", "省", "市",
            "区", "县", "旗", "盟");
    /** The peoples in names of autonomous divisions; 各族 stands for several. */
    private static final List<String> PEOPLES = List.of("各族", "壮族", "回族", "维吾尔", "蒙古族", "蒙古", "朝鲜族", "土家族", "苗族", "侗族", "布依族", "彝族", "白族",
            "傣族", "景颇族", "傈僳族", "藏族", "羌族", "哈尼族", "哈萨克族", "哈萨克", "柯尔克孜", "黎族", "满族", "瑶族", "畲族", "仡佬族", "水族", "佤族", "拉祜族",
            "布朗族", "纳西族", "普米族", "怒族", "独龙族", "土族", "撒拉族", "保安族", "东乡族", "裕固族", "毛南族", "仫佬族", "达斡尔族", "鄂温克族", "塔吉克", "锡伯");

    private ShortNames() {
    }

    /** The short name; none where a single letter would be left (吉县) or nothing tells the rank. */
    public static Optional<String> of(String name) {
        for (String rank : RANKS) {
            if (name.endsWith(rank)) {
                String rest = withoutPeoples(name.substring(0, name.length() - rank.length()), rank.startsWith("自治"));
                return rest.length() > 1 ? Optional.of(rest) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 凉山州 of 凉山彝族自治州: the short name with the last letter of an autonomous rank. */
    static Optional<String> withRank(String name) {
        return name.startsWith("自治", name.length() - 3) && !name.endsWith("区") ? of(name).map(rest -> rest + name.charAt(name.length() - 1)) : Optional.empty();
    }

    /** 黔东南苗族侗族 → 黔东南; 内蒙古 stays, for 内 is no name. */
    private static String withoutPeoples(String name, boolean autonomous) {
        for (String people : autonomous ? PEOPLES : List.<String>of()) {
            if (name.endsWith(people) && name.length() - people.length() > 1) {
                return withoutPeoples(name.substring(0, name.length() - people.length()), true);
            }
        }
        return autonomous && name.length() > 2 && name.endsWith("族") ? name.substring(0, name.length() - 1) : name;
    }
}
