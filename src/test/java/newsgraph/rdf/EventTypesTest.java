package newsgraph.rdf;

import newsgraph.model.EventType;
import newsgraph.model.EventType.RoleType;
import newsgraph.model.Ng;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EventTypesTest {

    private static final String WEDDING = """
            @prefix ng: <https://w3id.org/newsgraph/ns#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            ng:Toast a owl:Class ; rdfs:subClassOf ng:LifeEvent ; rdfs:label "敬酒"@zh ; ng:triggerWord "敬酒" ; ng:usesRole "agent target" ;
              ng:frame "{agent} 向 {target!} 敬酒" ; ng:example "[周岚|agent]向[何立民|target]敬酒。" ; ng:counterExample "敬酒歌很好听。" .
            """;

    @Test
    void every_leaf_of_the_shipped_ontology_is_a_type() {
        List<EventType> types = EventTypes.load();
        assertTrue(types.size() >= 61, types.size() + " types");
        types.forEach(type -> assertTrue(type.roles().stream().anyMatch(role -> role.name().equals("time")), type.iri().value()));
    }

    @Test
    void a_role_knows_what_is_above_it_and_what_may_fill_it() {
        EventType meeting = EventTypes.load().stream().filter(type -> type.iri().equals(Ng.ng("Meeting"))).findFirst().orElseThrow();
        RoleType organizer = meeting.roles().stream().filter(role -> role.name().equals("organizer")).findFirst().orElseThrow();
        assertEquals(List.of("agent", "participant"), organizer.under());
        EventType visit = EventTypes.load().stream().filter(type -> type.iri().equals(Ng.ng("Visit"))).findFirst().orElseThrow();
        RoleType agent = visit.roles().stream().filter(role -> role.name().equals("agent")).findFirst().orElseThrow();
        assertEquals(List.of(Ng.ng("Entity"), Ng.EVENT), agent.range());
        assertEquals("会议", meeting.label());
    }

    @Test
    void a_new_class_is_a_new_type() {
        Model ontology = with(WEDDING);
        assertTrue(EventTypes.in(ontology).stream().anyMatch(type -> type.iri().equals(Ng.ng("Toast")) && type.triggers().equals(List.of("敬酒"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "ng:triggerWord \"敬酒\" ; > '' > ng:Toast has no ng:triggerWord",
        "agent target > agent target guest > uses the role guest",
        "ng:example > ng:note > has no ng:example",
        "ng:counterExample > ng:note > has no ng:counterExample",
        "{target!} > {guest!} > which is no property of the ontology",
        "{target!} > {target! > brace",
        "[周岚|agent] > [周岚|guest] > which is no property of the ontology",
        "[周岚|agent] > [周岚agent] > broken mark",
        "\"敬酒\"@zh > \"toast\"@en > label in Chinese",
    })
    void a_mistake_stops_the_load_with_a_sentence_that_names_file_and_class(String right, String wrong, String message) {
        Model ontology = with(WEDDING.replace(right, wrong));
        String said = assertThrows(OntologyException.class, () -> EventTypes.in(ontology)).getMessage();
        assertTrue(said.startsWith("ontology/events.ttl: ng:Toast ") && said.contains(message), said);
    }

    private static Model with(String turtle) {
        Model ontology = Ontology.load();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(ontology);
        return ontology;
    }
}
