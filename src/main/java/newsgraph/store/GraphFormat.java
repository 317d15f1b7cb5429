package newsgraph.store;

import org.apache.jena.riot.RDFFormat;

import java.nio.file.Path;
import java.util.Locale;

/** The forms in which graphs are written; told by the end of the file's name, {@code .gz} behind it packs. */
public enum GraphFormat {
    /** Turtle, in blocks by subject. Union of the articles. */
    ttl(RDFFormat.TURTLE_BLOCKS, false, true),
    /** TriG, a named graph an article. */
    trig(RDFFormat.TRIG_BLOCKS, true, true),
    /** N-Triples in UTF-8. Union of the articles. */
    nt(RDFFormat.NTRIPLES_UTF8, false, true),
    /** N-Quads in UTF-8, a named graph an article. */
    nq(RDFFormat.NQUADS_UTF8, true, true),
    /** JSON-LD 1.1, a named graph an article, with short keys, see {@link JsonLdStream}. */
    jsonld(RDFFormat.JSONLD11_PLAIN, true, true),
    /** RDF/XML. Union of the articles, held in memory until the end: for small results. */
    rdf(RDFFormat.RDFXML_PLAIN, false, false);

    private final RDFFormat format;
    private final boolean quads;
    private final boolean streams;

    GraphFormat(RDFFormat format, boolean quads, boolean streams) {
        this.format = format;
        this.quads = quads;
        this.streams = streams;
    }

    /**
     * The format of a file by its name.
     *
     * @throws StoreException if the name ends in none of them
     */
    public static GraphFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        for (GraphFormat format : values()) {
            if (name.endsWith("." + format)) {
                return format;
            }
        }
        throw new StoreException(file.getFileName() + " does not say its format: end the name in .ttl .trig .nt .nq .jsonld or .rdf, each also with .gz behind it");
    }

    RDFFormat format() {
        return format;
    }

    boolean hasGraphs() {
        return quads;
    }

    boolean streams() {
        return streams;
    }
}
