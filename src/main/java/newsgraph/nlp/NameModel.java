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

/**
 * A small neural encoder fine-tuned on annotated news: proposes the best row of names of each sentence with probabilities. It reads one window a call: its
 * weights and activations have 8 bits, and the scale of the activations is taken from all that is read together, so a batch would make results depend on
 * what else is in it. One session for all threads; each call works on one thread.
 */
final class NameModel implements NameFinder {

    private static final Logger LOG = LoggerFactory.getLogger(NameModel.class);
    private static final String FILE = "/models/names/names.onnx";
    private static final List<Iri> TYPES = List.of(Ng.PERSON, Ng.PLACE, Ng.ORGANIZATION);

    /** As in training. */
    private static final int LONGEST = 254;
    /** Longer than nearly all names on both sides of the border. */
    private static final int SHARED = 64;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final CharacterIds ids = CharacterIds.load();
    private final Sureness sureness = Sureness.load();

    private NameModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /** The model packed in the program; nothing, and one warning, where its native library cannot be loaded. */
    static Optional<NameModel> load() {
        try (InputStream file = NameModel.class.getResourceAsStream(FILE);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            if (file == null) {
                LOG.warn("The name model is not packed in this program; names are found without it.");
                return Optional.empty();
            }
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return Optional.of(new NameModel(environment, environment.createSession(file.readAllBytes(), options)));
        } catch (LinkageError e) {
            LOG.warn("ONNX Runtime cannot be loaded on this machine ({}); names are found without the name model.", e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + FILE, e);
        } catch (OrtException e) {
            throw new IllegalStateException("no model for ONNX Runtime: " + FILE, e);
        }
    }

    @Override
    public List<Mention> find(Prose prose) {
        List<Mention> found = new ArrayList<>();
        for (Span sentence : prose.sentences()) {
            for (Windows.Window window : Windows.over(prose.plain(), sentence, LONGEST, SHARED)) {
                find(prose, window, found);
            }
        }
        return found;
    }

    private void find(Prose prose, Windows.Window window, List<Mention> found) {
        int[] offsets = prose.plain().substring(window.seen().begin(), window.seen().end()).codePoints().map(Character::charCount).toArray();
        int[] starts = new int[offsets.length + 1];
        starts[0] = window.seen().begin();
        for (int i = 0; i < offsets.length; i++) {
            starts[i + 1] = starts[i] + offsets[i];
        }
        for (TagPath.Name name : NeuralPath.names(scores(ids.of(window.seen().of(prose.plain()))))) {
            Span span = new Span(starts[name.begin()], starts[name.end()]);
            if (window.owned().contains(span.begin())) {
                found.add(prose.mention(span, TYPES.get(name.type()), "model", sureness.of(name.probability())));
            }
        }
    }

    /** A row of tags for each character, the marks of begin and end left out. */
    private float[][] scores(long[] tokens) {
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {tokens});
                OrtSession.Result result = session.run(Map.of("tokens", input))) {
            float[][] all = ((float[][][]) result.get(0).getValue())[0];
            return Arrays.copyOfRange(all, 1, all.length - 1);
        } catch (OrtException e) {
            throw new IllegalStateException("the name model fails", e);
        }
    }
}
