package newsgraph.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.read.raw.Keys;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.TextLines;
import newsgraph.read.raw.UnreadableException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One article a line, each a JSON object; see {@link Fields}. A line that cannot be read is skipped, the others are read. Where a line stands does not matter:
 * a record without an id is called after its content, so that a file cut in pieces gives the same articles.
 */
final class JsonLines implements Format {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        try (InputStream in = source.bytes().open()) {
            TextLines lines = TextLines.of(in);
            for (Optional<TextLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().text().filter(String::isBlank).isEmpty()) {
                    read(line.get(), source, options, receiver);
                }
            }
        }
    }

    private static void read(TextLines.Line line, Source source, ReadOptions options, Receiver receiver) {
        int number = line.number() + 1;
        try {
            String text = line.text().orElseThrow(line::unreadable);
            String key = Keys.of(line.bytes());
            receiver.article(Fields.draft(JSON.readTree(text)).article(source.file(), source.id() + "#" + key, 1, key, options.imprint()));
        } catch (JsonProcessingException e) {
            receiver.skipped(new Skipped(source.place() + ":" + number, "broken JSON", "the line is no JSON object: " + e.getOriginalMessage().lines().findFirst().orElse("")));
        } catch (UnreadableException e) {
            receiver.skipped(new Skipped(source.place() + ":" + number, e.reason(), e.getMessage()));
        }
    }
}
