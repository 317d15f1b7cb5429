package newsgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import newsgraph.model.Amount;
import newsgraph.model.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class AmountsTest {

    static Stream<List<String>> rows() {
        return Cases.of("amounts.tsv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_amount_is_found_with_value_unit_and_comparator(List<String> row) {
        String text = row.get(0).replaceAll("[\\[\\]]", "");
        List<Amount> amounts = Amounts.in(text, Times.in(text, Optional.empty()));
        assertEquals(row.get(0), marked(text, amounts));
        assertEquals(row.subList(1, row.size()), amounts.stream().map(AmountsTest::value).toList());
    }

    @ParameterizedTest
    @CsvSource({"1.2万亿元,CNY", "３亿美元,USD", "20公顷,har", "5兆瓦,MW", "95%,%", "零下5摄氏度,Cel", "60岁,a", "三公里半,km", "50人,''", "387万亩,''"})
    void a_unit_has_its_code(String text, String code) {
        assertEquals(List.of(code), Amounts.in(text, List.of()).stream().map(Amount::unitCode).toList());
    }

    private static String marked(String text, List<Amount> amounts) {
        StringBuilder marked = new StringBuilder(text);
        for (int i = amounts.size() - 1; i >= 0; i--) {
            marked.insert(amounts.get(i).span().end(), ']').insert(amounts.get(i).span().begin(), '[');
        }
        return marked.toString();
    }

    private static String value(Amount amount) {
        return amount.value().toString() + " " + (amount.unit().isEmpty() ? "-" : amount.unit()) + " " + (amount.comparator().isEmpty() ? "=" : amount.comparator());
    }

    @Test
    void amounts_overlap_neither_each_other_nor_a_time() {
        Random random = new Random(13);
        for (int round = 0; round < 2000; round++) {
            String text = RandomText.of(random, 60);
            List<Time> times = Times.in(text, Optional.empty());
            int end = 0;
            for (Amount amount : Amounts.in(text, times)) {
                assertTrue(amount.span().begin() >= end, text);
                assertTrue(times.stream().noneMatch(time -> time.span().overlaps(amount.span())), text);
                assertEquals(amount.span().of(text), amount.text(), text);
                end = amount.span().end();
            }
        }
    }
}
