package newsgraph.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.read.raw.Encodings;
import newsgraph.read.raw.Keys;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;

/**
 * One article in braces, several one after the other, or a list of them in brackets, over any number of lines; see {@link Fields}. One is in memory at a time.
 * Behind a mistake of the JSON itself nothing more can be read.
 */
final class JsonFile implements Format {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        int rank = 0;
        try (BufferedInputStream in = new BufferedInputStream(source.bytes().open(), Encodings.HEAD)) {
            in.mark(Encodings.HEAD);
            byte[] head = in.readNBytes(Encodings.HEAD);
            in.reset();
            if (head.length == 0) {
                throw new UnreadableException("empty", "the file is empty");
            }
            PushbackReader reader = new PushbackReader(new InputStreamReader(in, Encodings.marking(Encodings.of(head, head.length < Encodings.HEAD).orElse(StandardCharsets.UTF_8))));
            int first = reader.read();
            if (first != '\ufeff') {
                reader.unread(first);
            }
            JsonParser parser = JSON.createParser(reader);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    rank++;
                    read(JSON.readTree(parser), rank, source, options, receiver);
                }
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableException("broken JSON", (rank == 0 ? "is no JSON" : "is broken in its record " + rank) + " (line " + e.getLocation().getLineNr() + "): "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        if (rank == 0) {
            throw new UnreadableException("no text", "the list is empty");
        }
    }

    private static void read(JsonNode record, int rank, Source source, ReadOptions options, Receiver receiver) {
        try {
            if (record.toString().contains(Encodings.INVALID)) {
                throw new UnreadableException("wrong encoding", "the record is not valid in the encoding of the file");
            }
            String key = Keys.of(record.toString().getBytes(StandardCharsets.UTF_8));
            receiver.article(Fields.draft(record).article(source.file(), source.id() + "#" + key, 1, key, options.imprint()));
        } catch (UnreadableException e) {
            receiver.skipped(new Skipped(source.place() + ", record " + rank, e.reason(), e.getMessage()));
        }
    }
}
