package newsgraph.cli;

import newsgraph.Ingest;
import newsgraph.Pipeline;
import newsgraph.nlp.Engine;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/** How articles are read for facts. */
final class ReadingOptions {

    @Option(names = "--engine", paramLabel = "ENGINE", description = "How names are found: accurate (with the neural model, default) or fast (without).")
    private Engine engine = Engine.accurate;

    @Option(names = "--threads", paramLabel = "N", description = "Articles worked on at a time; default: the processor's cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--events", paramLabel = "FILE", description = "Turtle file with event types of your own beside the built-in ones (newsgraph types shows how they look); may be repeated.")
    private List<Path> events = List.of();

    Pipeline pipeline() {
        return Pipeline.load(engine, events);
    }

    Engine engine() {
        return engine;
    }

    Ingest ingest() {
        if (threads < 1) {
            throw CommandException.wrong("--threads " + threads + ": at least 1 is needed");
        }
        return new Ingest(threads);
    }
}
