package newsgraph.nlp;

import newsgraph.model.Mention;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Token;
import newsgraph.text.Sentences;

import java.util.ArrayList;
import java.util.List;

/** Text to sentences with words, names and titles: finders propose names, {@link MentionChooser} decides. Thread-safe. */
public final class Analyzer {

    private final HanlpWords words = new HanlpWords();
    private final MentionChooser chooser = new MentionChooser();
    private final List<NameFinder> finders;

    private Analyzer(List<NameFinder> finders) {
        this.finders = List.copyOf(finders);
    }

    /** An analyzer with the data packed in the program; takes a second, so one for all articles. */
    public static Analyzer load(Engine engine) {
        List<NameFinder> finders = new ArrayList<>(List.of(NameTagger.load()));
        return new Analyzer(finders);
    }

    /** The sentences of a text. */
    public List<Sentence> sentences(String text) {
        Prose prose = prose(text);
        List<Mention> proposals = new ArrayList<>();
        finders.forEach(finder -> proposals.addAll(finder.find(prose)));
        List<Mention> mentions = chooser.choose(proposals);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < prose.sentences().size(); i++) {
            Span span = prose.sentences().get(i);
            List<Mention> inside = mentions.stream().filter(mention -> span.contains(mention.span())).toList();
            sentences.add(new Sentence(span, prose.words().get(i), inside, List.of()));
        }
        return sentences;
    }

    private Prose prose(String text) {
        List<Span> sentences = Sentences.in(text);
        List<List<Token>> tokens = new ArrayList<>();
        sentences.forEach(sentence -> tokens.add(words.in(text, sentence)));
        return new Prose(text, text, sentences, tokens);
    }
}
