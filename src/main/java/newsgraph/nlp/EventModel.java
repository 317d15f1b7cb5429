package newsgraph.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import newsgraph.model.Proposal;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Layers fine-tuned on annotated events on top of the lower ones of the {@link Encoder}: proposes the triggers of the sentences of a window and what takes part.
 * The layers below see the window, these one sentence.
 */
final class EventModel {

    /** The resource it is packed as. */
    static final String FILE = "/models/events/events.onnx";
    /** What stands in no sentence. */
    private static final int NONE = -1;

    private final OrtEnvironment environment;
    private final OrtSession session;

    /**
     * What is seen in a window.
     *
     * @param proposals the events whose triggers begin in the part that it answers for
     * @param hints     for each character, see {@link newsgraph.model.Hints}
     */
    record Seen(List<Proposal> proposals, float[][] hints) {

        static final Seen NOTHING = new Seen(List.of(), new float[0][]);
    }

    EventModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * What is seen in a window; events only where their triggers begin in the part that it answers for.
     *
     * @param states    what the lower layers of the encoder make of the characters, the marks of begin and end around them
     * @param starts    where the characters begin in the text, and where the last ends
     * @param sentences of the window, in order
     */
    Seen in(OnnxTensorLike states, int[] starts, List<Span> sentences, Span owned) throws OrtException {
        long[] numbers = new long[starts.length + 1];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < sentences.size(); i++) {
            Arrays.fill(numbers, 1 + at(starts, sentences.get(i).begin()), 1 + at(starts, sentences.get(i).end()), i);
        }
        try (OnnxTensor input = OnnxTensor.createTensor(environment, numbers);
                OrtSession.Result result = session.run(Map.of("states", states, "sentences", input))) {
            float[][] tags = (float[][]) result.get("tags").orElseThrow().getValue();
            long[] begins = (long[]) result.get("begins").orElseThrow().getValue();
            float[][][] roles = (float[][][]) result.get("roles").orElseThrow().getValue();
            float[][] hints = (float[][]) result.get("hints").orElseThrow().getValue();
            List<Proposal> found = new ArrayList<>();
            int next = 0;
            for (int k = 0; k < begins.length; k++) {
                int begin = (int) begins[k];
                if (begin >= next && numbers[begin] != NONE && owned.contains(starts[begin - 1])) {
                    EventTags sentence = EventTags.of(numbers, begin, starts);
                    next = sentence.end(tags, begin);
                    found.add(sentence.proposal(tags, roles[k], begin, next));
                }
            }
            return new Seen(found, Arrays.copyOfRange(hints, 1, hints.length - 1));
        }
    }

    /** The first character that begins at an offset or behind it; the end of the window if none does. */
    private static int at(int[] starts, int offset) {
        int found = Arrays.binarySearch(starts, Math.min(Math.max(offset, starts[0]), starts[starts.length - 1]));
        return found < 0 ? -found - 1 : found;
    }
}
