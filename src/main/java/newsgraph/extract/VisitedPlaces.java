package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.Evidence;
import newsgraph.model.Filler;
import newsgraph.model.Ng;
import newsgraph.model.Role;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Places that a clause leaves to the one before it or to the reader of the paper: who 前往我市某厂，察看设备, does it there; and what lies in 我市 lies in the
 * paper's home.
 */
final class VisitedPlaces {

    /** A place that stands in the clause of going and not in that of the event. */
    private static final double INHERITED = 0.6;
    /** 我市 and 本市 of a paper at home in a 市, 我省 of one in a 省. */
    private static final Set<String> OURS = Set.of("我", "本");

    private final Analysis analysis;
    private final ClauseWords words;

    VisitedPlaces(Analysis analysis, ClauseWords words) {
        this.analysis = analysis;
        this.words = words;
    }

    /** The events, in their order, with the places added. */
    List<Event> in(List<Event> events) {
        return events.stream().map(event -> atHome(hasPlace(event) ? event : inherited(event, events))).toList();
    }

    private static boolean hasPlace(Event event) {
        return event.roles().stream().anyMatch(role -> isPlace(role));
    }

    private static boolean isPlace(Role role) {
        return role.name().equals("place") || role.name().equals("destination");
    }

    /** With the places of the last going of the same actor in the sentence before the event. */
    private Event inherited(Event event, List<Event> events) {
        Optional<Span> sentence = analysis.sentences().stream().map(Sentence::span).filter(span -> span.contains(event.trigger())).findFirst();
        Optional<Event> going = events.stream().filter(other -> sentence.isPresent() && sentence.get().contains(other.trigger()) && other.trigger().end() <= event.trigger().begin())
                .filter(other -> words.is(other.trigger().of(analysis.article().text()), "motion") && other.roles().stream().anyMatch(VisitedPlaces::isPlace))
                .filter(other -> actors(other).stream().anyMatch(actors(event)::contains)).reduce((first, second) -> second);
        return going.map(other -> with(event, other.roles().stream().filter(VisitedPlaces::isPlace)
                .map(role -> new Role("place", role.filler(), role.span(), role.text(), role.title(), 0, new Evidence(role.evidence().span(), "inherited", INHERITED))).toList())).orElse(event);
    }

    private static Set<Filler> actors(Event event) {
        Set<Filler> actors = new HashSet<>();
        event.roles().stream().filter(role -> role.name().equals("agent") && role.filler() instanceof Entity).forEach(role -> actors.add(role.filler()));
        return actors;
    }

    /** With the paper's home where a place is described as ours. */
    private Event atHome(Event event) {
        Optional<Entity> home = analysis.links().home().filter(place -> place.type().equals(Ng.ADMINISTRATIVE_REGION));
        List<Role> ours = event.roles().stream().filter(role -> role.name().equals("place") && role.filler() instanceof Words && home.filter(place -> isOurs(role.text(), place)).isPresent())
                .map(role -> new Role("place", home.get(), new Span(role.span().begin(), role.span().begin() + 2), role.text().substring(0, 2), "", 0, role.evidence())).toList();
        return ours.isEmpty() ? event : with(event, ours);
    }

    private static boolean isOurs(String text, Entity home) {
        return text.length() > 2 && OURS.contains(text.substring(0, 1)) && home.label().endsWith(text.substring(1, 2));
    }

    private static Event with(Event event, List<Role> more) {
        List<Role> roles = new ArrayList<>(event.roles());
        roles.addAll(more);
        return new Event(event.id(), event.type(), event.trigger(), event.label(), event.factuality(), roles, event.subEventOf(), event.evidence());
    }
}
