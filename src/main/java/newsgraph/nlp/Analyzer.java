package newsgraph.nlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Token;
import newsgraph.text.Sentences;

import java.util.ArrayList;
import java.util.List;

/** Text to sentences with words, names and titles. Thread-safe. */
public final class Analyzer {

    private final Segment segment = HanLP.newSegment().enableNameRecognize(true).enablePlaceRecognize(true).enableOrganizationRecognize(true).enableOffset(true);

    /** The sentences of a text. */
    public List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : Sentences.in(text)) {
            List<Token> tokens = new ArrayList<>();
            List<Mention> mentions = new ArrayList<>();
            for (Term term : segment.seg(span.of(text))) {
                Span at = new Span(term.offset, term.offset + term.word.length()).shift(span.begin());
                String tag = term.nature.toString();
                tokens.add(new Token(at, term.word, tag));
                if (tag.startsWith("nr")) {
                    mentions.add(new Mention(at, term.word, Ng.PERSON, "hanlp", 0.7));
                } else if (tag.startsWith("ns")) {
                    mentions.add(new Mention(at, term.word, Ng.PLACE, "hanlp", 0.7));
                } else if (tag.startsWith("nt")) {
                    mentions.add(new Mention(at, term.word, Ng.ORGANIZATION, "hanlp", 0.7));
                }
            }
            sentences.add(new Sentence(span, tokens, mentions, List.of()));
        }
        return sentences;
    }
}
