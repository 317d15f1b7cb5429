package newsgraph.read;

import newsgraph.read.layout.PrintedText;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A PDF with text, also in columns: the pages one after the other, read as a newspaper page. Scans hold no text. */
final class Pdf implements Format {

    /** The end mark stands within so many bytes of the end. The library would repair a file without it, with parts of its text missing. */
    private static final int TRAILER = 2048;

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        byte[] bytes = source.all();
        if (!new String(bytes, Math.max(0, bytes.length - TRAILER), Math.min(bytes.length, TRAILER), StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new UnreadableException("broken document", "is no PDF, or one that was cut off: its end mark is missing");
        }
        TextPage.read(String.join("\n\n", text(bytes)), bytes, source, options, receiver);
    }

    private static Iterable<String> text(byte[] bytes) throws IOException {
        try {
            return PrintedText.pages(bytes);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("encrypted", "can be opened with a password only");
        } catch (IOException e) {
            throw new UnreadableException("broken document", "is a damaged PDF: " + e.getMessage());
        }
    }
}
