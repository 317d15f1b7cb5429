package newsgraph.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import newsgraph.store.AnswerFormat;
import newsgraph.store.Answers;
import newsgraph.store.NamedQueries;
import newsgraph.store.NamedQuery;
import newsgraph.store.Parameter;
import newsgraph.store.Store;
import newsgraph.store.StoreException;
import org.apache.jena.query.QueryCancelledException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ready-made questions for the explorer: {@code /explore/questions.json} lists them, {@code /explore/answer.json?question=NAME&person=…} answers one, in
 * SPARQL's own JSON. Values are bound as terms.
 */
final class QuestionPages extends HttpServlet {

    private static final long serialVersionUID = 1;
    static final String LIST = "/explore/questions.json";
    static final String ANSWER = "/explore/answer.json";

    private final transient Store store;
    private final transient ObjectMapper json = new ObjectMapper();

    QuestionPages(Store store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        if (request.getRequestURI().equals(LIST)) {
            send(response, 200, json.writeValueAsBytes(NamedQueries.list().stream().map(QuestionPages::told).toList()));
            return;
        }
        try {
            send(response, 200, answer(request));
        } catch (StoreException e) {
            send(response, 400, json.writeValueAsBytes(Map.of("message", e.getMessage())));
        } catch (QueryCancelledException e) {
            send(response, 503, json.writeValueAsBytes(Map.of("message", "slow")));
        }
    }

    private byte[] answer(HttpServletRequest request) {
        String name = String.valueOf(request.getParameter("question"));
        // A path would be read as a file of this machine.
        NamedQuery query = NamedQueries.list().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new StoreException("there is no question " + name));
        Map<String, String> given = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            String value = request.getParameter(parameter.name());
            if (value != null && !value.isBlank()) {
                given.put(parameter.name(), value.strip());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Answers(store).write(query, given, AnswerFormat.json, bytes);
        return bytes.toByteArray();
    }

    private static Map<String, Object> told(NamedQuery query) {
        List<Map<String, String>> parameters = query.parameters().stream().map(parameter -> Map.of("name", parameter.name(), "type", parameter.type().name(),
                "fallback", parameter.fallback(), "meaning", parameter.meaning(), "chinese", parameter.chinese())).toList();
        return Map.of("name", query.name(), "question", query.question(), "english", query.english(), "parameters", parameters, "columns", query.columns(), "chineseColumns", query.chineseColumns(), "sparql", query.sparql());
    }

    private static void send(HttpServletResponse response, int status, byte[] bytes) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
