package newsgraph.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.OffsetMap;
import newsgraph.model.Page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files, folders and standard input, read one article after the other in constant memory. */
public final class Inputs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Path> files;
    private final ReadOptions options;

    private Inputs(List<Path> files, ReadOptions options) {
        this.files = files;
        this.options = options;
    }

    /**
     * The inputs of a command.
     *
     * @param names files, folders (read recursively, in the order of their names) or {@code -} for standard input
     * @param standardInput what {@code -} stands for
     * @throws ReadException if one is not there
     */
    public static Inputs of(List<String> names, ReadOptions options, InputStream standardInput) {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new ReadException("there is no file or folder " + name);
            }
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new ReadException("cannot read the folder " + name + ": " + e.getMessage(), e);
            }
        }
        return new Inputs(files, options);
    }

    /** The files, in the order in which they are read; {@code -} is standard input. */
    public List<Path> files() {
        return files;
    }

    /** These inputs without the files that are not wanted; they are not opened. */
    public Inputs only(Predicate<Path> wanted) {
        return new Inputs(files.stream().filter(wanted).toList(), options);
    }

    /** Reads all, in order. */
    public void forEach(Receiver receiver) {
        for (Path file : files) {
            receiver.begins(file);
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    receiver.article(options.lines() ? Article.of(String.valueOf(number), line, options.imprint()) : record(file, number, line));
                    number++;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Article record(Path file, int number, String line) throws IOException {
        JsonNode record = JSON.readTree(line);
        String text = record.path("text").asText();
        String date = record.path("date").asText("");
        Optional<LocalDateTime> issued = date.isEmpty() ? Optional.empty()
                : Optional.of(date.length() > 10 ? LocalDateTime.parse(date) : LocalDate.parse(date).atStartOfDay());
        Imprint imprint = new Imprint(issued, record.path("source").asText(""), record.path("page").asText(""), record.path("place").asText(""),
                record.path("url").asText("")).orElse(options.imprint());
        List<String> subtitles = new ArrayList<>();
        record.path("subtitles").forEach(subtitle -> subtitles.add(subtitle.asText()));
        String id = record.path("id").asText(file.getFileName() + "#" + number);
        return new Article(id, new Page(file.getFileName().toString(), text, ""), 1, record.path("title").asText(""), subtitles, "", "", imprint, text, 0,
                OffsetMap.identity(text.length()));
    }
}
