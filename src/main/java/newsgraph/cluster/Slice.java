package newsgraph.cluster;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A part of an input that one task reads: a whole file, or the lines of a JSON Lines file that begin between two offsets.
 *
 * @param path     any Hadoop path
 * @param begin    offset in bytes
 * @param end      offset in bytes; the line that begins before it is read to its end
 * @param modified when the file was last changed, in milliseconds; a changed file is read again
 */
record Slice(String path, long begin, long end, long modified) implements Serializable {

    /**
     * The inputs, cut into slices, in the order of their paths.
     *
     * @param inputs paths with wildcards; folders are read recursively, what begins with a dot or an underscore is left out
     * @param size   bytes of a slice
     * @throws IOException if a path names nothing
     */
    static List<Slice> of(List<String> inputs, long size, Configuration configuration) throws IOException {
        List<Slice> slices = new ArrayList<>();
        for (String input : inputs) {
            FileSystem files = new Path(input).getFileSystem(configuration);
            FileStatus[] found = files.globStatus(new Path(input));
            if (found == null || found.length == 0) {
                throw new IOException("there is no input " + input);
            }
            for (FileStatus status : found) {
                for (RemoteIterator<LocatedFileStatus> below = files.listFiles(status.getPath(), true); below.hasNext();) {
                    add(slices, below.next(), size);
                }
            }
        }
        slices.sort(Comparator.comparing(Slice::path).thenComparing(Slice::begin));
        return slices;
    }

    private static void add(List<Slice> slices, FileStatus file, long size) {
        String name = file.getPath().getName().toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || name.startsWith("_")) {
            return;
        }
        long step = name.endsWith(".jsonl") || name.endsWith(".ndjson") ? size : Math.max(1, file.getLen());
        for (long begin = 0; begin < file.getLen(); begin += step) {
            slices.add(new Slice(file.getPath().toString(), begin, Math.min(begin + step, file.getLen()), file.getModificationTime()));
        }
    }

    /** A name of its own in the output: 16 hex digits of what it is and how it is read. */
    String name(Task task) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((this + " " + task).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String file() {
        return new Path(path).getName();
    }

    /** For messages: the path, and the offset where it is not the whole file. */
    String place() {
        return begin == 0 ? path : path + "@" + begin;
    }
}
