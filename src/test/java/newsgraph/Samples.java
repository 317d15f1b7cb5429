package newsgraph;

import newsgraph.model.Article;
import newsgraph.model.Imprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The sample articles of {@code data/articles}, read in the plainest way, so that tests of facts do not hang on the room that reads formats. */
final class Samples {

    static final Path FOLDER = Path.of("data", "articles");

    private Samples() {
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file: UTF-8, else GB18030; unpacked. */
    static String text(Path file) {
        try (InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file)) {
            byte[] bytes = in.readAllBytes();
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                return Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The front matter of a .txt sample. */
    static Map<String, String> frontMatter(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String line : text.split("---\n", 3)[1].split("\n")) {
            fields.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip().replace("\"", ""));
        }
        return fields;
    }

    /** A .txt sample that is one article: headlines, a blank line, paragraphs parted by blank lines. */
    static Article article(String name) {
        String text = text(FOLDER.resolve(name + ".txt"));
        Map<String, String> fields = frontMatter(text);
        String body = text.split("---\n", 3)[2].split("\n\n", 2)[1].strip().replace("\n\n", "\n");
        Imprint imprint = new Imprint(Optional.of(LocalDate.parse(fields.get("date")).atStartOfDay()), fields.get("source"), fields.get("page"), fields.get("place"), "");
        return Article.of(name, body, imprint);
    }
}
