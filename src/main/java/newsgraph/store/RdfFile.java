package newsgraph.store;

import newsgraph.rdf.JsonLdContexts;
import newsgraph.read.raw.Packing;
import newsgraph.read.raw.UnreadableException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * RDF files that people give, packed or not. A packed one may be of any size, for none is unpacked as a whole; it is refused if it grows as no RDF does or if
 * one line of N-Quads fills the memory. Nothing that a file names is fetched.
 */
final class RdfFile {

    /** The longest line of N-Quads: the whole text of an article is one, and the largest input that is read has half of this. */
    private static final int LONGEST_LINE = 64 << 20;

    static {
        JsonLdContexts.stayHere();
    }

    private RdfFile() {
    }

    /** Whether the name of a file tells a format of RDF. */
    static boolean isNamed(Path file) {
        return lang(file) != null;
    }

    private static Lang lang(Path file) {
        return RDFDataMgr.determineLang(file.toString(), null, null);
    }

    /**
     * Reads a file in the format that its name tells.
     *
     * @param errors what to do about what is wrong or odd in it
     * @throws IOException if it cannot be read or was made to harm
     * @throws org.apache.jena.riot.RiotException if it is broken
     */
    static void read(Path file, ErrorHandler errors, StreamRDF into) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(file.toString(), in, lang(file), file.toUri().toString(), errors, into);
        }
    }

    /** The same from a stream; the ending of the name tells how it is packed. */
    static void read(String name, InputStream file, Lang lang, String base, ErrorHandler errors, StreamRDF into) throws IOException {
        int longest = Lang.NQUADS.equals(lang) || Lang.NTRIPLES.equals(lang) ? LONGEST_LINE : Integer.MAX_VALUE;
        Guarded in = new Guarded(Packing.open(name, new BufferedInputStream(file, 1 << 16)), longest);
        try (in) {
            RDFParser.source(in).lang(lang).base(base).errorHandler(errors).parse(into);
        } catch (RiotException | RuntimeIOException e) {
            if (in.harm != null) {
                throw in.harm;
            }
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Fails where a line goes on for too long, and remembers why it failed: parsers tell it in their own words. */
    private static final class Guarded extends FilterInputStream {

        private final int longest;
        private long length;
        private UnreadableException harm;

        Guarded(InputStream in, int longest) {
            super(in);
            this.longest = longest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int begin, int most) throws IOException {
            try {
                int read = super.read(bytes, begin, most);
                for (int i = begin; i < begin + read; i++) {
                    length = bytes[i] == '\n' ? 0 : length + 1;
                }
                if (length > longest) {
                    throw new UnreadableException("line too long", "one of its lines is longer than " + (longest >> 20) + " MB");
                }
                return read;
            } catch (UnreadableException e) {
                harm = e;
                throw e;
            }
        }
    }
}
