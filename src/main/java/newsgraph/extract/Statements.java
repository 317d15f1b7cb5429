package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.EventRef;
import newsgraph.model.Evidence;
import newsgraph.model.Factuality;
import newsgraph.model.Filler;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Statement;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements from quotes: the speaker as an entity or event, the occasion, the named ideas in the wording. */
final class Statements {

    private static final double SURE = 0.9;
    private static final double UNNAMED = 0.8;

    /** The leader whom the whole report follows, by appellation alone. */
    private static final String LEADER = "[省市区县州镇]领导";

    private final SpeechWords words = SpeechWords.load();

    List<Statement> of(Analysis analysis, List<Quote> quotes, List<Event> events) {
        Antecedents antecedents = new Antecedents(analysis, events, words);
        List<Statement> statements = new ArrayList<>();
        for (Quote quote : quotes) {
            Filler speaker = antecedents.speaker(quote);
            boolean named = !(speaker instanceof Words) && !words.is("pronoun", quote.speakerText()) && antecedents.titled(quote).isEmpty();
            statements.add(new Statement(speaker, quote.speakerText(), quote.verb(), quote.content(), quote.direct(), occasion(analysis, quote, speaker, events),
                    topics(analysis, quote.content()), new Evidence(quote.content(), "speech-verb", named ? SURE : UNNAMED)));
        }
        return statements;
    }

    /** The event at which it was said: the meeting that speaks itself, the last event before in which the speaker takes part; for a speaker without a name the last one of the paragraph. */
    private Optional<String> occasion(Analysis analysis, Quote quote, Filler speaker, List<Event> events) {
        if (speaker instanceof EventRef event) {
            return Optional.of(root(event.id(), events));
        }
        String text = analysis.article().text();
        List<Event> before = events.stream().filter(event -> event.trigger().begin() < quote.verb().begin() && event.factuality() == Factuality.happened
                && words.is("occasion", event.type().localName()) && !event.evidence().rule().equals("reported")).toList();
        Optional<Event> own = before.stream().filter(event -> takesPart(event, speaker, events)).reduce((first, second) -> second);
        Optional<Event> near = before.stream().filter(event -> speaker instanceof Words && text.substring(event.trigger().begin(), quote.verb().begin()).indexOf('\n') < 0)
                .reduce((first, second) -> second);
        Optional<Event> led = before.stream().filter(event -> speaker instanceof Words && quote.speakerText().matches(LEADER)).reduce((first, second) -> second);
        return own.or(() -> near).or(() -> led).map(event -> root(event.id(), events));
    }

    private static boolean takesPart(Event event, Filler speaker, List<Event> events) {
        return event.roles().stream().anyMatch(role -> role.filler().equals(speaker))
                || event.subEventOf().flatMap(id -> byId(id, events)).filter(whole -> takesPart(whole, speaker, events)).isPresent();
    }

    private static Optional<Event> byId(String id, List<Event> events) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** The whole that an event is part of, if that is an occasion. */
    private String root(String id, List<Event> events) {
        return byId(id, events).flatMap(Event::subEventOf).flatMap(whole -> byId(whole, events)).filter(whole -> words.is("occasion", whole.type().localName()))
                .map(whole -> root(whole.id(), events)).orElse(id);
    }

    private static List<Entity> topics(Analysis analysis, Span content) {
        return Near.in(analysis.sentences(), Sentence::span, content).stream().flatMap(sentence -> sentence.mentions().stream())
                .filter(mention -> mention.type().equals(Ng.TOPIC) && content.contains(mention.span())).sorted(java.util.Comparator.comparing(Mention::span))
                .flatMap(mention -> analysis.entity(mention).stream()).distinct().toList();
    }
}
