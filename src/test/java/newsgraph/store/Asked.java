package newsgraph.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers as rows of text, by way of SPARQL JSON as other programs read them. */
final class Asked {

    private Asked() {
    }

    static List<List<String>> rows(QuerySource source, NamedQuery query, Map<String, String> given) throws JsonProcessingException {
        JsonNode answer = new ObjectMapper().readTree(text(source, query, given, AnswerFormat.json));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode binding : answer.get("results").get("bindings")) {
            List<String> row = new ArrayList<>();
            answer.get("head").get("vars").forEach(name -> row.add(binding.path(name.asText()).path("value").asText("")));
            rows.add(row);
        }
        return rows;
    }

    static String text(QuerySource source, NamedQuery query, Map<String, String> given, AnswerFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Answers(source).write(query, given, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<List<String>> rows(QuerySource source, String sparql) throws JsonProcessingException {
        return rows(source, NamedQuery.parse("test", sparql), Map.of());
    }
}
