package newsgraph.extract;

import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.Optional;

/** Whether a sentence behind an indirect wording is still spoken by the same speaker: 会议认为，…。一是…。二是…。 */
final class RunOn {

    private final SpeechWords words;
    private final Speakers speakers;

    RunOn(SpeechWords words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
    }

    boolean goesOn(Scene sentence, Marks marks, Span speaker) {
        int begin = sentence.sentence().span().begin();
        int end = sentence.sentence().span().end();
        String text = sentence.text(begin, end);
        if (words.beginning("opening", text).isPresent() || isActor(sentence, speakers.phrases().skip(sentence, begin, end), end)) {
            return false;
        }
        boolean meeting = words.ending("speaker", speaker.of(sentence.text())).filter(word -> word.endsWith("会") || word.endsWith("会议") || word.equals("讲话")).isPresent();
        return meeting || words.beginning("goes on", text).isPresent() || asks(text) || beginsWithVerb(sentence, begin) && !hasActor(sentence, marks, begin, end);
    }

    /** 受消息影响，砚海科技股价上涨: somebody acts in a later clause. */
    private boolean hasActor(Scene sentence, Marks marks, int begin, int end) {
        String text = sentence.text();
        for (int i = begin; i < end; i++) {
            if ("，；".indexOf(text.charAt(i)) >= 0 && !marks.isInside(i) && speakers.phrases().beginningAt(sentence, speakers.phrases().skip(sentence, i + 1, end), end).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** 要 or 必须 in the first clause, with or without a subject: 相关部门要跨前一步. */
    private static boolean asks(String text) {
        return text.split("[，。；]", 2)[0].matches(".{0,14}?(?<![主重需首只将想不])(要|必须|应当|应该)(?!求|素|点|闻|塞|件|地|道).*");
    }

    /** A person, a pronoun or a body that begins a sentence acts in the report. */
    private boolean isActor(Scene sentence, int begin, int end) {
        Optional<Span> actor = speakers.phrases().beginningAt(sentence, begin, end);
        if (actor.isEmpty()) {
            return false;
        }
        boolean person = sentence.name(actor.get()).map(Mention::type).filter(Ng.PERSON::equals).isPresent();
        boolean titled = sentence.titleBeginningAt(begin).isPresent();
        return (person || titled || words.is("pronoun", actor.get().of(sentence.text()))) && !asks(sentence.text(actor.get().end(), end));
    }

    /** 更好运用科技手段: no subject of its own. */
    private static boolean beginsWithVerb(Scene sentence, int begin) {
        return sentence.sentence().tokens().stream().filter(token -> token.span().begin() == begin).map(Token::tag).anyMatch(tag -> tag.matches("v|vi|d|ad|vf"));
    }
}
