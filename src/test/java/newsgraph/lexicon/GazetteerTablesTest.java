package newsgraph.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.StringReader;
import java.util.List;

class GazetteerTablesTest {

    private static final String COUNTRIES = "code\tname\tclass\taliases\nCN\t中华人民共和国\tState\t中国";
    private static final String DIVISIONS = "code\tname\taliases\n310000\t上海市\t沪\n310101\t黄浦区";
    private static final String CHANGES = "until\tname\tcode\tkind\n2015-11-04\t闸北区\t310101\tmerged";
    private static final String REGIONS = "name\tclass\tparent\taliases\n长三角\tPlace\tCN";
    private static final String CITIES = "name\tcountry\tkind\taliases";

    private static final String COORDINATES = "code\tcity\tlat\tlon\n310000\t\t31.23\t121.47";

    private static Gazetteer read(String countries, String divisions, String changes, String regions, String cities) {
        return read(countries, divisions, changes, regions, cities, COORDINATES);
    }

    private static Gazetteer read(String countries, String divisions, String changes, String regions, String cities, String coordinates) {
        return GazetteerTables.of(Table.read("countries.tsv", new StringReader(countries), "code", "name", "class", "aliases"),
                Table.read("divisions.tsv", new StringReader(divisions), "code", "name", "aliases"),
                Table.read("changes.tsv", new StringReader(changes), "until", "name", "code", "kind"),
                Table.read("regions.tsv", new StringReader(regions), "name", "class", "parent", "aliases"),
                Table.read("cities.tsv", new StringReader(cities), "name", "country", "kind", "aliases"),
                Table.read("coordinates.tsv", new StringReader(coordinates), "code", "city", "lat", "lon"));
    }

    @Test
    void a_division_that_ceased_to_be_keeps_its_day_and_its_place() {
        KnownPlace zhabei = read(COUNTRIES, DIVISIONS, CHANGES, REGIONS, CITIES).named("闸北").get(0);
        assertEquals("2015-11-04", zhabei.until().map(Object::toString).orElse(""));
        assertEquals("上海市", zhabei.within().map(KnownPlace::name).orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"31010|黄浦区|six digits", "320101|玄武区|no row for 320000", "310101|卢湾区|stands in the table before", "310104||has a name"})
    void a_wrong_division_is_named_with_file_line_and_mend(String code, String name, String complaint) {
        String divisions = DIVISIONS + "\n" + code + "\t" + (name == null ? "" : name);
        LexiconException wrong = assertThrows(LexiconException.class, () -> read(COUNTRIES, divisions, CHANGES, REGIONS, CITIES));
        assertTrue(wrong.getMessage().startsWith("divisions.tsv, line 4: ") && wrong.getMessage().contains(complaint), wrong::getMessage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2015-13-04|merged|a day is written", "2015-11-04|moved|renamed or merged"})
    void a_wrong_change_is_named_with_file_line_and_mend(String until, String kind, String complaint) {
        String changes = CHANGES + "\n" + until + "\t南市区\t310101\t" + kind;
        LexiconException wrong = assertThrows(LexiconException.class, () -> read(COUNTRIES, DIVISIONS, changes, REGIONS, CITIES));
        assertTrue(wrong.getMessage().startsWith("changes.tsv, line 3: ") && wrong.getMessage().contains(complaint), wrong::getMessage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"310101|100|121|decimal degrees", "310101|x|121|decimal degrees", "310000|31|121|stands in the table before", "320000|31|121|no place 320000"})
    void a_wrong_point_is_named_with_file_line_and_mend(String code, String lat, String lon, String complaint) {
        String coordinates = COORDINATES + "\n" + code + "\t\t" + lat + "\t" + lon;
        LexiconException wrong = assertThrows(LexiconException.class, () -> read(COUNTRIES, DIVISIONS, CHANGES, REGIONS, CITIES, coordinates));
        assertTrue(wrong.getMessage().startsWith("coordinates.tsv, line 3: ") && wrong.getMessage().contains(complaint), wrong::getMessage);
    }

    @Test
    void every_province_and_nearly_every_division_has_a_point_inside_its_country() {
        Gazetteer gazetteer = Gazetteer.load();
        List<KnownPlace> divisions = gazetteer.byCode().values().stream().filter(place -> place.code().length() == 6).toList();
        assertTrue(divisions.stream().filter(place -> place.code().endsWith("0000")).allMatch(place -> place.point().isPresent()));
        assertTrue(divisions.stream().filter(place -> place.point().isPresent()).count() > 0.95 * divisions.size());
        assertTrue(divisions.stream().flatMap(place -> place.point().stream()).allMatch(point -> point.lat() > 3 && point.lat() < 54 && point.lon() > 73 && point.lon() < 136));
    }

    @Test
    void an_unknown_country_or_class_is_named() {
        LexiconException country = assertThrows(LexiconException.class, () -> read(COUNTRIES, DIVISIONS, CHANGES, REGIONS, CITIES + "\n悉尼\tAU\tcity"));
        assertTrue(country.getMessage().startsWith("cities.tsv, line 2: no country has the code 'AU'"), country::getMessage);
        LexiconException type = assertThrows(LexiconException.class, () -> read(COUNTRIES, DIVISIONS, CHANGES, REGIONS + "\n黄河\tRiver", CITIES));
        assertTrue(type.getMessage().startsWith("regions.tsv, line 3: a place has a name and the class"), type::getMessage);
    }
}
