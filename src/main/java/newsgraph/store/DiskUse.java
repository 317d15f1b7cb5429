package newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a folder takes of the disk. The files of a database are sparse: their lengths add up to 200 MB when they hold one. */
public final class DiskUse {

    private DiskUse() {
    }

    /** Bytes on the disk as {@code du} counts them, which knows the holes; where there is no such program, the lengths of the files. 0 if there is no folder. */
    public static long of(Path folder) {
        if (!Files.exists(folder)) {
            return 0;
        }
        try {
            Process du = new ProcessBuilder("du", "-sk", folder.toAbsolutePath().toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.matches("(?s)\\d+\\s.*") ? Long.parseLong(said.split("\\s")[0]) << 10 : lengths(folder);
        } catch (IOException e) {
            return lengths(folder);
        }
    }

    private static long lengths(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
