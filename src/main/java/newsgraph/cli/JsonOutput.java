package newsgraph.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.store.StoreException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** One JSON object a line, on standard output or into a file. */
final class JsonOutput implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes the fields of one object. */
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private final OutputStream out;
    private final boolean owned;

    private JsonOutput(OutputStream out, boolean owned) {
        this.out = out;
        this.owned = owned;
    }

    /** Into a file, or to standard output if its name is empty. */
    static JsonOutput to(String file, Terminal terminal) {
        try {
            return file.isEmpty() ? new JsonOutput(terminal.out(), false) : new JsonOutput(Files.newOutputStream(Path.of(file)), true);
        } catch (NoSuchFileException e) {
            throw new StoreException("cannot write " + file + ": there is no such folder", e);
        } catch (IOException e) {
            throw new StoreException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** One object as a line of bytes; pure, so that many threads may do it. */
    static byte[] line(Fields fields) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
        return line.toByteArray();
    }

    void write(byte[] line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new StoreException("cannot write the output: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            if (owned) {
                out.close();
            } else {
                out.flush();
            }
        } catch (IOException e) {
            throw new StoreException("cannot write the output: " + e.getMessage(), e);
        }
    }
}
