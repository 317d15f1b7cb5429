package newsgraph.store;

import newsgraph.store.Questions.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class QuestionsTest {

    private static final Questions QUESTIONS = Questions.load();

    static Stream<List<String>> cases() throws IOException {
        return Files.lines(Path.of("src/test/resources/cases/questions.tsv")).filter(line -> !line.startsWith("#")).map(line -> Arrays.asList(line.split("\t", -1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_question_is_understood_as_the_table_says(List<String> row) {
        Optional<Understood> understood = QUESTIONS.understand(row.get(0));
        assertEquals(row.get(1), understood.map(question -> question.query().name()).orElse(""));
        Map<String, String> given = Stream.of(row.get(2).split(";")).filter(pair -> !pair.isEmpty()).collect(Collectors.toMap(pair -> pair.split("=")[0], pair -> pair.split("=")[1]));
        assertEquals(given, understood.map(Understood::given).orElse(Map.of()));
    }

    @Test
    void every_query_can_be_asked_and_each_form_leads_to_its_query() {
        for (NamedQuery query : NamedQueries.list()) {
            assertFalse(query.asks().isEmpty(), query.name());
            for (String form : query.asks()) {
                String question = form.replace("{day}", "2024-06-11").replace("{issued}", "2024-06-11").replace("{begin}", "2024-06-01").replace("{end}", "2024-06-30").replaceAll("\\{\\w+}", "甲乙");
                assertEquals(query.name(), QUESTIONS.understand(question).orElseThrow().query().name(), question);
            }
        }
    }
}
