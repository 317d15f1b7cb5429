package newsgraph.read;

import newsgraph.read.raw.Encodings;
import newsgraph.read.raw.Packing;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A zip or tar: what lies in it is read as files of a folder are. Nothing is written to disk, so the paths inside do no harm. */
final class Archive implements Format {

    /** Archives inside archives; files in one archive; beyond these it was made to harm. */
    private static final int DEEPEST = 3;
    private static final int MOST_ENTRIES = 1_000_000;

    private final Opening opening;

    private Archive(Opening opening) {
        this.opening = opening;
    }

    private interface Opening {
        ArchiveInputStream<? extends ArchiveEntry> open(InputStream in);
    }

    static Archive zip() {
        return new Archive(in -> new ZipArchiveInputStream(in, "UTF-8", true, true));
    }

    static Archive tar() {
        return new Archive(in -> new TarArchiveInputStream(in, "UTF-8"));
    }

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        if (source.depth() >= DEEPEST) {
            throw new UnreadableException("bomb", "is an archive in an archive in an archive: deeper ones are not opened");
        }
        Packing.Counted packed = new Packing.Counted(source.bytes().open());
        int entries = 0;
        try (ArchiveInputStream<? extends ArchiveEntry> archive = opening.open(packed)) {
            for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableException("bomb", "holds more than " + MOST_ENTRIES + " files: the others are not read");
                }
                String path = path(entry);
                if (!entry.isDirectory() && !hidden(path)) {
                    read(source, path, Packing.guarded(new Unclosed(archive), packed), options, receiver);
                }
            }
            if (entries == 0) {
                throw new UnreadableException("broken archive", "holds no files, or is no archive of this kind");
            }
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableException("broken archive", "is damaged" + (entries > 0 ? " behind its file " + entries : "") + ": " + e.getMessage());
        }
    }

    private static void read(Source source, String path, InputStream bytes, ReadOptions options, Receiver receiver) throws IOException {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String name = Packing.unpackedName(file);
        Source inside = new Source(source.place() + "/" + path, source.id() + "/" + path, name, () -> Packing.open(file, bytes), source.depth() + 1);
        try {
            Optional<Format> format = Formats.of(name, options);
            format.orElseThrow(() -> new UnreadableException("unknown format", "is in no format that can be read, by the ending of its name")).read(inside, options, receiver);
        } catch (UnreadableException e) {
            receiver.skipped(new Skipped(inside.place(), e.reason(), e.getMessage()));
        }
    }

    /** The name of a file in the archive; zips made under Windows have it in GBK and do not say so. */
    private static String path(ArchiveEntry entry) throws UnreadableException {
        byte[] raw = entry instanceof ZipArchiveEntry packed ? packed.getRawName() : new byte[0];
        boolean other = raw.length > 0 && Encodings.decode(raw, StandardCharsets.UTF_8).isEmpty();
        String path = other ? Encodings.decode(raw, Charset.forName("GB18030")).orElse(entry.getName()) : entry.getName();
        if (path.chars().anyMatch(Character::isISOControl)) {
            throw new UnreadableException("broken archive", "is damaged: the name of a file in it is none");
        }
        return path;
    }

    private static boolean hidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
    }

    /** A format closes what it reads; the archive goes on. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The archive is closed at its end.
        }
    }
}
