package newsgraph.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One article a line, each a JSON object; see {@link Fields}. A line that cannot be read is skipped, the others are read. */
final class JsonLines implements Format {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        try (InputStream in = source.bytes().open()) {
            Lines lines = Lines.of(in);
            int rank = 1;
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().text().filter(String::isBlank).isEmpty()) {
                    rank += read(line.get(), rank, source, options, receiver);
                }
            }
        }
    }

    private static int read(Lines.Line line, int rank, Source source, ReadOptions options, Receiver receiver) {
        int number = line.number() + 1;
        try {
            String text = line.text().orElseThrow(line::unreadable);
            receiver.article(Fields.draft(JSON.readTree(text)).article(source.file(), source.id() + "#" + number, rank, Keys.of(line.bytes()), options.imprint()));
            return 1;
        } catch (JsonProcessingException e) {
            receiver.skipped(new Skipped(source.place() + ":" + number, "broken JSON", "the line is no JSON object: " + e.getOriginalMessage().lines().findFirst().orElse("")));
        } catch (UnreadableException e) {
            receiver.skipped(new Skipped(source.place() + ":" + number, e.reason(), e.getMessage()));
        }
        return 0;
    }
}
