package newsgraph.rdf;

import newsgraph.model.Factuality;
import newsgraph.model.Iri;
import newsgraph.model.Ng;
import newsgraph.model.TimeBasis;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class OntologyTest {

    private static final Path CONTRACT = Path.of("../shared/design");
    private static final Set<String> ADDED = Set.of("note", "triggerWord", "usesRole", "frame", "example", "counterExample", "learned", "tenure", "Tenure", "former", "coming", "heldSince", "heldUntil", "Ordinal",
            "Doubt", "candidate", "score", "reason", "namesakeOf", "sketch", "sameTextAs");
    private final Model ontology = Ontology.load();

    @Test
    void the_files_together_say_all_that_the_contract_says() {
        Model contract = contract("newsgraph.ttl");
        Model missing = named(contract).difference(named(ontology));
        assertTrue(missing.isEmpty(), () -> "missing: " + missing.listStatements().toList());
        assertEquals(blanks(contract), blanks(ontology), "lists and unions");
    }

    @Test
    void the_files_add_only_annotations_matches_and_what_compares_articles() {
        Model added = named(ontology).difference(named(contract("newsgraph.ttl")));
        added.listStatements().forEach(statement -> {
            boolean annotates = ADDED.contains(statement.getPredicate().getLocalName()) || statement.getPredicate().equals(SKOS.closeMatch);
            boolean declares = statement.getPredicate().equals(RDF.type) && !statement.getSubject().getNameSpace().equals(Ng.NS);
            assertTrue(annotates || declares || ADDED.contains(statement.getSubject().getLocalName()), statement.toString());
        });
    }

    @Test
    void the_shapes_are_those_of_the_contract() {
        assertTrue(contract("shapes.ttl").isIsomorphicWith(ModelFactory.createModelForGraph(Ontology.shapes())));
    }

    @Test
    void every_class_that_the_code_knows_is_declared() throws IllegalAccessException {
        for (Field field : Ng.class.getFields()) {
            if (field.get(null) instanceof Iri iri) {
                assertTrue(ontology.contains(ontology.getResource(iri.value()), RDF.type, OWL.Class), iri.value());
            }
        }
    }

    @Test
    void every_value_of_the_enums_is_a_concept_and_every_concept_of_their_schemes_a_value() {
        assertEquals(names(Factuality.values()), concepts("Factuality"));
        assertEquals(names(TimeBasis.values()), concepts("TimeBasis"));
    }

    @Test
    void every_term_of_ours_has_labels_in_chinese_and_english() {
        ontology.listSubjectsWithProperty(RDF.type).filterKeep(term -> term.isURIResource() && term.getNameSpace().equals(Ng.NS)).forEach(term -> {
            for (String language : List.of("zh", "en")) {
                assertTrue(term.listProperties(RDFS.label, language).hasNext(), term + " has no label@" + language);
            }
        });
    }

    @Test
    void loading_twice_gives_the_same_blank_nodes() {
        assertEquals(ontology.listStatements().toSet(), Ontology.load().listStatements().toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return List.of(values).stream().map(Enum::name).collect(Collectors.toSet());
    }

    private Set<String> concepts(String scheme) {
        Resource node = ontology.getResource(Ng.CV + scheme);
        return ontology.listSubjectsWithProperty(SKOS.inScheme, node).mapWith(Resource::getLocalName).toSet();
    }

    private static Model contract(String file) {
        Path path = CONTRACT.resolve(file);
        assumeTrue(Files.exists(path), "the contract is not beside this checkout");
        return RDFDataMgr.loadModel(path.toString());
    }

    private static Model named(Model model) {
        Model named = ModelFactory.createDefaultModel();
        model.listStatements().filterDrop(statement -> statement.getSubject().isAnon() || statement.getObject().isAnon()).forEach(named::add);
        return named;
    }

    private static long blanks(Model model) {
        return model.listStatements().filterKeep(statement -> statement.getSubject().isAnon() || statement.getObject().isAnon()).toList().size();
    }
}
