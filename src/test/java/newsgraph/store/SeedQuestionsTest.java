package newsgraph.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.model.Iri;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Validator;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The contract's graph of the seed page in our store answers the contract's questions with the contract's rows. */
class SeedQuestionsTest {

    private static final Path DESIGN = Path.of("../shared/design");
    @TempDir
    private static Path folder;
    private static Store store;

    @BeforeAll
    static void load() {
        assumeTrue(Files.exists(DESIGN.resolve("seed_sample.ttl")), "the contract is not beside this checkout");
        Model graph = RDFDataMgr.loadModel(DESIGN.resolve("seed_sample.ttl").toString());
        store = Built.of(folder, new NamedGraph(new Iri("https://newsgraph.example/id/article/0000000000000000"), graph.getGraph().find().toList()));
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void the_question_is_answered(int number) throws IOException {
        String name = String.format("CQ%02d", number);
        JsonNode expected = new ObjectMapper().readTree(DESIGN.resolve("cq/expected/" + name + ".json").toFile());
        List<List<String>> answered = columns(Asked.rows(store, NamedQueries.find(DESIGN.resolve("cq/" + name + ".rq").toString()), Map.of()), expected);
        List<List<String>> rows = new ArrayList<>();
        expected.get("rows").forEach(row -> {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.isNull() ? "" : cell.asText()));
            rows.add(cells);
        });
        List<List<String>> wanted = columns(rows, expected);
        assertTrue(answered.containsAll(wanted), () -> "wanted " + wanted + ", answered " + answered);
        assertTrue(expected.get("open").asBoolean() || wanted.containsAll(answered), () -> "wanted " + wanted + ", answered " + answered);
        assertTrue(!expected.get("ordered").asBoolean() || answered.equals(wanted), () -> "in order: " + wanted + ", answered " + answered);
    }

    @Test
    void the_contracts_graph_conforms() {
        assertEquals(List.of(), Validation.file(DESIGN.resolve("seed_sample.ttl"), Validator.load()));
    }

    private static List<List<String>> columns(List<List<String>> rows, JsonNode expected) {
        return rows.stream().map(row -> {
            List<String> cells = new ArrayList<>();
            expected.get("compare").forEach(column -> cells.add(number(row.get(column.asInt()))));
            return cells;
        }).distinct().map(List::copyOf).toList();
    }

    private static String number(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(cell).stripTrailingZeros().toPlainString() : cell;
    }
}
