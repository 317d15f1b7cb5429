package newsgraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The ontology files that the jar brings: {@code newsgraph.ttl}, {@code events.ttl}, {@code vocabularies.ttl}, {@code mapping.ttl} and {@code shapes.ttl}. */
public final class Ontology {

    /** Name of the graph that holds the ontology in a store. */
    public static final String GRAPH = "https://w3id.org/newsgraph/ns";
    private static final List<String> FILES = List.of("newsgraph.ttl", "events.ttl", "vocabularies.ttl", "mapping.ttl");

    private Ontology() {
    }

    /**
     * Classes, properties, event types, controlled values and mappings in one model; its blank nodes have the same labels each time.
     *
     * @throws OntologyException naming the file and place of a mistake in it
     */
    public static Model load() {
        Graph ontology = GraphFactory.createDefaultGraph();
        FILES.forEach(file -> read(file, ontology));
        return ModelFactory.createModelForGraph(ontology);
    }

    /**
     * The same with files of a user's own: event types, roles.
     *
     * @throws OntologyException naming the file and place of a mistake in it
     */
    public static Model load(List<Path> more) {
        Model ontology = load();
        for (Path file : more) {
            try (InputStream in = Files.newInputStream(file)) {
                RDFParser.source(in).lang(Lang.TURTLE).base("https://w3id.org/newsgraph/own").errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(ontology);
            } catch (RiotException e) {
                throw new OntologyException(file + ": " + e.getMessage() + ": mend the file there", e);
            } catch (IOException e) {
                throw new OntologyException(file + ": cannot be read: give a Turtle file with event types", e);
            }
        }
        return ontology;
    }

    static Graph shapes() {
        Graph shapes = GraphFactory.createDefaultGraph();
        read("shapes.ttl", shapes);
        return shapes;
    }

    private static void read(String file, Graph into) {
        UUID seed = UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Ontology.class.getResourceAsStream("/ontology/" + file)) {
            if (in == null) {
                throw new OntologyException("ontology/" + file + " is missing from the program: build it again with mvn package", null);
            }
            RDFParser.source(in).lang(Lang.TURTLE).base("https://w3id.org/newsgraph/" + file).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .factory(new FactoryRDFStd(LabelToNode.createScopeByDocumentHash(seed))).parse(into);
        } catch (RiotException e) {
            throw new OntologyException("ontology/" + file + ": " + e.getMessage() + ": mend the file there", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read ontology/" + file, e);
        }
    }
}
