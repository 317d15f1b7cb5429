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
                found.add(prose.mention(span, TYPES.get(name.type()), "tagger", name.probability()));
            }
        }
        return found;
    }
}
