package newsgraph.read.raw;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Files packed one by one: .gz and .zst, told by the ending of the name; .tgz is a .tar inside. */
public final class Packing {

    /** Text shrinks to a third or a tenth; what grows more than this many times, and beyond this many bytes, is made to fill the disk. */
    private static final int RATIO = 300;
    private static final long HARMLESS = 64L << 20;

    private Packing() {
    }

    /** The name without the ending of the packing. */
    public static String unpackedName(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith(".tgz")) {
            return name.substring(0, name.length() - 3) + "tar";
        }
        return small.endsWith(".gz") || small.endsWith(".zst") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** The bytes unpacked; the stream fails when they grow beyond reason. */
    public static InputStream open(String name, InputStream packed) throws IOException {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith(".gz") || small.endsWith(".tgz")) {
            Counted in = new Counted(packed);
            return new Guarded(new GZIPInputStream(in, Encodings.HEAD), in);
        }
        if (small.endsWith(".zst")) {
            Counted in = new Counted(packed);
            return new Guarded(new ZstdInputStreamNoFinalizer(in), in);
        }
        return packed;
    }

    /** Standard input has no name: gzip is told by its first two bytes. */
    public static InputStream openUnnamed(InputStream maybePacked) throws IOException {
        BufferedInputStream in = new BufferedInputStream(maybePacked, Encodings.HEAD);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? open(".gz", in) : in;
    }

    /** A stream out of an archive, guarded by what was read of the archive. */
    public static InputStream guarded(InputStream unpacked, Counted archive) {
        return new Guarded(unpacked, archive);
    }

    /** Counts the bytes that were read. */
    public static final class Counted extends FilterInputStream {

        private long count;

        public Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count += c < 0 ? 0 : 1;
            return c;
        }

        @Override
        public int read(byte[] bytes, int begin, int length) throws IOException {
            int read = super.read(bytes, begin, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private static final class Guarded extends FilterInputStream {

        private final Counted packed;
        private final long packedBefore;
        private long count;

        Guarded(InputStream in, Counted packed) {
            super(in);
            this.packed = packed;
            this.packedBefore = packed.count;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            checked(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] bytes, int begin, int length) throws IOException {
            int read = super.read(bytes, begin, length);
            checked(Math.max(0, read));
            return read;
        }

        private void checked(int more) throws UnreadableException {
            count += more;
            if (count > HARMLESS && count > RATIO * (packed.count - packedBefore + Encodings.HEAD)) {
                throw new UnreadableException("bomb", "grows more than " + RATIO + " times when it is unpacked: no text does");
            }
        }
    }
}
