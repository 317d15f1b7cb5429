package newsgraph.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** A file that appears under its name only when it is whole, also if the machine stops; until then it stands beside it under a name of its own. Packed if the name ends in .gz. */
final class NewFile {

    private final Path file;
    private final Path unfinished;
    private final OutputStream out;

    NewFile(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        if (Files.isDirectory(this.file)) {
            throw new IOException("it is a folder");
        }
        this.unfinished = Files.createTempFile(this.file.getParent(), "." + this.file.getFileName(), ".part");
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
        this.out = file.toString().endsWith(".gz") ? new GZIPOutputStream(plain, 1 << 16) : plain;
    }

    OutputStream out() {
        return out;
    }

    void finish() throws IOException {
        out.close();
        try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void discard() throws IOException {
        Files.deleteIfExists(unfinished);
    }
}
