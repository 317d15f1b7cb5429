package newsgraph.nlp;

import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear model over characters that was trained on annotated news: proposes the best row of names of a sentence, each with its probability. Some hundred
 * thousand characters a second.
 */
final class NameTagger implements NameFinder {

    private static final String FILE = "/models/tagger/names.bin";
    private static final List<Iri> TYPES = List.of(Ng.PERSON, Ng.PLACE, Ng.ORGANIZATION);

    /** The model is too sure of itself: what it gives 0.95 is right three times in four. Counted on development data of MSRA, UNER and CLUENER together. */
    private static final double[] PROBABILITY = {0, 0.4, 0.5, 0.7, 0.9, 0.98, 0.99, 0.995, 0.999, 1};
    private static final double[] RIGHT = {0, 0.42, 0.53, 0.63, 0.74, 0.79, 0.85, 0.9, 0.95, 0.98};

    /** It is too sure of itself to rule a tag out. */
    private static final double LEAST = 3e-4;

    private final TagModel model;

    private NameTagger(TagModel model) {
        this.model = model;
    }

    /** The tagger packed in the program. */
    static NameTagger load() {
        try (InputStream file = NameTagger.class.getResourceAsStream(FILE)) {
            return new NameTagger(new TagModel(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + FILE, e);
        }
    }

    @Override
    public List<Mention> find(Prose prose) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < prose.sentences().size(); i++) {
            Span sentence = prose.sentences().get(i);
            TagPath path = TagPath.best(model, TagFeatures.of(prose.plain(), sentence, prose.words().get(i)));
            for (TagPath.Name name : path.names()) {
                Span span = new Span(name.begin(), name.end()).shift(sentence.begin());
                found.add(prose.mention(span, TYPES.get(name.type()), "tagger", sureness(name.probability())));
            }
        }
        return found;
    }

    /**
     * What it believes of each character of a text: a row of logarithms of the probabilities of the tags, numbered as in {@link TagPath}. No tag is held for
     * less than {@link #LEAST} likely, and between sentences nothing is said.
     */
    float[][] beliefs(Prose prose) {
        float[][] beliefs = new float[prose.plain().length()][TagModel.TAGS];
        for (int i = 0; i < prose.sentences().size(); i++) {
            Span sentence = prose.sentences().get(i);
            TagMarginals marginals = new TagMarginals(model, model.scores(TagFeatures.of(prose.plain(), sentence, prose.words().get(i)), TagFeatures.COUNT), sentence.length());
            for (int at = 0; at < sentence.length(); at++) {
                for (int tag = 0; tag < TagModel.TAGS; tag++) {
                    beliefs[sentence.begin() + at][tag] = (float) Math.log(Math.max(LEAST, marginals.of(at, tag)));
                }
            }
        }
        return beliefs;
    }

    /** The share of right names among those of a probability, between the knots of the table in proportion. */
    static double sureness(double probability) {
        int i = 1;
        while (i < PROBABILITY.length - 1 && PROBABILITY[i] < probability) {
            i++;
        }
        double part = (probability - PROBABILITY[i - 1]) / (PROBABILITY[i] - PROBABILITY[i - 1]);
        return RIGHT[i - 1] + part * (RIGHT[i] - RIGHT[i - 1]);
    }
}
