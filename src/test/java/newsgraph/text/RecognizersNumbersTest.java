package newsgraph.text;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.model.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
 * The number specs of Microsoft Recognizers-Text (Chinese) for .NET and Python, whole, where they lie beside the checkout. Amounts need a unit, so a bare number of the
 * specs is read with 公斤 behind it.
 */
class RecognizersNumbersTest {

    private static final Path SPECS = Path.of("../shared/datasets/time-recognizers-zh/Specs");
    private static final BigDecimal CLOSE = new BigDecimal("0.0001");

    private record Wanted(String text, String around, int begin, BigDecimal value) {
    }

    @Test
    void nine_of_ten_numbers_have_their_value() throws IOException {
        List<Wanted> wanted = wanted("Number/Chinese/NumberModel.json");
        long right = wanted.stream().filter(w -> {
            List<Amount> amounts = read(w.text().matches(".*(分之|/|／).*") ? w.text() : w.text() + "公斤");
            return amounts.size() == 1 && same(share(amounts.get(0)), w.value());
        }).count();
        assertTrue(right >= 0.9 * wanted.size(), right + " of " + wanted.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Number/Chinese/PercentModel.json", "NumberWithUnit/Chinese/CurrencyModel.json", "NumberWithUnit/Chinese/DimensionModel.json",
            "NumberWithUnit/Chinese/TemperatureModel.json", "NumberWithUnit/Chinese/AgeModel.json"})
    void nine_of_ten_amounts_have_their_value(String file) throws IOException {
        List<Wanted> wanted = wanted(file);
        List<String> missed = wanted.stream().filter(w -> read(w.around()).stream().noneMatch(a -> a.span().begin() < w.begin() + w.text().length()
                && w.begin() < a.span().end() && (same(a.value(), w.value()) || same(a.value(), thousands(w))))).map(Wanted::text).toList();
        assertTrue(missed.size() <= 0.1 * wanted.size(), missed + " of " + wanted.size());
    }

    /** The specs read 三千比特 as three of the unit 千比特. */
    private static BigDecimal thousands(Wanted wanted) {
        return wanted.text().matches(".*千(比特|字节)") ? wanted.value().movePointRight(3) : wanted.value();
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
