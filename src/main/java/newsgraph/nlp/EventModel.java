package newsgraph.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import newsgraph.model.Proposal;
import newsgraph.model.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small neural encoder fine-tuned on annotated events: proposes triggers and what takes part, a window a call for the same reason as {@link NameModel}.
 * One session for all threads; each call works on one thread.
 */
final class EventModel {

    private static final Logger LOG = LoggerFactory.getLogger(EventModel.class);
    private static final String FILE = "/models/events/events.onnx";

    /** As in training. */
    private static final int LONGEST = 254;
    private static final int SHARED = 64;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final CharacterIds ids = CharacterIds.load();

    private EventModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /** The model packed in the program; nothing, and one warning, where it or its native library is missing. */
    static Optional<EventModel> load() {
        try (InputStream file = EventModel.class.getResourceAsStream(FILE); OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            if (file == null) {
                LOG.warn("The event model is not packed in this program; events are found without it.");
                return Optional.empty();
            }
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return Optional.of(new EventModel(environment, environment.createSession(file.readAllBytes(), options)));
        } catch (LinkageError e) {
            LOG.warn("ONNX Runtime cannot be loaded on this machine ({}); events are found without the event model.", e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + FILE, e);
        } catch (OrtException e) {
            throw new IllegalStateException("no model for ONNX Runtime: " + FILE, e);
        }
    }

    /** The events that stand in the sentences of a text in simplified script. */
    List<Proposal> in(String plain, List<Span> sentences) {
        List<Proposal> found = new ArrayList<>();
        for (Span sentence : sentences) {
            for (Windows.Window window : Windows.over(plain, sentence, LONGEST, SHARED)) {
                Span seen = window.seen();
                int[] starts = starts(plain, seen);
                for (Proposal proposal : proposals(ids.of(seen.of(plain)), starts)) {
                    if (window.owned().contains(proposal.trigger().begin())) {
                        found.add(proposal);
                    }
                }
            }
        }
        return found;
    }

    /** Where each character of a window begins, and where the last ends. */
    private static int[] starts(String text, Span seen) {
        int[] sizes = seen.of(text).codePoints().map(Character::charCount).toArray();
        int[] starts = new int[sizes.length + 1];
        starts[0] = seen.begin();
        for (int i = 0; i < sizes.length; i++) {
            starts[i + 1] = starts[i] + sizes[i];
        }
        return starts;
    }

    private List<Proposal> proposals(long[] tokens, int[] starts) {
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {tokens}); OrtSession.Result result = session.run(Map.of("tokens", input))) {
            return EventTags.proposals(((float[][][]) result.get(0).getValue())[0], (float[][][]) result.get(1).getValue(), starts);
        } catch (OrtException e) {
            throw new IllegalStateException("the event model fails", e);
        }
    }
}
