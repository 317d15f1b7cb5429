package newsgraph.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A small neural encoder fine-tuned on annotated news, which sees characters and the dictionary words they stand in: tells what of a name each character is,
 * and hands what its lower layers make of a window on to the {@link EventModel}. It reads one window a call: its weights and activations have 8 bits, and the
 * scale of the activations is taken from all that is read together, so a batch would make results depend on what else is in it. One session for all threads;
 * each call works on one thread.
 */
final class Encoder {

    private static final Logger LOG = LoggerFactory.getLogger(Encoder.class);
    private static final String FILE = "/models/names/names.onnx";

    /** Outputs: what of a name each character is, and what the lower layers make of it. */
    private static final String HEAD = "head";
    private static final String STATES = "states";
    private static final Set<String> NAMES = Set.of(HEAD);
    private static final Set<String> ALL = Set.of(HEAD, STATES);

    /** As in training. */
    private static final int LONGEST = 254;
    /** Longer than nearly all names on both sides of the border. */
    private static final int SHARED = 64;
    /** Bytes of stack, taken only as far as they are used: the longest command lines have two million characters. */
    private static final long ROOM = 1L << 29;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final EventModel events;
    private final CharacterIds ids = CharacterIds.load();
    private final WordPlaces wordPlaces = WordPlaces.load();

    private Encoder(OrtEnvironment environment, OrtSession session, EventModel events) {
        this.environment = environment;
        this.session = session;
        this.events = events;
    }

    /** The encoder and the event model packed in the program; nothing, and one warning, where one of them or their native library is missing. */
    static Optional<Encoder> load() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = environment();
            return Optional.of(new Encoder(environment, environment.createSession(bytes(FILE), options), new EventModel(environment, environment.createSession(bytes(EventModel.FILE), options))));
        } catch (FileNotFoundException e) {
            LOG.warn("The neural models are not packed in this program ({}); names and events are found without them.", e.getMessage());
            return Optional.empty();
        } catch (LinkageError e) {
            LOG.warn("ONNX Runtime cannot be loaded on this machine ({}); names and events are found without the neural models.", e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the neural models", e);
        } catch (OrtException e) {
            throw new IllegalStateException("no models for ONNX Runtime", e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = Encoder.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return file.readAllBytes();
        }
    }

    /** Made on a thread with room: unless ORT_DISABLE_TELEMETRY is set, the library reads the whole command line by recursion. */
    private static OrtEnvironment environment() {
        FutureTask<OrtEnvironment> task = new FutureTask<>(OrtEnvironment::getEnvironment);
        new Thread(null, task, "onnxruntime", ROOM).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LinkageError error) {
                throw error;
            }
            throw new IllegalStateException("ONNX Runtime does not start", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * What it makes of a text, window by window.
     *
     * @param events whether events are looked for too
     */
    List<Encoded> read(Prose prose, boolean events) {
        List<Encoded> read = new ArrayList<>();
        for (Windows.Window window : Windows.over(prose.plain(), prose.sentences(), LONGEST, SHARED)) {
            read.add(read(prose, window, events));
        }
        return read;
    }

    private Encoded read(Prose prose, Windows.Window window, boolean withEvents) {
        String text = window.seen().of(prose.plain());
        int[] starts = starts(text, window.seen().begin());
        try (OnnxTensor characters = OnnxTensor.createTensor(environment, new long[][] {ids.of(text)});
                OnnxTensor words = OnnxTensor.createTensor(environment, new long[][] {wordPlaces(prose, window, starts)});
                OrtSession.Result result = session.run(Map.of("tokens", characters, "words", words), withEvents ? ALL : NAMES)) {
            EventModel.Seen seen = withEvents ? events.in((OnnxTensorLike) result.get(STATES).orElseThrow(), starts, prose.sentences().subList(window.first(), window.last() + 1), window.owned())
                    : EventModel.Seen.NOTHING;
            return new Encoded(window, starts, inner(result), seen);
        } catch (OrtException e) {
            throw new IllegalStateException("a neural model fails", e);
        }
    }

    /** A row of scores for each character, the marks of begin and end left out. */
    private static float[][] inner(OrtSession.Result result) throws OrtException {
        float[][] all = ((float[][][]) result.get(HEAD).orElseThrow().getValue())[0];
        return Arrays.copyOfRange(all, 1, all.length - 1);
    }

    /** The places of the characters in their words, the marks of begin and end around them. */
    private long[] wordPlaces(Prose prose, Windows.Window window, int[] starts) {
        int[] numbers = new int[window.seen().length()];
        for (int i = window.first(); i <= window.last(); i++) {
            prose.words().get(i).forEach(word -> wordPlaces.mark(word, window.seen(), numbers));
        }
        long[] places = new long[starts.length + 1];
        for (int i = 0; i < starts.length - 1; i++) {
            places[i + 1] = numbers[starts[i] - window.seen().begin()];
        }
        return places;
    }

    /** Where each character begins, and where the last one ends. */
    private static int[] starts(String text, int begin) {
        int[] lengths = text.codePoints().map(Character::charCount).toArray();
        int[] starts = new int[lengths.length + 1];
        starts[0] = begin;
        for (int i = 0; i < lengths.length; i++) {
            starts[i + 1] = starts[i] + lengths[i];
        }
        return starts;
    }
}
