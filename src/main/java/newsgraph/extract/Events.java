package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.EventRef;
import newsgraph.model.EventType;
import newsgraph.model.Evidence;
import newsgraph.model.Factuality;
import newsgraph.model.Filler;
import newsgraph.model.Ng;
import newsgraph.model.Role;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.Words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The events of an article: read sentence by sentence, then what is told of one event in several places is put together, and parts are hung under the whole. */
final class Events {

    /** What is told in somebody's words is less sure by this factor. */
    private static final double SAID = 0.8;
    private final ClauseWords words;
    private final Triggers triggers;
    private final EventReader reader;

    Events(List<EventType> types, Odds odds) {
        this.words = ClauseWords.load();
        this.triggers = new Triggers(types, words);
        this.reader = new EventReader(triggers, words, odds);
    }

    /**
     * @param said what is said in the article, by whomever: an event inside is reported, not told
     */
    List<Event> in(Analysis analysis, List<Document> documents, List<Quote> said) {
        List<Event> events = new ArrayList<>();
        List<EventType> told = new ArrayList<>();
        String text = analysis.article().text();
        ModelTrust trust = ModelTrust.in(analysis, triggers, words, role -> role.filler() instanceof Words noun && named(events, noun.text(), text).isPresent());
        Span norms = Norms.in(text);
        for (Sentence sentence : analysis.sentences().stream().filter(one -> !norms.overlaps(one.span())).toList()) {
            for (Draft draft : reader.drafts(analysis, sentence, documents, said, told, trust)) {
                add(events, plain(draft), text);
                told.add(draft.type());
            }
        }
        return new VisitedPlaces(analysis, words).in(new PersonReferences(analysis).in(events)).stream().map(event -> isToCome(event, analysis) ? planned(event) : event).toList();
    }

    /** Without fillers that are nobody and nothing by themselves (推出多种…活动), and those that are named twice in one role. */
    private Draft plain(Draft draft) {
        List<Role> roles = new ArrayList<>();
        for (Role role : draft.roles()) {
            boolean headless = role.filler() instanceof Words said && words.is(said.text(), "headless");
            if (!headless && roles.stream().noneMatch(other -> other.name().equals(role.name()) && other.text().equals(role.text()))) {
                roles.add(role);
            }
        }
        return draft.with(roles, draft.rule(), draft.confidence());
    }

    /** What is told as done at a time after the day of issue is planned: 2027年建成后. */
    private static boolean isToCome(Event event, Analysis analysis) {
        Optional<LocalDate> issued = analysis.article().imprint().issued().map(LocalDateTime::toLocalDate);
        return event.factuality() == Factuality.happened && issued.isPresent() && event.roles().stream().anyMatch(role -> role.filler() instanceof Time time
                && time.earliest().filter(day -> day.isAfter(issued.get())).isPresent());
    }

    private static Event planned(Event event) {
        return new Event(event.id(), event.type(), event.trigger(), event.label(), Factuality.planned, event.roles(), event.subEventOf(), event.evidence());
    }

    private static void add(List<Event> events, Draft draft, String text) {
        Optional<Event> same = same(events, draft, text);
        if (same.isPresent()) {
            events.set(events.indexOf(same.get()), merged(same.get(), draft.roles()));
        } else if (!draft.joins() || !draft.bare()) {
            String id = "e" + events.size();
            List<Role> roles = resolved(events, draft.roles(), text);
            String label = draft.name().map(span -> span.of(text)).orElseGet(() -> label(draft, roles, text));
            events.add(new Event(id, draft.type().iri(), draft.trigger(), label, draft.factuality(), roles, whole(events, draft, roles), evidence(draft)));
        }
    }

    /**
     * The event told before that this one is: of the same type and name, or where only 会议 stands the last of the type, the whole rather than a part. What is to come
     * is another one than what has happened.
     */
    private static Optional<Event> same(List<Event> events, Draft draft, String text) {
        List<Event> alike = events.stream().filter(event -> event.type().equals(draft.type().iri()) && event.factuality() == draft.factuality()).toList();
        if (alike.isEmpty() || !draft.joins() && draft.name().isEmpty()) {
            return Optional.empty();
        }
        Event last = alike.get(alike.size() - 1);
        if (draft.name().isEmpty()) {
            return alike.stream().filter(event -> last.subEventOf().filter(event.id()::equals).isPresent()).findFirst().or(() -> Optional.of(last));
        }
        String name = draft.name().get().of(text);
        return alike.stream().filter(event -> event.label().endsWith(name) || name.endsWith(event.label())).findFirst();
    }

    private static Event merged(Event event, List<Role> more) {
        List<Role> roles = new ArrayList<>(event.roles());
        for (Role role : more) {
            boolean known = roles.stream().anyMatch(r -> r.name().equals(role.name()) && r.filler().equals(role.filler()));
            boolean single = role.name().equals("time") && roles.stream().anyMatch(r -> r.name().equals("time"));
            if (!known && !single) {
                int order = role.order() == 0 ? 0 : 1 + (int) roles.stream().filter(r -> r.name().equals(role.name())).count();
                roles.add(new Role(role.name(), role.filler(), role.span(), role.text(), role.title(), order, role.evidence()));
            }
        }
        return new Event(event.id(), event.type(), event.trigger(), event.label(), event.factuality(), roles, event.subEventOf(), event.evidence());
    }

    /** 会议同意…: the event itself is the one that acts. */
    private static List<Role> resolved(List<Event> events, List<Role> roles, String text) {
        return roles.stream().map(role -> role.filler() instanceof Words words ? named(events, words.text(), text).map(event -> new Role(role.name(), new EventRef(event.id()),
                role.span(), role.text(), role.title(), role.order(), role.evidence())).orElse(role) : role).toList();
    }

    /** The event told before that a bare noun stands for: 会议 for the last event whose name ends so, 地震 for one with that trigger. */
    static Optional<Event> named(List<Event> events, String noun, String text) {
        String bare = noun.replaceFirst("^[本此该这]?[次届场]?", "");
        return events.stream().filter(event -> bare.length() >= 2 && isRead(event) && isCalled(event, bare, event.trigger().of(text))).reduce((first, second) -> second);
    }

    /** What its label ends in is its name or its trigger, not somebody who takes part. */
    private static boolean isCalled(Event event, String noun, String trigger) {
        return event.label().endsWith(noun) && (trigger.endsWith(noun) || !event.label().contains(trigger));
    }

    /** The event that this one is a part of: the one that acts in it, or an earlier one of the same type and actor while no new time is named. */
    private static Optional<String> whole(List<Event> events, Draft draft, List<Role> roles) {
        Optional<String> actor = roles.stream().map(Role::filler).filter(EventRef.class::isInstance).map(filler -> ((EventRef) filler).id()).findFirst();
        if (actor.isPresent()) {
            return actor;
        }
        Set<Filler> actors = entities(roles);
        if (draft.rule().equals(Combination.MODEL) && draft.type().iri().equals(Ng.OTHER_EVENT)) {
            return Optional.empty();
        }
        for (Event event : events.stream().filter(Events::isRead).toList()) {
            boolean shared = entities(event.roles()).stream().anyMatch(actors::contains);
            boolean sameType = event.type().equals(draft.type().iri()) && event.subEventOf().isEmpty() && event.roles().stream().anyMatch(role -> role.name().equals("time"));
            boolean sameSentence = draft.sentence().contains(event.trigger()) && event.roles().stream().anyMatch(role -> role.name().equals("attendee"));
            boolean inside = draft.sentence().contains(event.trigger());
            if (sameType && (shared || actors.isEmpty()) && (!draft.has("time") || inside) || shared && sameSentence && !event.type().equals(draft.type().iri())) {
                return Optional.of(event.id());
            }
        }
        return Optional.empty();
    }

    /** Read by the rules; what only a model sees has no name and no parts. */
    private static boolean isRead(Event event) {
        return !event.type().equals(Ng.OTHER_EVENT) || !event.evidence().rule().equals(Combination.MODEL);
    }

    private static Set<Filler> entities(List<Role> roles) {
        Set<Filler> actors = new HashSet<>();
        for (Role role : roles) {
            if (role.filler() instanceof Entity && !Set.of("place", "destination", "origin", "concerns").contains(role.name())) {
                actors.add(role.filler());
            }
        }
        return actors;
    }

    private static String label(Draft draft, List<Role> roles, String text) {
        String who = roles.stream().filter(role -> role.span().end() <= draft.trigger().begin() && !role.name().equals("time") && !role.name().equals("place"))
                .map(Role::text).findFirst().orElse("");
        String what = roles.stream().filter(role -> role.span().begin() >= draft.trigger().end()).map(Role::text).findFirst().orElse("");
        return who + draft.trigger().of(text) + what;
    }

    private static Evidence evidence(Draft draft) {
        Span span = draft.trigger();
        for (Role role : draft.roles()) {
            span = draft.sentence().contains(role.evidence().span()) ? span.join(role.evidence().span()) : span;
        }
        return new Evidence(span, draft.reported() ? "reported" : draft.rule(), draft.reported() ? SAID * draft.confidence() : draft.confidence());
    }
}
