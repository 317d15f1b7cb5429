package newsgraph.extract;

import newsgraph.lexicon.Trie;
import newsgraph.model.Analysis;
import newsgraph.model.Sentence;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who said what in an article, direct (“…”，他说) and indirect (会议指出，…), from its words alone. The wording runs on over sentence ends as long as
 * nobody else begins to speak or act. Thread-safe.
 */
final class Quotes {

    private final SpeechWords words = SpeechWords.load();
    private final Speakers speakers = new Speakers(words);
    private final Wording wording = new Wording(words);
    private final RunOn runOn = new RunOn(words, speakers);

    /** The statements of an article in text order of their verbs; a wording inside another one is not read. */
    List<Quote> in(Analysis analysis) {
        Marks marks = Marks.of(analysis.article().text());
        List<Quote> quotes = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < analysis.sentences().size(); i++) {
            Scene scene = new Scene(analysis, analysis.sentences().get(i));
            for (Trie.Match<String> verb : verbs(scene, marks)) {
                if (verb.span().begin() >= from) {
                    List<Quote> read = read(scene, marks, verb, from, quotes, i);
                    quotes.addAll(read);
                    from = read.stream().mapToInt(quote -> Math.max(quote.content().end(), verb.span().end())).max().orElse(from);
                }
            }
        }
        return quotes;
    }

    private List<Trie.Match<String>> verbs(Scene scene, Marks marks) {
        Span span = scene.sentence().span();
        return words.verbs().in(span.of(scene.text())).stream().map(match -> new Trie.Match<>(match.span().shift(span.begin()), match.value()))
                .filter(match -> !match.value().equals("not") && !marks.isInside(match.span().begin()) && isWord(scene.sentence(), match.span())).toList();
    }

    /** It begins where a word of the sentence begins, and is no part of a name. */
    private static boolean isWord(Sentence sentence, Span verb) {
        boolean begins = sentence.tokens().isEmpty() || sentence.tokens().stream().anyMatch(token -> token.span().begin() == verb.begin());
        return begins && sentence.mentions().stream().noneMatch(mention -> mention.span().overlaps(verb));
    }

    /** What is said under one verb: nothing, one wording, or two around it (“好，”他说，“我去。”). */
    private List<Quote> read(Scene scene, Marks marks, Trie.Match<String> verb, int from, List<Quote> earlier, int index) {
        int begin = Math.max(from, speakers.clauseBegin(scene, marks, verb.span().begin()));
        Optional<Span> speaker = speaker(scene, marks, verb, begin, earlier);
        if (speaker.isEmpty()) {
            return List.of();
        }
        List<Quote> read = new ArrayList<>();
        wordingBefore(scene, marks, begin, verb, from).ifPresent(span -> read.add(quote(scene, speaker.get(), verb.span(), span, true)));
        Optional<Wording.Part> part = verb.value().equals("tell") ? wording.told(scene.text(), marks, verb.span(), scene.sentence().span().end())
                : wording.behind(scene.text(), marks, verb.value(), verb.span(), end(scene, marks, verb.span().end()));
        part.map(p -> quote(scene, speaker.get(), verb.span(), p.loose() && !verb.value().equals("learn") ? run(scene, marks, p.span(), speaker.get(), index) : p.span(), p.direct()))
                .ifPresent(read::add);
        return read;
    }

    private static Quote quote(Scene scene, Span speaker, Span verb, Span content, boolean direct) {
        return new Quote(speaker, speaker.of(scene.text()), verb, content, direct);
    }

    private Optional<Span> speaker(Scene scene, Marks marks, Trie.Match<String> verb, int begin, List<Quote> earlier) {
        Optional<Span> source = verb.value().equals("learn") ? source(scene, begin, verb.span().begin()) : Optional.empty();
        if (source.isPresent() || verb.value().equals("learn")) {
            return source;
        }
        boolean joined = scene.text(begin, verb.span().begin()).endsWith("并");
        Optional<Span> explicit = joined ? Optional.empty() : speakers.before(scene, marks, begin, verb.span().begin());
        if (explicit.isPresent() || !isOpen(scene, marks, begin, verb.span().begin())) {
            return explicit.filter(span -> !span.of(scene.text()).endsWith("记者") || verb.value().equals("ask"));
        }
        boolean led = verb.span().begin() > begin || scene.text().startsWith("，", verb.span().end()) || scene.text().startsWith("：", verb.span().end());
        Optional<Span> carried = earlier.isEmpty() || !led ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1)).filter(quote -> sameParagraph(scene, quote)).map(Quote::speaker);
        return speakers.subject(scene, marks, joined ? verb.span().begin() : begin).or(() -> carried);
    }

    /** No speaker of its own: nothing before the verb, or only adverbs and phrases with a preposition (在察看后强调), or a verb phrase joined with 并. */
    private boolean isOpen(Scene scene, Marks marks, int begin, int end) {
        return speakers.isEmpty(scene, begin, end) || scene.text(begin, end).endsWith("并") || words.beginning("preposition", scene.text(begin, end)).isPresent()
                && scene.text(begin, end).matches("[对向和跟同与].*|.*(时|后|中|上|期间|之际)");
    }

    private static boolean sameParagraph(Scene scene, Quote quote) {
        int begin = scene.sentence().span().begin();
        return quote.speaker().begin() >= begin || scene.text().substring(quote.speaker().begin(), begin).indexOf('\n') < 0;
    }

    /** 记者从江州市气象局获悉: the body behind 从. */
    private static Optional<Span> source(Scene scene, int begin, int end) {
        int from = Math.max(scene.text().lastIndexOf('从', end), scene.text().lastIndexOf('向', end));
        return from < begin ? Optional.empty() : scene.sentence().mentions().stream().map(newsgraph.model.Mention::span)
                .filter(span -> span.begin() > from && span.end() <= end && scene.nameEndingAt(span.end()).isPresent()).reduce((first, second) -> second);
    }

    private Optional<Span> wordingBefore(Scene scene, Marks marks, int begin, Trie.Match<String> verb, int from) {
        int end = begin > 0 && scene.text().charAt(begin - 1) == '，' ? begin - 1 : begin;
        boolean closes = verb.span().end() >= scene.text().length() || "。，：；！\n（".indexOf(scene.text().charAt(verb.span().end())) >= 0 || verb.value().equals("tell");
        return marks.quoteEndingAt(end).filter(quote -> closes && quote.begin() >= from && !isIntroduced(scene.text(), quote) && (Speakers.isSentence(scene.text(), quote) || quote.length() > 10))
                .map(quote -> Wording.trimmed(scene.text(), quote.begin() + 1, quote.end() - 1));
    }

    /** 他说：“…”: said by whoever stands before it. */
    private static boolean isIntroduced(String text, Span quote) {
        return quote.begin() > 0 && "：:".indexOf(text.charAt(quote.begin() - 1)) >= 0;
    }

    /** The end of the sentence, or the semicolon behind which somebody else speaks. */
    private int end(Scene scene, Marks marks, int from) {
        int end = scene.sentence().span().end();
        for (Trie.Match<String> verb : verbs(scene, marks)) {
            int begin = speakers.clauseBegin(scene, marks, verb.span().begin());
            if (verb.span().begin() > from && begin > from && scene.text().charAt(begin - 1) == '；' && speakers.before(scene, marks, begin, verb.span().begin()).isPresent()) {
                return begin - 1;
            }
        }
        return end;
    }

    /** The wording with the sentences behind it that still belong to it. */
    private Span run(Scene scene, Marks marks, Span content, Span speaker, int index) {
        List<Sentence> sentences = scene.analysis().sentences();
        Span whole = content;
        boolean open = content.end() >= scene.sentence().span().end() - 2;
        for (int i = index + 1; open && i < sentences.size(); i++) {
            Scene next = new Scene(scene.analysis(), sentences.get(i));
            boolean parted = scene.text().substring(whole.end(), next.sentence().span().begin()).indexOf('\n') >= 0;
            if (parted || speaks(next, marks) || !runOn.goesOn(next, marks, speaker)) {
                break;
            }
            whole = whole.join(Wording.trimmed(scene.text(), next.sentence().span().begin(), next.sentence().span().end()));
        }
        return whole;
    }

    /** Somebody begins to speak in the sentence. */
    private boolean speaks(Scene scene, Marks marks) {
        return verbs(scene, marks).stream().anyMatch(verb -> {
            int begin = speakers.clauseBegin(scene, marks, verb.span().begin());
            boolean named = speakers.before(scene, marks, begin, verb.span().begin()).isPresent() || speakers.isEmpty(scene, begin, verb.span().begin()) && verb.span().begin() > begin;
            return named && wording.behind(scene.text(), marks, verb.value(), verb.span(), scene.sentence().span().end()).isPresent();
        }) || scene.text().startsWith("“", scene.sentence().span().begin()) && marks.quoteAt(scene.sentence().span().begin()).filter(q -> Speakers.isSentence(scene.text(), q)).isPresent();
    }
}
