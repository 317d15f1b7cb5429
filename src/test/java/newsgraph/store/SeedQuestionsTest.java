package newsgraph.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.cli.Main;
import newsgraph.model.Iri;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Validator;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The contract's graph of the seed page, and what the program reads from that page, answer the contract's questions with the contract's rows. */
@Tag("engine")
class SeedQuestionsTest {

    private static final Path DESIGN = Path.of("../shared/design");
    private static final Path SEED = Path.of("../shared/seed");
    @TempDir
    private static Path folder;
    private static Store contract;
    private static Store read;

    @BeforeAll
    static void load() {
        assumeTrue(Files.exists(DESIGN.resolve("seed_sample.ttl")), "the contract is not beside this checkout");
        Model graph = RDFDataMgr.loadModel(DESIGN.resolve("seed_sample.ttl").toString());
        contract = Built.of(folder.resolve("contract"), new NamedGraph(new Iri("https://newsgraph.example/id/article/0000000000000000"), graph.getGraph().find().toList()));
        StringWriter told = new StringWriter();
        String[] build = {"build", SEED.toString(), "--date", "2023-12-29", "--place", "上海市", "--source", "解放日报", "--page", "01", "--store", folder.resolve("read").toString()};
        assertEquals(0, Main.run(build, InputStream.nullInputStream(), OutputStream.nullOutputStream(), new PrintWriter(told, true), false), told::toString);
        read = Store.open(folder.resolve("read"));
    }

    @AfterAll
    static void close() {
        if (read != null) {
            contract.close();
            read.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void the_contracts_graph_answers(int number) throws IOException {
        ask(contract, number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void what_is_read_from_the_page_answers(int number) throws IOException {
        ask(read, number);
    }

    private static void ask(Store store, int number) throws IOException {
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
