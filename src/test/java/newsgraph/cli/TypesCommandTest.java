package newsgraph.cli;

import newsgraph.rdf.EventTypes;
import newsgraph.rdf.Ontology;
import newsgraph.rdf.OntologyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TypesCommandTest {

    private static final String TOAST = """
            @prefix ng: <https://w3id.org/newsgraph/ns#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            ng:Toast a owl:Class ; rdfs:subClassOf ng:LifeEvent ; rdfs:label "敬酒"@zh ; ng:triggerWord "敬酒" ; ng:usesRole "agent target" ;
              ng:frame "{agent} 向 {target!} 敬酒" ; ng:example "[周岚|agent]向[何立民|target]敬酒。" ; ng:counterExample "敬酒歌很好听。" .
            """;

    @Test
    void all_types_are_listed_one_a_line() {
        String listed = run("types");
        assertEquals(EventTypes.load().size(), listed.lines().count());
        assertTrue(listed.lines().anyMatch(line -> line.startsWith("Acquisition\t收购\tEconomicEvent\t")), listed);
    }

    @Test
    void one_type_is_shown_with_its_examples() {
        assertTrue(run("types", "收购").contains("examples\n  ["));
    }

    @Test
    void a_users_own_types_are_added(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.ttl"), TOAST);
        assertTrue(run("types", "--events", file.toString()).contains("Toast\t敬酒\tLifeEvent"));
    }

    @Test
    void a_mistake_names_the_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.ttl"), TOAST.replace("a owl:Class", "a owl:Class ;;; ["));
        assertTrue(assertThrows(OntologyException.class, () -> Ontology.load(List.of(file))).getMessage().contains("own.ttl"));
    }

    private static String run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintWriter err = new PrintWriter(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = Main.run(words, new ByteArrayInputStream(new byte[0]), out, err, false);
        assertEquals(0, code);
        return out.toString(StandardCharsets.UTF_8);
    }
}
