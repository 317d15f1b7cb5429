package newsgraph.nlp;

import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proposes the best row of names of each window that the encoder read, with probabilities. If the linear tagger reads along, the row is the best by both: its
 * logarithms of probabilities are added to the scores of the encoder, at less weight.
 */
final class NameModel {

    static final String FINDER = "model";

    private static final List<Iri> TYPES = List.of(Ng.PERSON, Ng.PLACE, Ng.ORGANIZATION);

    /** Of the tagger's logarithms. Best of six values on development data: over the encoder alone UNER gains one point, its organizations five, CLUENER two. */
    private static final float TAGGER = 0.45f;

    private final Sureness sureness;
    private final Optional<NameTagger> tagger;

    /**
     * @param sureness how probabilities become scores
     * @param tagger   reads along, if given
     */
    NameModel(Sureness sureness, Optional<NameTagger> tagger) {
        this.sureness = sureness;
        this.tagger = tagger;
    }

    /** The names of a text. */
    List<Mention> names(Prose prose, List<Encoded> windows) {
        List<Mention> found = new ArrayList<>();
        Optional<float[][]> beliefs = tagger.map(reader -> reader.beliefs(prose));
        for (Encoded window : windows) {
            find(prose, window, beliefs, found);
        }
        return found;
    }

    private void find(Prose prose, Encoded read, Optional<float[][]> beliefs, List<Mention> found) {
        Windows.Window window = read.window();
        float[][] scores = beliefs.map(all -> sum(all, read)).orElse(read.names());
        for (TagPath.Name name : NeuralPath.names(scores)) {
            Span span = stripped(prose.plain(), read.starts()[name.begin()], read.starts()[name.end()]);
            boolean within = prose.sentences().subList(window.first(), window.last() + 1).stream().anyMatch(sentence -> sentence.contains(span));
            if (!span.isEmpty() && window.owned().contains(span.begin()) && within) {
                found.add(prose.mention(span, TYPES.get(name.type()), FINDER, sureness.of(name.probability())));
            }
        }
    }

    /** Without the blanks that the model may take in: 本报讯｜ 砚海科技. */
    private static Span stripped(String text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    private static float[][] sum(float[][] beliefs, Encoded read) {
        float[][] sums = new float[read.names().length][];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = read.names()[i].clone();
            for (int tag = 0; tag < sums[i].length; tag++) {
                sums[i][tag] += TAGGER * beliefs[read.starts()[i]][tag];
            }
        }
        return sums;
    }
}
