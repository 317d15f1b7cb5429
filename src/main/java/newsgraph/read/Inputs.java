package newsgraph.read;

import newsgraph.read.raw.Encodings;
import newsgraph.read.raw.Packing;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files, folders and standard input, read one article after the other in constant memory. The ending of a name tells the format ({@link Formats}); standard
 * input and files that were named one by one and have another ending are taken for JSON Lines if they begin with a brace, else for text.
 */
public final class Inputs {

    private static final Path STANDARD_INPUT = Path.of("-");

    /**
     * A file to read.
     *
     * @param id    its path below the folder that was named, else its name
     * @param named whether it was named itself, so that someone means it to be read
     */
    private record Input(Path file, String id, boolean named) {
    }

    private final List<Input> inputs;
    private final List<String> empty;
    private final ReadOptions options;
    private final InputStream standardInput;

    private Inputs(List<Input> inputs, List<String> empty, ReadOptions options, InputStream standardInput) {
        this.inputs = inputs;
        this.empty = empty;
        this.options = options;
        this.standardInput = standardInput;
    }

    /**
     * The inputs of a command.
     *
     * @param names files, folders (read recursively, in the order of their names) or {@code -} for standard input
     * @param standardInput what {@code -} stands for
     * @throws ReadException if one is not there
     */
    public static Inputs of(List<String> names, ReadOptions options, InputStream standardInput) {
        List<Input> inputs = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name);
            if (name.equals("-")) {
                inputs.add(new Input(STANDARD_INPUT, "-", true));
            } else if (!Files.exists(path)) {
                throw new ReadException("there is no file or folder " + name);
            } else if (!Files.isDirectory(path)) {
                inputs.add(new Input(path, path.getFileName().toString(), true));
            } else {
                List<Input> below = below(path);
                inputs.addAll(below);
                if (below.stream().noneMatch(input -> Formats.of(unpackedName(input.file()), options).isPresent())) {
                    empty.add(name);
                }
            }
        }
        return new Inputs(inputs, empty, options, standardInput);
    }

    /** The files below a folder, without hidden ones. */
    private static List<Input> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).filter(file -> !hidden(folder.relativize(file))).sorted()
                    .map(file -> new Input(file, folder.relativize(file).toString().replace('\\', '/'), false)).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ReadException("cannot read the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static boolean hidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** The files, in the order in which they are read; {@code -} is standard input. */
    public List<Path> files() {
        return inputs.stream().map(Input::file).toList();
    }

    /** These inputs without the files that are not wanted; they are not opened. */
    public Inputs only(Predicate<Path> wanted) {
        return new Inputs(inputs.stream().filter(input -> wanted.test(input.file())).toList(), empty, options, standardInput);
    }

    /** Reads all, in order. What cannot be read is told as skipped; the rest goes on. */
    public void forEach(Receiver receiver) {
        for (String folder : empty) {
            receiver.skipped(new Skipped(folder, "no articles", "the folder holds no file in a format that can be read"));
        }
        for (Input input : inputs) {
            receiver.begins(input.file());
            try {
                read(input, receiver);
            } catch (UnreadableException e) {
                receiver.skipped(new Skipped(input.file().toString(), e.reason(), e.getMessage()));
            } catch (IOException e) {
                receiver.skipped(new Skipped(input.file().toString(), "cannot be read", "cannot be read: " + sentence(e)));
            }
        }
    }

    /**
     * Reads bytes that lie elsewhere, in an object store or a cluster's file system, as the file of that name would be read.
     *
     * @param place where the user finds them, for messages
     * @param name  of the file, without folders; its ending tells the format
     * @param bytes read to its end and closed
     */
    public static void read(String place, String name, InputStream bytes, ReadOptions options, Receiver receiver) {
        try (InputStream in = Packing.open(name, bytes)) {
            String unpacked = Packing.unpackedName(name);
            Format format = Formats.of(unpacked, options).orElseThrow(() -> new UnreadableException("unknown format", "is in no format that can be read, by the ending of its name"));
            format.read(new Source(place, unpacked, unpacked, () -> in), options, receiver);
        } catch (UnreadableException e) {
            receiver.skipped(new Skipped(place, e.reason(), e.getMessage()));
        } catch (IOException e) {
            receiver.skipped(new Skipped(place, "cannot be read", "cannot be read: " + sentence(e)));
        }
    }

    private void read(Input input, Receiver receiver) throws IOException {
        String name = unpackedName(input.file());
        Optional<Format> known = Formats.of(name, options);
        if (known.isPresent()) {
            known.get().read(new Source(input.file().toString(), input.id(), name, () -> open(input.file())), options, receiver);
        } else if (input.named()) {
            guess(input, name, receiver);
        } else {
            throw new UnreadableException("unknown format", "is in no format that can be read, by the ending of its name");
        }
    }

    private void guess(Input input, String name, Receiver receiver) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(open(input.file()), Encodings.HEAD)) {
            in.mark(Encodings.HEAD);
            byte[] head = in.readNBytes(Encodings.HEAD);
            in.reset();
            Formats.guess(head, options).read(new Source(input.file().toString(), input.id(), name, () -> in), options, receiver);
        }
    }

    private InputStream open(Path file) throws IOException {
        if (!file.equals(STANDARD_INPUT)) {
            return Packing.open(file.getFileName().toString(), Files.newInputStream(file));
        }
        return Packing.openUnnamed(new FilterInputStream(standardInput) {
            @Override
            public void close() {
                // The one who gave it closes it.
            }
        });
    }

    private static String unpackedName(Path file) {
        return Packing.unpackedName(file.getFileName().toString());
    }

    private static String sentence(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
