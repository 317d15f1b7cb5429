package newsgraph.rdf;

import newsgraph.model.Article;
import newsgraph.model.Iri;
import newsgraph.model.Ng;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of generated nodes: hashes of content, so that the same article gives the same graph wherever and whenever it is read. */
public final class Names {

    /** Between the parts that are hashed; stands in no text. */
    private static final char PART = '\u001f';

    private Names() {
    }

    /**
     * Of the page's content and the rank on it: the articles of one page differ, and so do records of other wording or other id; a file read twice, under
     * whatever name, gives the same articles. An article that was made without a page is known by its id and text.
     */
    static Iri article(Article article) {
        String page = article.page().key().isEmpty() ? article.id() + PART + article.text() : article.page().key();
        return new Iri(Ng.BASE + "article/" + digest(page + PART + article.position(), 16));
    }

    static Node page(Article article) {
        String key = article.page().key();
        return NodeFactory.createURI(Ng.BASE + "page/" + (key.isEmpty() ? digest(article.page().file() + PART + article.page().text(), 16) : key));
    }

    /** A fact or evidence: the folder of its kind and 12 hex digits of what it says. */
    public static Node fact(String folder, Object... content) {
        StringBuilder all = new StringBuilder(folder);
        for (Object part : content) {
            all.append(PART).append(part);
        }
        return NodeFactory.createURI(Ng.BASE + folder + "/" + digest(all.toString(), 12));
    }

    /** So many hex digits of the SHA-256 of a text, from its first on and round again. */
    static String digest(String content, int digits) {
        try {
            String hex = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
            return hex.repeat(1 + digits / hex.length()).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
