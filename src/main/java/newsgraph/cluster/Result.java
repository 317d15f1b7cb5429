package newsgraph.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import newsgraph.model.Article;
import newsgraph.rdf.NamedGraph;
import newsgraph.read.Skipped;
import newsgraph.store.FileSink;
import newsgraph.store.GraphFormat;
import newsgraph.store.GraphSink;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one slice gives: {@code day=2023-07-01/SLICE.nq.gz} for every issue day, {@code _skipped/SLICE.jsonl} for what was not read and why, and at last
 * {@code _slices/SLICE.json}, which says that all of it is there. Until then everything stands in a folder of the attempt, so nothing half written is seen and
 * two attempts at the same slice do not meet.
 */
final class Result implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The file of one day while it is written. */
    private record DayFile(Path file, OutputStream out, GraphSink sink) {
    }

    private final Task task;
    private final String name;
    private final FileSystem files;
    private final Path folder;
    private final Path attempt;
    private final Map<String, DayFile> days = new TreeMap<>();
    private final Map<String, Integer> articlesByDay = new TreeMap<>();
    private final ObjectNode manifest = JSON.createObjectNode();
    private final ArrayNode skipped = JSON.createArrayNode();
    private long articles;
    private long characters;
    private long quads;

    private Result(Task task, String name, FileSystem files, Slice slice) {
        this.task = task;
        this.name = name;
        this.files = files;
        this.folder = new Path(task.output());
        this.attempt = new Path(folder, "_temporary/" + name + "-" + UUID.randomUUID());
        manifest.put("path", slice.path()).put("begin", slice.begin()).put("end", slice.end());
    }

    static Result of(Task task, Slice slice, Configuration configuration) throws IOException {
        FileSystem files = new Path(task.output()).getFileSystem(configuration);
        files.setWriteChecksum(false);
        return new Result(task, slice.name(task), files, slice);
    }

    /** The manifest of a slice in an output folder. */
    static Path manifest(String output, String name) {
        return new Path(new Path(output), "_slices/" + name + ".json");
    }

    boolean isDone() throws IOException {
        return files.exists(manifest(task.output(), name));
    }

    void write(Article article, NamedGraph graph) {
        String day = article.imprint().date().map(LocalDate::toString).orElse("unknown");
        days.computeIfAbsent(day, this::open).sink().write(graph);
        articlesByDay.merge(day, 1, Integer::sum);
        articles++;
        characters += article.text().length();
        quads += graph.triples().size();
    }

    void skipped(Skipped input) {
        skipped.addObject().put("place", input.place()).put("reason", input.reason()).put("message", input.message());
    }

    private DayFile open(String day) {
        Path file = new Path(attempt, "day=" + day + ".nq." + task.compression());
        try {
            OutputStream out = new BufferedOutputStream(task.compression().over(files.create(file, true)), 1 << 15);
            return new DayFile(file, out, FileSink.to(out, GraphFormat.nq));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** All files to their places, the manifest last. */
    void commit() throws IOException {
        for (Map.Entry<String, DayFile> day : days.entrySet()) {
            day.getValue().sink().close();
            day.getValue().out().close();
            move(day.getValue().file(), new Path(folder, "day=" + day.getKey() + "/" + name + ".nq." + task.compression()));
        }
        if (!skipped.isEmpty()) {
            StringBuilder lines = new StringBuilder();
            skipped.forEach(line -> lines.append(line).append('\n'));
            move(written("skipped.jsonl", lines.toString()), new Path(folder, "_skipped/" + name + ".jsonl"));
        }
        manifest.put("articles", articles).put("characters", characters).put("quads", quads).put("skipped", skipped.size());
        articlesByDay.forEach(manifest.putObject("days")::put);
        move(written("manifest.json", manifest.toString()), manifest(task.output(), name));
    }

    private Path written(String file, String content) throws IOException {
        Path path = new Path(attempt, file);
        try (OutputStream out = files.create(path, true)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return path;
    }

    /** Another attempt may have moved the same bytes there before. */
    private void move(Path from, Path to) throws IOException {
        files.mkdirs(to.getParent());
        files.delete(to, false);
        if (!files.rename(from, to)) {
            throw new IOException("cannot move " + from + " to " + to);
        }
    }

    @Override
    public void close() throws IOException {
        files.delete(attempt, true);
    }
}
