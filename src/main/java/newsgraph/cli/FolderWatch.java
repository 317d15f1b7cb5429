package newsgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
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

    private final List<String> names;
    private Map<Path, String> seen;

    /** What changes from here on is new, also while what is there now is read. */
    FolderWatch(List<String> names) {
        this.names = names;
        this.seen = look();
    }

    /** Returns true when there is something new; false if the thread was told to stop. */
    boolean waitForChanges() {
        Map<Path, String> now = look();
        while (sleep()) {
            Map<Path, String> next = look();
            if (next.equals(now) && !next.equals(seen)) {
                seen = next;
                return true;
            }
            now = next;
        }
        return false;
    }

    /** Waits a moment; false if the thread was told to stop. */
    static boolean sleep() {
        try {
            Thread.sleep(MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<Path, String> look() {
        Map<Path, String> files = new HashMap<>();
        for (String name : names) {
            try (Stream<Path> below = Files.walk(Path.of(name), FileVisitOption.FOLLOW_LINKS)) {
                below.filter(Files::isRegularFile).forEach(file -> files.put(file, state(file)));
            } catch (IOException | UncheckedIOException e) {
                // Something went while it was looked at: at the next look it is gone or there.
                files.put(Path.of(name), "in motion " + System.nanoTime());
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
