package newsgraph.cluster;

import newsgraph.rdf.NamedGraph;
import newsgraph.store.FileSink;
import newsgraph.store.GraphFormat;
import newsgraph.store.GraphSink;
import newsgraph.store.QuadFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** N-Quads files on any Hadoop path. */
final class GraphFiles {

    private GraphFiles() {
    }

    /** The files below a folder as {@link Job} lays them out, {@code day=2023-07-01/SLICE.nq.gz}, relative to the folder, in order. */
    static List<String> below(String folder, Configuration configuration) throws IOException {
        Path root = new Path(folder);
        FileSystem files = root.getFileSystem(configuration);
        String base = files.makeQualified(root) + "/";
        List<String> found = new ArrayList<>();
        for (RemoteIterator<LocatedFileStatus> below = files.listFiles(root, true); below.hasNext();) {
            String path = below.next().getPath().toString().substring(base.length());
            if (path.matches("day=[^/]+/[^/]+\\.nq(\\.gz|\\.zst)")) {
                found.add(path);
            }
        }
        found.sort(null);
        return found;
    }

    /** Hands over the graphs of a file one by one. */
    static void read(String folder, String file, Consumer<NamedGraph> taker) {
        Path path = new Path(folder, file);
        try (InputStream in = path.getFileSystem(new Configuration()).open(path)) {
            QuadFile.read(path.getName(), in, taker);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** What writes a file. */
    interface Content {
        void write(Consumer<NamedGraph> sink);
    }

    /** Writes a file that is seen when it is whole; one of that name is replaced. */
    static void write(String folder, String file, Compression compression, Content content) {
        Path path = new Path(folder, file);
        Path attempt = new Path(folder, "_temporary/" + UUID.randomUUID());
        try {
            FileSystem files = path.getFileSystem(new Configuration());
            files.setWriteChecksum(false);
            try (OutputStream out = new BufferedOutputStream(compression.over(files.create(attempt, true)), 1 << 15); GraphSink sink = FileSink.to(out, GraphFormat.nq)) {
                content.write(sink::write);
            }
            files.mkdirs(path.getParent());
            files.delete(path, false);
            if (!files.rename(attempt, path)) {
                throw new IOException("cannot move " + attempt);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /** A graph as N-Quads, to be moved between machines. */
    static String written(NamedGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GraphSink sink = FileSink.to(out, GraphFormat.nq)) {
            sink.write(graph);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The way back from {@link #written}. */
    static NamedGraph graph(String written) {
        List<NamedGraph> graphs = new ArrayList<>();
        try {
            QuadFile.read("a graph", new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), graphs::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graphs.get(0);
    }
}
