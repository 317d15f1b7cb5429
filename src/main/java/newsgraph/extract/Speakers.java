package newsgraph.extract;

import newsgraph.model.Span;
import newsgraph.model.Time;

import java.util.Optional;
import java.util.OptionalInt;

/** Finds who speaks: the noun phrase in front of a verb, over adverbs, times and phrases with a preposition between the two. */
final class Speakers {

    private static final String CLAUSE_ENDS = "，。；：！？,;:!?…";

    private final SpeechWords words;
    private final SpeakerPhrases phrases;

    Speakers(SpeechWords words) {
        this.words = words;
        this.phrases = new SpeakerPhrases(words);
    }

    SpeakerPhrases phrases() {
        return phrases;
    }

    /** Where the clause begins that holds an offset: behind the last comma or quoted sentence before it. */
    int clauseBegin(Scene scene, Marks marks, int offset) {
        int i = offset;
        while (i > scene.sentence().span().begin()) {
            int at = i - 1;
            boolean ends = CLAUSE_ENDS.indexOf(scene.text().charAt(at)) >= 0 && !marks.isInside(at);
            boolean quoted = marks.quoteEndingAt(i).filter(quote -> isSentence(scene.text(), quote)).isPresent();
            if (ends || quoted) {
                return i;
            }
            i--;
        }
        return i;
    }

    /** “……。” and “……，” are said by somebody; “四不两直” is a term. */
    static boolean isSentence(String text, Span quote) {
        return quote.length() > 2 && "，。！？,!?…—".indexOf(text.charAt(quote.end() - 2)) >= 0;
    }

    /** The speaker in front of an offset, within one clause. */
    Optional<Span> before(Scene scene, Marks marks, int begin, int offset) {
        int end = offset;
        for (int round = 0; round < 8 && end > begin; round++) {
            Optional<Span> speaker = phrases.endingAt(scene, marks, begin, end);
            OptionalInt governor = speaker.isPresent() ? governor(scene, begin, speaker.get()) : OptionalInt.empty();
            if (speaker.isPresent() && governor.isEmpty()) {
                return speaker.filter(span -> !isObject(scene, scene.beginWithTitles(span)));
            }
            int shorter = governor.isPresent() ? governor.getAsInt() : withoutLast(scene, marks, begin, end);
            if (shorter >= end) {
                return Optional.empty();
            }
            end = shorter;
        }
        return Optional.empty();
    }

    /** Nothing but adverbs and times stands between two offsets. */
    boolean isEmpty(Scene scene, int begin, int end) {
        int at = phrases.skip(scene, begin, end);
        return at >= end;
    }

    /** Who acts in the clauses before an offset of the sentence: the nearest clause that begins with somebody. */
    Optional<Span> subject(Scene scene, Marks marks, int offset) {
        for (int end = offset; end > scene.sentence().span().begin();) {
            int begin = clauseBegin(scene, marks, end - 1);
            Optional<Span> subject = phrases.beginningAt(scene, phrases.skip(scene, begin, end), end).filter(span -> span.end() <= offset);
            if (subject.isPresent()) {
                return subject;
            }
            end = begin;
        }
        return Optional.empty();
    }

    /** 贯彻党中央｜要求: the name is the object of the verb before it. */
    private static boolean isObject(Scene scene, int begin) {
        return scene.sentence().tokens().stream().anyMatch(token -> token.span().end() == begin && token.tag().matches("v|vf") && !token.text().equals("有"));
    }

    /** The offset of the preposition right before a phrase: 对 in 对记者; none for 据, which names a source. */
    private OptionalInt governor(Scene scene, int begin, Span phrase) {
        int from = scene.beginWithTitles(phrase);
        String left = scene.text(begin, Math.max(begin, from));
        return words.ending("preposition", left).map(word -> OptionalInt.of(from - word.length())).orElse(OptionalInt.empty());
    }

    /** The end of a clause without its last adverb, time or phrase with a preposition; the same offset if there is none. */
    private int withoutLast(Scene scene, Marks marks, int begin, int end) {
        Optional<String> adverb = words.ending("adverb", scene.text(begin, end));
        if (adverb.isPresent()) {
            return end - adverb.get().length();
        }
        Optional<Time> time = scene.timeEndingAt(end).filter(t -> t.span().begin() >= begin);
        if (time.isPresent()) {
            return time.get().span().begin();
        }
        for (int i = begin; i < end; i++) {
            boolean phrase = words.beginning("preposition", scene.text(i, end)).isPresent() && !marks.isInside(i) && !insideName(scene, i);
            if (phrase && (isEmpty(scene, begin, i) || endsWithSomebody(scene, marks, begin, i))) {
                return i;
            }
        }
        return end;
    }

    private boolean endsWithSomebody(Scene scene, Marks marks, int begin, int end) {
        int at = end;
        for (int round = 0; round < 3; round++) {
            if (phrases.endingAt(scene, marks, begin, at).isPresent()) {
                return true;
            }
            int now = at;
            at = scene.timeEndingAt(now).map(time -> time.span().begin()).orElseGet(() -> now - words.ending("adverb", scene.text(begin, now)).map(String::length).orElse(0));
            if (at == now || at <= begin) {
                return false;
            }
        }
        return false;
    }

    private static boolean insideName(Scene scene, int offset) {
        return scene.sentence().mentions().stream().anyMatch(mention -> mention.span().contains(offset)) || scene.sentence().titles().stream().anyMatch(t -> t.span().contains(offset));
    }
}
