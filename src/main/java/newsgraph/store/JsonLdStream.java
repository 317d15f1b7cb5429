package newsgraph.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import newsgraph.rdf.NamedGraph;
import newsgraph.rdf.Vocabulary;
import newsgraph.store.JsonLdContext.Key;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON-LD as a web developer would write it: one context, then article by article its things with short keys. In constant memory. */
final class JsonLdStream implements GraphStream {

    private interface Writing {
        void run() throws IOException;
    }

    private final JsonGenerator json;
    private final JsonLdContext context = new JsonLdContext();

    JsonLdStream(OutputStream out) {
        try {
            json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).setPrettyPrinter(new DefaultPrettyPrinter());
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
        write(() -> {
            json.writeStartObject();
            context.write(json);
            json.writeArrayFieldStart("@graph");
        });
    }

    @Override
    public Runnable ready(NamedGraph graph) {
        return () -> write(graph);
    }

    private void write(NamedGraph graph) {
        write(() -> {
            json.writeStartObject();
            json.writeStringField("@id", context.reference(graph.name().value()));
            json.writeArrayFieldStart("@graph");
            for (List<Triple> thing : things(graph.triples())) {
                thing(thing);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    @Override
    public void finish() {
        write(() -> {
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        });
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }

    private static Iterable<List<Triple>> things(List<Triple> triples) {
        Map<Node, List<Triple>> things = new LinkedHashMap<>();
        triples.forEach(triple -> things.computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>()).add(triple));
        return things.values();
    }

    private void thing(List<Triple> triples) throws IOException {
        Map<Node, List<Node>> values = new LinkedHashMap<>();
        triples.forEach(triple -> values.computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>()).add(triple.getObject()));
        json.writeStartObject();
        json.writeStringField("@id", context.reference(triples.get(0).getSubject().getURI()));
        for (Map.Entry<Node, List<Node>> property : values.entrySet()) {
            boolean isType = property.getKey().equals(RDF.Nodes.type);
            Key key = isType ? new Key("@type", "") : context.key(property.getKey());
            json.writeFieldName(key.name());
            if (property.getValue().size() > 1) {
                json.writeStartArray();
            }
            for (Node value : property.getValue()) {
                if (isType) {
                    json.writeString(context.word(value.getURI()));
                } else {
                    value(key.meaning(), value);
                }
            }
            if (property.getValue().size() > 1) {
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private void value(String meaning, Node value) throws IOException {
        if (value.isURI()) {
            reference(meaning, context.reference(value.getURI()));
            return;
        }
        String text = value.getLiteralLexicalForm();
        String language = value.getLiteralLanguage();
        String type = value.getLiteralDatatypeURI();
        if (language.isEmpty() ? isMeant(meaning, type) : meaning.equals(language)) {
            json.writeString(text);
        } else if (meaning.isEmpty() && type.equals(XSDDatatype.XSDinteger.getURI()) && text.matches("0|-?[1-9]\\d{0,14}")) {
            json.writeNumber(text);
        } else if (meaning.isEmpty() && type.equals(XSDDatatype.XSDboolean.getURI()) && text.matches("true|false")) {
            json.writeBoolean(text.equals("true"));
        } else {
            literal(text, language, type);
        }
    }

    private static boolean isMeant(String meaning, String type) {
        return meaning.isEmpty() ? type.equals(XSDDatatype.XSDstring.getURI()) : meaning.startsWith("xsd:") && Vocabulary.node(meaning).getURI().equals(type);
    }

    private void reference(String meaning, String reference) throws IOException {
        if (meaning.equals(JsonLdContext.IRI)) {
            json.writeString(reference);
        } else {
            json.writeStartObject();
            json.writeStringField("@id", reference);
            json.writeEndObject();
        }
    }

    private void literal(String text, String language, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("@value", text);
        if (!language.isEmpty()) {
            json.writeStringField("@language", language);
        } else if (!type.equals(XSDDatatype.XSDstring.getURI())) {
            json.writeStringField("@type", type);
        }
        json.writeEndObject();
    }
}
