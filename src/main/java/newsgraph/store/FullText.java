package newsgraph.store;

import newsgraph.model.Ng;
import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.store.FSDirectory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The full-text index of a store: names, headlines, wordings. It knows each (thing, property, text) once, however many articles say it, so an entity of
 * a thousand articles is one hit; the graph is not asked for. Chinese is cut into pairs of characters, so every two characters of a name find it.
 */
final class FullText implements AutoCloseable {

    static final String FOLDER = "text";
    /** Field of the index and property, the first is asked where none is named. */
    private static final Map<String, String> FIELDS = Map.of("label", "rdfs:label", "alias", "skos:altLabel", "headline", "schema:headline", "subtitle", "schema:alternativeHeadline",
            "wording", "schema:text");
    static final List<Node> PROPERTIES = FIELDS.values().stream().sorted().map(Vocabulary::node).toList();

    private final TextIndex index;

    private FullText(TextIndex index) {
        this.index = index;
    }

    /** Opens the index in a folder, and makes an empty one if there is none. */
    static FullText open(Path folder) {
        EntityDefinition fields = new EntityDefinition("uri", "label");
        FIELDS.forEach((field, property) -> fields.set(field, Vocabulary.node(property)));
        fields.setLangField("lang");
        fields.setUidField("uid");
        TextIndexConfig config = new TextIndexConfig(fields);
        config.setAnalyzer(new CJKAnalyzer());
        config.setValueStored(true);
        try {
            return new FullText(new TextIndexLucene(FSDirectory.open(folder), config));
        } catch (IOException e) {
            throw FileSink.cannotWrite(folder.toString(), e);
        } catch (TextIndexException e) {
            throw new StoreException("the full-text index in " + folder + " cannot be opened: " + e.getCause() + "; delete that folder, it is made again", e);
        }
    }

    TextIndex index() {
        return index;
    }

    /** Brings the index up to what the graphs say of a triple: there if any graph has it, else not. */
    void update(DatasetGraph graphs, Triple triple) {
        Entity entity = entity(triple);
        if (entity != null) {
            index.deleteEntity(entity);
            if (graphs.contains(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                index.addEntity(entity);
            }
        }
    }

    /** Adds all that a database says; to an empty index. */
    void addAll(DatasetGraph graphs) {
        for (Node property : PROPERTIES) {
            Triple last = null;
            for (Iterator<Quad> quads = graphs.find(Node.ANY, Node.ANY, property, Node.ANY); quads.hasNext(); ) {
                Triple triple = quads.next().asTriple();
                Entity entity = triple.equals(last) ? null : entity(triple);
                last = triple;
                if (entity != null) {
                    index.addEntity(entity);
                }
            }
        }
    }

    void commit() {
        index.prepareCommit();
        index.commit();
    }

    /** Null if the triple is none of those that are indexed; the names of classes and properties are not looked for. */
    private Entity entity(Triple triple) {
        return !triple.getSubject().toString().startsWith(Ng.BASE) ? null : TextQueryFuncs.entityFromQuad(index.getDocDef(), null, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public void close() {
        index.close();
    }
}
