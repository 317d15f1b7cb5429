package newsgraph.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A small neural encoder fine-tuned on annotated news, which sees characters and the dictionary words they stand in: proposes the best row of names of each
 * window with probabilities. If the linear tagger reads along, the row is the best by both: its logarithms of probabilities are added to those of the
 * encoder, at less weight. It reads one window a call: its
 * weights and activations have 8 bits, and the scale of the activations is taken from all that is read together, so a batch would make results depend on
 * what else is in it. One session for all threads; each call works on one thread.
 */
final class NameModel implements NameFinder {

    static final String FINDER = "model";

    private static final Logger LOG = LoggerFactory.getLogger(NameModel.class);
    private static final String FILE = "/models/names/names.onnx";
    private static final List<Iri> TYPES = List.of(Ng.PERSON, Ng.PLACE, Ng.ORGANIZATION);

    /** As in training. */
    private static final int LONGEST = 254;
    /** Longer than nearly all names on both sides of the border. */
    private static final int SHARED = 64;
    /** Bytes of stack, taken only as far as they are used: the longest command lines have two million characters. */
    private static final long ROOM = 1L << 29;

    /** Of the tagger's logarithms. Best of six values on development data: over the encoder alone UNER gains one point, its organizations five, CLUENER two. */
    private static final float TAGGER = 0.45f;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final CharacterIds ids = CharacterIds.load();
    private final WordPlaces wordPlaces = WordPlaces.load();
    private final Sureness sureness;
    private final Optional<NameTagger> tagger;

    private NameModel(OrtEnvironment environment, OrtSession session, Sureness sureness, Optional<NameTagger> tagger) {
        this.environment = environment;
        this.session = session;
        this.sureness = sureness;
        this.tagger = tagger;
    }

    /**
     * The model packed in the program; nothing, and one warning, where its native library cannot be loaded.
     *
     * @param sureness how probabilities become scores
     * @param tagger   reads along, if given
     */
    static Optional<NameModel> load(Sureness sureness, Optional<NameTagger> tagger) {
        try (InputStream file = NameModel.class.getResourceAsStream(FILE);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            if (file == null) {
                LOG.warn("The name model is not packed in this program; names are found without it.");
                return Optional.empty();
            }
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = environment();
            return Optional.of(new NameModel(environment, environment.createSession(file.readAllBytes(), options), sureness, tagger));
        } catch (LinkageError e) {
            LOG.warn("ONNX Runtime cannot be loaded on this machine ({}); names are found without the name model.", e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + FILE, e);
        } catch (OrtException e) {
            throw new IllegalStateException("no model for ONNX Runtime: " + FILE, e);
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

    @Override
    public List<Mention> find(Prose prose) {
        List<Mention> found = new ArrayList<>();
        Optional<float[][]> beliefs = tagger.map(reader -> reader.beliefs(prose));
        for (Windows.Window window : Windows.over(prose.plain(), prose.sentences(), LONGEST, SHARED)) {
            find(prose, window, beliefs, found);
        }
        return found;
    }

    private void find(Prose prose, Windows.Window window, Optional<float[][]> beliefs, List<Mention> found) {
        String text = window.seen().of(prose.plain());
        int[] starts = starts(text, window.seen().begin());
        long[] places = new long[starts.length + 1];
        int[] words = wordPlaces(prose, window);
        for (int i = 0; i < starts.length - 1; i++) {
            places[i + 1] = words[starts[i] - window.seen().begin()];
        }
        float[][] scores = scores(ids.of(text), places);
        beliefs.ifPresent(all -> add(all, starts, scores));
        for (TagPath.Name name : NeuralPath.names(scores)) {
            Span span = new Span(starts[name.begin()], starts[name.end()]);
            boolean within = prose.sentences().subList(window.first(), window.last() + 1).stream().anyMatch(sentence -> sentence.contains(span));
            if (window.owned().contains(span.begin()) && within) {
                found.add(prose.mention(span, TYPES.get(name.type()), FINDER, sureness.of(name.probability())));
            }
        }
    }

    private static void add(float[][] beliefs, int[] starts, float[][] scores) {
        for (int i = 0; i < scores.length; i++) {
            for (int tag = 0; tag < scores[i].length; tag++) {
                scores[i][tag] += TAGGER * beliefs[starts[i]][tag];
            }
        }
    }

    private int[] wordPlaces(Prose prose, Windows.Window window) {
        int[] numbers = new int[window.seen().length()];
        for (int i = window.first(); i <= window.last(); i++) {
            prose.words().get(i).forEach(word -> wordPlaces.mark(word, window.seen(), numbers));
        }
        return numbers;
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

    /** A row of tags for each character, the marks of begin and end left out. */
    private float[][] scores(long[] tokens, long[] places) {
        try (OnnxTensor characters = OnnxTensor.createTensor(environment, new long[][] {tokens});
                OnnxTensor words = OnnxTensor.createTensor(environment, new long[][] {places});
                OrtSession.Result result = session.run(Map.of("tokens", characters, "words", words))) {
            float[][] all = ((float[][][]) result.get(0).getValue())[0];
            return Arrays.copyOfRange(all, 1, all.length - 1);
        } catch (OrtException e) {
            throw new IllegalStateException("the name model fails", e);
        }
    }
}
