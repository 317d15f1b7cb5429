package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.EntityIris;
import newsgraph.model.Event;
import newsgraph.model.EventRef;
import newsgraph.model.Filler;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Title;
import newsgraph.model.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a speaker's words stand for: a name its entity, 会议 the meeting told before, 他 and 总理 a person named before, 该公司 the last company; else the words themselves. */
record Antecedents(Analysis analysis, List<Event> events, SpeechWords words) {

    Filler speaker(Quote quote) {
        return filler(quote).orElseGet(() -> new Words(quote.speakerText()));
    }

    private Optional<Filler> filler(Quote quote) {
        String text = quote.speakerText();
        Span span = quote.speaker();
        if (text.startsWith("《")) {
            return Optional.of(new Entity(EntityIris.of("doc", text.substring(1, text.length() - 1)), Ng.DOCUMENT, text.substring(1, text.length() - 1), List.of(), Optional.empty()));
        }
        if (words.is("pronoun", text)) {
            return text.endsWith("们") ? Optional.empty() : people().lastPerson(span.begin()).map(Filler.class::cast);
        }
        Optional<Filler> named = named(span).map(Filler.class::cast);
        return named.or(() -> titled(quote).map(Filler.class::cast)).or(() -> spokesman(span).map(Filler.class::cast)).or(() -> meeting(text, span.begin())).or(() -> company(text, span.begin()).map(Filler.class::cast));
    }

    /** 总理指出: the only person whose post that is. */
    Optional<Entity> titled(Quote quote) {
        return named(quote.speaker()).isPresent() ? Optional.empty() : people().of(quote.speakerText(), quote.speaker().begin());
    }

    private PersonReferences people() {
        return new PersonReferences(analysis);
    }

    private Optional<Entity> named(Span span) {
        return mentions(span.begin(), span.end()).filter(mention -> mention.span().equals(span)).findFirst().flatMap(analysis::entity);
    }

    /** 外交部发言人: a spokesman without a name speaks for his body. */
    private Optional<Entity> spokesman(Span span) {
        return Near.in(analysis.sentences(), Sentence::span, span).stream().flatMap(sentence -> sentence.titles().stream()).filter(title -> title.holders().isEmpty() && title.post().endsWith("发言人")
                && span.contains(title.span())).findFirst().flatMap(this::body);
    }

    private Optional<Entity> body(Title title) {
        return analysis.body(title).or(() -> mentions(title.body().begin(), title.body().end()).filter(mention -> mention.span().equals(title.body())).findFirst().flatMap(analysis::entity));
    }

    /** 会议, 全会, 此次论坛, 讲话: the last event told before whose name ends so. */
    private Optional<Filler> meeting(String text, int before) {
        List<Event> told = events.stream().filter(event -> event.trigger().begin() < before).toList();
        String bare = text.replaceFirst("^[本此该这][次届场]?", "");
        return !bare.matches("(.*会议?|论坛|讲话)") ? Optional.empty()
                : Events.named(told, bare, analysis.article().text()).or(() -> bare.equals("讲话") ? Optional.empty() : onlyMeeting(told)).map(event -> new EventRef(event.id()));
    }

    /** 会议 where the meeting has a name that ends otherwise: the last occasion that somebody chaired, attended or called. */
    private static Optional<Event> onlyMeeting(List<Event> told) {
        return told.stream().filter(event -> event.roles().stream().anyMatch(role -> List.of("chair", "attendee", "organizer").contains(role.name()))).reduce((first, second) -> second);
    }

    /** 该公司, 公司, 集团: the last company named before in the paragraph. */
    private Optional<Entity> company(String text, int before) {
        return text.matches("[该本]?(公司|集团|企业)") ? lastCompany(before) : Optional.empty();
    }

    /** The last company named in the paragraph before an offset. */
    Optional<Entity> lastCompany(int before) {
        int paragraph = paragraphBegin(before);
        return mentions(paragraph, before).filter(mention -> mention.span().begin() >= paragraph && mention.span().end() <= before).flatMap(mention -> analysis.entity(mention).stream())
                .filter(entity -> entity.type().equals(Ng.COMPANY)).reduce((first, second) -> second);
    }

    private int paragraphBegin(int offset) {
        return analysis.article().text().lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    }

    private Stream<Mention> mentions(int begin, int end) {
        return Near.in(analysis.sentences(), Sentence::span, new Span(begin, Math.max(begin, end))).stream().flatMap(sentence -> sentence.mentions().stream());
    }
}
