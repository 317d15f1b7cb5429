package newsgraph.read.raw;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file, or what lies in an archive: bytes that a format can read.
 *
 * @param place where the user finds it, for messages: news/a.zip/01.txt
 * @param id    what its articles are called after: the path below the folder that was named
 * @param file  its name without folders and without the ending of a compression; {@code -} for standard input
 * @param bytes opens it, unpacked; may be asked once only
 * @param depth how many archives it lies in
 */
public record Source(String place, String id, String file, Bytes bytes, int depth) {

    /** A file that lies in no archive. */
    public Source(String place, String id, String file, Bytes bytes) {
        this(place, id, file, bytes, 0);
    }

    /** The largest input that is read as a whole; all newspapers of a day are smaller. */
    public static final int LARGEST = 32 << 20;

    /** Opens the bytes. */
    public interface Bytes {
        InputStream open() throws IOException;
    }

    /** All bytes. */
    public byte[] all() throws IOException {
        return all(LARGEST);
    }

    /** @throws UnreadableException if there are more than so many, or none */
    public byte[] all(int most) throws IOException {
        try (InputStream in = bytes.open()) {
            byte[] all = in.readNBytes(most + 1);
            if (all.length > most) {
                throw new UnreadableException("too large", "is larger than " + (most >> 20) + " MB: split it, or give it as .jsonl or with --lines");
            }
            if (all.length == 0) {
                throw new UnreadableException("empty", "the file is empty");
            }
            return all;
        }
    }
}
