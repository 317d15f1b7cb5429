package newsgraph.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gold records: JSON Lines with the fields of {@code annotate}, and {@code genre} where records are of several kinds. */
public final class GoldFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldFile() {
    }

    /**
     * The records by their id, in order.
     *
     * @throws GoldException if the file cannot be read, a line is no record with id and text, or an id comes twice
     */
    public static Map<String, JsonNode> read(Path file) {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank()) {
                    JsonNode record = record(line, file + ":" + number);
                    if (records.put(record.path("id").asText(), record) != null) {
                        throw new GoldException(file + ":" + number + ": the id " + record.path("id").asText() + " comes twice");
                    }
                }
            }
        } catch (NoSuchFileException e) {
            throw new GoldException(file + ": there is no such file");
        } catch (MalformedInputException e) {
            throw new GoldException(file + ": the text is not UTF-8");
        } catch (IOException e) {
            throw new GoldException("cannot read " + file + ": " + e.getMessage());
        }
        if (records.isEmpty()) {
            throw new GoldException(file + ": there is no record in it");
        }
        return records;
    }

    /** One line as {@code annotate} prints it. */
    public static JsonNode record(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static JsonNode record(String line, String place) {
        try {
            JsonNode record = JSON.readTree(line);
            if (!record.path("id").isTextual() || !record.path("text").isTextual()) {
                throw new GoldException(place + ": a gold record needs id and text, both words");
            }
            if (Layer.ALL.stream().noneMatch(layer -> layer.isIn(record))) {
                throw new GoldException(place + ": a gold record needs at least one of the lists that annotate prints, such as mentions");
            }
            return record;
        } catch (JsonProcessingException e) {
            throw new GoldException(place + ": no JSON: " + e.getOriginalMessage());
        }
    }
}
