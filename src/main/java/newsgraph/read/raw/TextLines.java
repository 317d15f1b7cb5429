package newsgraph.read.raw;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file of any length, one in memory at a time. Encodings whose line ends are single bytes are told from the beginning of the file. */
public final class TextLines {

    /** The longest line that is read; a whole newspaper has a tenth of it. */
    public static final int LONGEST = 8 << 20;

    private final InputStream in;
    private final Charset charset;
    private int number;

    private TextLines(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
    }

    /**
     * A line.
     *
     * @param number from 0
     * @param bytes  without the line end
     * @param text   empty if the bytes are not valid in the encoding of the file, or too many
     */
    public record Line(int number, byte[] bytes, Optional<String> text) {

        /** Why there is no text. */
        public UnreadableException unreadable() {
            return bytes.length > LONGEST ? new UnreadableException("line too long", "the line is longer than " + (LONGEST >> 20) + " MB")
                    : new UnreadableException("wrong encoding", "the line is not valid in the encoding of the file");
        }
    }

    /** The stream is not closed here. */
    public static TextLines of(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, Encodings.HEAD);
        in.mark(Encodings.HEAD);
        byte[] head = in.readNBytes(Encodings.HEAD);
        in.reset();
        if (head.length == 0) {
            throw new UnreadableException("empty", "the file is empty");
        }
        Charset charset = Encodings.of(head, head.length < Encodings.HEAD).orElse(StandardCharsets.UTF_8);
        if (charset.name().startsWith("UTF-16")) {
            return new TextLines(utf8(in, charset), StandardCharsets.UTF_8);
        }
        if (Arrays.equals(Arrays.copyOf(head, 3), new byte[]{(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            in.skipNBytes(3);
        }
        return new TextLines(in, charset);
    }

    /** A line end of UTF-16 is no single byte: such files are turned as a whole. */
    private static InputStream utf8(InputStream in, Charset charset) throws IOException {
        byte[] bytes = in.readNBytes(Source.LARGEST + 1);
        if (bytes.length > Source.LARGEST) {
            throw new UnreadableException("too large", "is UTF-16 and larger than " + (Source.LARGEST >> 20) + " MB: turn it into UTF-8 first");
        }
        String text = Encodings.decode(bytes, charset).orElseThrow(() -> new UnreadableException("wrong encoding", "is not valid " + charset));
        return new java.io.ByteArrayInputStream((text.startsWith("\ufeff") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8));
    }

    /** The next line; empty at the end. */
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        int c = in.read();
        for (; c >= 0 && c != '\n'; c = in.read()) {
            any = true;
            if (line.size() <= LONGEST) {
                line.write(c);
            }
        }
        if (c < 0 && !any) {
            return Optional.empty();
        }
        byte[] bytes = line.toByteArray();
        if (bytes.length > 0 && bytes[bytes.length - 1] == '\r') {
            bytes = Arrays.copyOf(bytes, bytes.length - 1);
        }
        return Optional.of(new Line(number++, bytes, bytes.length > LONGEST ? Optional.empty() : Encodings.decode(bytes, charset)));
    }
}
