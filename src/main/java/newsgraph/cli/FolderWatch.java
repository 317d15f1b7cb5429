package newsgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Waits until files come, change or go, and are left alone again. Looks every second: that works on network folders too. */
final class FolderWatch {

    private static final long MILLISECONDS = 1_000;

    private Map<Path, String> seen = Map.of();

    /** Returns true when there is something new; false if the thread was told to stop. */
    boolean waitFor(List<String> names) {
        try {
            Map<Path, String> now = look(names);
            Map<Path, String> before = seen.isEmpty() ? now : seen;
            while (true) {
                Thread.sleep(MILLISECONDS);
                Map<Path, String> next = look(names);
                if (next.equals(now) && !next.equals(before)) {
                    seen = next;
                    return true;
                }
                now = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Map<Path, String> look(List<String> names) {
        Map<Path, String> files = new HashMap<>();
        for (String name : names) {
            try (Stream<Path> below = Files.walk(Path.of(name))) {
                below.filter(Files::isRegularFile).forEach(file -> files.put(file, state(file)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot look into " + name, e);
            }
        }
        return files;
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime().toMillis();
        } catch (IOException e) {
            return "gone";
        }
    }
}
