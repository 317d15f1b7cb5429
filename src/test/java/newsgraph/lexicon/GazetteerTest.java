package newsgraph.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class GazetteerTest {

    private static final Gazetteer PLACES = Gazetteer.load();

    @ParameterizedTest
    @CsvSource({"上海, 上海市", "沪, 上海市", "内蒙古, 内蒙古自治区", "黄浦, 黄浦区", "延边, 延边朝鲜族自治州", "凉山州, 凉山彝族自治州", "长阳县, 长阳土家族自治县", "黔东南, 黔东南苗族侗族自治州", "香港, 香港特别行政区",
            "积石山, 积石山保安族东乡族撒拉族自治县", "神农架, 神农架林区", "浦东, 浦东新区", "襄樊市, 襄阳市", "襄樊, 襄阳市", "玉环县, 玉环市", "中国, 中华人民共和国", "美国, 美利坚合众国",
            "汉城, 首尔", "珠三角, 珠三角", "长江三角洲, 长三角", "鄂温克, 鄂温克族自治旗"})
    void a_short_or_former_name_leads_to_the_place(String name, String full) {
        assertEquals(full, PLACES.named(name).get(0).name());
    }

    @ParameterizedTest
    @CsvSource({"黄浦区, 上海市", "五角场, ''", "闸北区, 上海市", "仙桃市, 湖北省", "西湖区~330106, 杭州市", "悉尼, 澳大利亚联邦", "中卫市, 宁夏回族自治区"})
    void a_place_lies_in_the_next_higher_one(String id, String parent) {
        String found = PLACES.byName().values().stream().flatMap(List::stream).filter(place -> place.id().equals(id)).findFirst()
                .flatMap(KnownPlace::within).map(KnownPlace::name).orElse("");
        assertEquals(parent, found);
    }

    @Test
    void every_division_lies_in_china() {
        PLACES.byCode().values().stream().filter(place -> place.code().length() == 6)
                .forEach(place -> assertTrue(place.isIn(PLACES.china()), place::name));
        assertTrue(PLACES.byCode().size() > 3400, "divisions and countries");
    }

    @Test
    void no_two_places_share_an_id() {
        Set<KnownPlace> all = new HashSet<>();
        PLACES.byName().values().forEach(all::addAll);
        assertEquals(all.size(), all.stream().map(KnownPlace::id).distinct().count());
    }

    @Test
    void a_homonym_has_its_code_in_the_id() {
        assertEquals(List.of("朝阳区~110105", "朝阳区~220104"), PLACES.named("朝阳区").stream().map(KnownPlace::id).toList());
    }
}
