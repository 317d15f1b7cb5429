package newsgraph.nlp;

import newsgraph.lexicon.Gazetteer;
import newsgraph.lexicon.Lexicon;
import newsgraph.model.Hints;
import newsgraph.model.Mention;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Title;
import newsgraph.model.Token;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Text to sentences with words, names and titles: finders propose names, the title grammar and the rest of the article propose more,
 * {@link MentionChooser} decides. Thread-safe.
 */
public final class Analyzer {

    private final HanlpWords words = new HanlpWords();
    private final MentionChooser chooser = new MentionChooser();
    private final PostEdges edges;
    private final Facilities facilities;
    private final TitleGrammar grammar;
    private final List<NameFinder> finders;
    private final Set<Part> parts;
    private final Optional<Encoder> encoder;
    private final NameModel model;

    private Analyzer(Lexicon lexicon, List<NameFinder> finders, Set<Part> parts, Optional<Encoder> encoder, NameModel model) {
        this.edges = new PostEdges(lexicon);
        this.facilities = new Facilities(lexicon);
        this.grammar = new TitleGrammar(lexicon);
        this.finders = List.copyOf(finders);
        this.parts = parts;
        this.encoder = encoder;
        this.model = model;
    }

    /** An analyzer with the data packed in the program; takes a second, so one for all articles. */
    public static Analyzer load(Engine engine) {
        return load(engine == Engine.accurate ? EnumSet.allOf(Part.class) : EnumSet.complementOf(EnumSet.of(Part.model)));
    }

    /** An analyzer that finds names by some parts only; without the model where it cannot be loaded. */
    public static Analyzer load(Set<Part> parts) {
        Lexicon lexicon = Lexicon.load();
        Set<Part> working = EnumSet.copyOf(parts);
        List<NameFinder> finders = new ArrayList<>();
        Optional<NameTagger> tagger = parts.contains(Part.tagger) ? Optional.of(NameTagger.load()) : Optional.empty();
        if (parts.contains(Part.lexicon)) {
            finders.addAll(List.of(new LexiconFinder(lexicon), new PlaceFinder(Gazetteer.load()), new VisitFinder(lexicon)));
        }
        Optional<Encoder> encoder = parts.contains(Part.model) ? Encoder.load() : Optional.empty();
        if (encoder.isEmpty()) {
            working.remove(Part.model);
            tagger.ifPresent(finders::add);
        }
        return new Analyzer(lexicon, finders, working, encoder, new NameModel(Sureness.load(), tagger));
    }

    /** The sentences of a text, and the events that the neural model sees in them. */
    public Parsed read(String text) {
        Prose prose = Prose.of(text, words);
        List<Encoded> windows = encoded(prose, true);
        return new Parsed(sentences(prose, windows), windows.stream().flatMap(window -> window.events().proposals().stream()).toList(),
                Hints.of(windows.stream().map(Encoded::hints).toList()));
    }

    /** The sentences of a text; events are not looked for. */
    public List<Sentence> sentences(String text) {
        Prose prose = Prose.of(text, words);
        return sentences(prose, encoded(prose, false));
    }

    private List<Encoded> encoded(Prose prose, boolean events) {
        return encoder.map(network -> network.read(prose, events)).orElse(List.of());
    }

    private List<Sentence> sentences(Prose prose, List<Encoded> windows) {
        List<Mention> found = new ArrayList<>();
        Stream.concat(finders.stream().flatMap(finder -> finder.find(prose).stream()), model.names(prose, windows).stream())
                .forEach(mention -> edges.without(mention).map(facilities::typed).ifPresent(found::add));
        UnaryOperator<Mention> weighed = weighing(found);
        List<Mention> proposals = new ArrayList<>();
        found.forEach(mention -> proposals.add(weighed.apply(mention)));
        List<Mention> first = chooser.choose(proposals);
        List<TitleGrammar.Found> titles = titles(prose, first);
        if (parts.contains(Part.titles)) {
            titles.forEach(title -> title.names().forEach(mention -> proposals.add(weighed.apply(mention))));
        }
        if (parts.contains(Part.article)) {
            ArticleNames.of(chooser.choose(proposals)).elsewhere(prose).forEach(mention -> proposals.add(weighed.apply(mention)));
        }
        List<Mention> mentions = chooser.choose(proposals);
        return named(prose, mentions, mentions.equals(first) ? titles : titles(prose, mentions));
    }

    /** A text in traditional characters in simplified ones, one for one; any other text as it is. */
    public static String simplified(String text) {
        return SimplifiedScript.isTraditional(text) ? SimplifiedScript.of(text) : text;
    }

    /** How much a proposal counts beside those of the neural model, if there is one. */
    private UnaryOperator<Mention> weighing(List<Mention> proposals) {
        return parts.contains(Part.model)
                ? new SecondOpinions(proposals.stream().filter(mention -> mention.finder().equals(NameModel.FINDER)).toList())::weighed
                : UnaryOperator.identity();
    }

    private List<TitleGrammar.Found> titles(Prose prose, List<Mention> mentions) {
        List<TitleGrammar.Found> found = new ArrayList<>();
        List<List<Mention>> inside = bySentence(prose, mentions);
        for (int i = 0; i < prose.sentences().size(); i++) {
            found.add(grammar.in(prose, i, inside.get(i)));
        }
        return found;
    }

    private static List<Sentence> named(Prose prose, List<Mention> mentions, List<TitleGrammar.Found> found) {
        List<Sentence> sentences = new ArrayList<>();
        List<List<Mention>> inside = bySentence(prose, mentions);
        for (int i = 0; i < prose.sentences().size(); i++) {
            List<Mention> names = inside.get(i);
            List<Token> words = NamedWords.of(prose.words().get(i), names, prose.text());
            sentences.add(new Sentence(prose.sentences().get(i), words, names, withNamedHolders(found.get(i).titles(), names)));
        }
        return sentences;
    }

    private static List<Title> withNamedHolders(List<Title> titles, List<Mention> names) {
        List<Span> spans = names.stream().map(Mention::span).toList();
        return titles.stream().map(title -> new Title(title.span(), title.body(), title.post(), title.office(),
                title.holders().stream().filter(spans::contains).toList())).toList();
    }

    private static List<List<Mention>> bySentence(Prose prose, List<Mention> mentions) {
        List<List<Mention>> inside = new ArrayList<>();
        int next = 0;
        for (Span sentence : prose.sentences()) {
            List<Mention> names = new ArrayList<>();
            for (; next < mentions.size() && mentions.get(next).span().begin() < sentence.end(); next++) {
                if (sentence.contains(mentions.get(next).span())) {
                    names.add(mentions.get(next));
                }
            }
            inside.add(names);
        }
        return inside;
    }
}
