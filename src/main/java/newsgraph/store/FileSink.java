package newsgraph.store;

import newsgraph.rdf.NamedGraph;
import org.apache.jena.atlas.RuntimeIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Graphs into one file or stream. */
public final class FileSink implements GraphSink {

    /** What to do with the target when the graphs are written or given up. */
    private interface End {
        void run() throws IOException;
    }

    private final String target;
    private final GraphStream stream;
    private final End finish;
    private final End discard;
    private boolean open = true;

    private FileSink(String target, GraphStream stream, End finish, End discard) {
        this.target = target;
        this.stream = stream;
        this.finish = finish;
        this.discard = discard;
    }

    /**
     * Into a file in the format its name tells; it appears when the sink is closed.
     *
     * @throws StoreException if the name tells no format or the file cannot be made
     */
    public static FileSink to(Path file) {
        GraphFormat format = GraphFormat.of(file);
        try {
            NewFile made = new NewFile(file);
            return new FileSink(file.toString(), GraphStream.to(made.out(), format), made::finish, made::discard);
        } catch (IOException e) {
            throw cannotWrite(file.toString(), e);
        }
    }

    /** Into a stream, which is flushed and left open. */
    public static FileSink to(OutputStream out, GraphFormat format) {
        return new FileSink("the output", GraphStream.to(out, format), out::flush, () -> { });
    }

    @Override
    public Runnable ready(NamedGraph graph) {
        Runnable writing = stream.ready(graph);
        return () -> write(writing);
    }

    private void write(Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeIOException e) {
            throw cannotWrite(target, e);
        }
    }

    @Override
    public void discard() {
        if (open) {
            open = false;
            end(discard);
        }
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            end(() -> {
                stream.finish();
                finish.run();
            });
        }
    }

    private void end(End end) {
        try {
            end.run();
        } catch (IOException | RuntimeIOException e) {
            throw cannotWrite(target, e);
        }
    }

    static StoreException cannotWrite(String target, Exception e) {
        return new StoreException("cannot write " + target + ": " + (e.getCause() instanceof IOException cause ? reason(cause) : reason(e)), e);
    }

    private static String reason(Exception e) {
        return switch (e.getClass().getSimpleName()) {
            case "NoSuchFileException" -> "there is no such folder";
            case "AccessDeniedException" -> "permission denied";
            default -> String.valueOf(e.getMessage());
        };
    }
}
