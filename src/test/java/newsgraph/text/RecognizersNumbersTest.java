package newsgraph.text;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.model.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The number specs of Microsoft Recognizers-Text (Chinese), where they lie beside the checkout. Amounts need a unit, so a bare number of the specs is read with 公斤
 * behind it. Left out: powers, k and M, dozens, and percentages with blanks inside words, which news does not write.
 */
class RecognizersNumbersTest {

    private static final Path SPECS = Path.of("../shared/datasets/time-recognizers-zh/Specs");
    private static final BigDecimal CLOSE = new BigDecimal("0.0001");

    private record Wanted(String text, String around, int begin, BigDecimal value) {
    }

    @Test
    void nine_of_ten_numbers_have_their_value() throws IOException {
        List<Wanted> wanted = wanted("Number/Chinese/NumberModel.json").stream().filter(w -> !w.text().matches(".*[\\^eEkKｅ打MＭ].*")).toList();
        long right = wanted.stream().filter(w -> {
            List<Amount> amounts = read(w.text().matches(".*(分之|/|／).*") ? w.text() : w.text() + "公斤");
            return amounts.size() == 1 && same(share(amounts.get(0)), w.value());
        }).count();
        assertTrue(right >= 0.9 * wanted.size(), right + " of " + wanted.size());
    }

    @ParameterizedTest
    @CsvSource({"Number/Chinese/PercentModel.json,0.9", "NumberWithUnit/Chinese/CurrencyModel.json,0.9", "NumberWithUnit/Chinese/DimensionModel.json,0.85",
            "NumberWithUnit/Chinese/TemperatureModel.json,0.9"})
    void nine_of_ten_amounts_have_their_value(String file, double least) throws IOException {
        List<Wanted> wanted = wanted(file).stream().filter(w -> !w.text().matches(".*(\\p{IsHan}\\s+\\p{IsHan}|[\\dkKＫ０-９]\\s*[kKＫ]|[百佰]\\s+分|[\\d０-９]\\s+[百分个成]).*")).toList();
        List<String> missed = wanted.stream().filter(w -> read(w.around()).stream().noneMatch(a -> a.span().begin() < w.begin() + w.text().length()
                && w.begin() < a.span().end() && same(a.value(), w.value()))).map(Wanted::text).toList();
        assertTrue(missed.size() <= (1 - least) * wanted.size() + 1e-9, missed + " of " + wanted.size());
    }

    private static List<Amount> read(String text) {
        return Amounts.in(text, Times.in(text, Optional.empty()));
    }

    private static BigDecimal share(Amount amount) {
        return amount.unit().equals("%") ? amount.value().movePointLeft(2) : amount.value();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(other.abs().multiply(CLOSE, MathContext.DECIMAL64).add(new BigDecimal("0.000001"))) <= 0;
    }

    private static List<Wanted> wanted(String file) throws IOException {
        Path path = SPECS.resolve(file);
        assumeTrue(Files.exists(path), "the specs are not beside this checkout");
        List<Wanted> wanted = new ArrayList<>();
        for (JsonNode spec : new ObjectMapper().readTree(Files.readString(path, StandardCharsets.UTF_8).replace("\uFEFF", ""))) {
            if (!spec.path("NotSupported").asText().toLowerCase().matches(".*(python|dotnet).*")) {
                String text = spec.get("Input").asText();
                for (JsonNode result : spec.get("Results")) {
                    String value = result.path("Resolution").path("value").asText("").replace("%", "");
                    if (!value.isEmpty() && !value.equals("null")) {
                        int begin = result.get("Start").asInt();
                        wanted.add(new Wanted(text.substring(begin, result.get("End").asInt() + 1), text, begin, new BigDecimal(value)));
                    }
                }
            }
        }
        return wanted;
    }
}
