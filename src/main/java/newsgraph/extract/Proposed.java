package newsgraph.extract;

import newsgraph.model.EventType;
import newsgraph.model.Evidence;
import newsgraph.model.Ng;
import newsgraph.model.Proposal;
import newsgraph.model.Role;
import newsgraph.model.Span;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a model proposes, read with the words of the ontology: the type its trigger opens, else {@code OtherEvent}, and the roles that its agent, target, time
 * and place are in that type.
 */
final class Proposed {

    /** A proposal with a type. */
    record Reading(EventType type, Frame frame, List<Role> roles) {
    }

    /** No time: the rest of a number that was cut. */
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Triggers triggers;
    private final RoleFilling filling;

    Proposed(Triggers triggers, RoleFilling filling) {
        this.triggers = triggers;
        this.filling = filling;
    }

    /** The best reading of a proposal that no rule has read; empty if there is no type for it. */
    Optional<Reading> read(Proposal proposal, String trigger, PhraseItems phrases) {
        List<Triggers.Opening> openings = triggers.within(trigger).stream().filter(opening -> !opening.frame().joins() && (opening.frame().nouns().isEmpty() || isNamed(opening.frame(), proposal, phrases))).toList();
        Optional<Reading> framed = openings.stream().flatMap(opening -> reading(opening.type(), opening.frame(), proposal, phrases).stream())
                .max(Comparator.<Reading>comparingInt(reading -> reading.frame().nouns().isEmpty() ? 0 : 1).thenComparingInt(reading -> reading.roles().size()));
        Set<EventType> types = new HashSet<>();
        openings.forEach(opening -> types.add(opening.type()));
        if (framed.isPresent()) {
            return framed;
        }
        boolean open = proposal.arguments().stream().noneMatch(argument -> argument.role().equals("agent") || argument.role().equals("target"));
        Optional<EventType> only = types.size() == 1 && open ? types.stream().findFirst() : triggers.type(Ng.OTHER_EVENT);
        return only.flatMap(type -> reading(type, Triggers.plain(type, trigger), proposal, phrases));
    }

    /** What the event does has one of the endings that the frame asks for, as a role (发布经济预测报告) or as its name (召开防汛协商会). */
    private static boolean isNamed(Frame frame, Proposal proposal, PhraseItems phrases) {
        return Stream.of("agent", "target").flatMap(role -> items(proposal, role, phrases, proposal.trigger()).stream()).anyMatch(item -> frame.nouns().stream().anyMatch(item.text()::endsWith));
    }

    private Optional<Reading> reading(EventType type, Frame frame, Proposal proposal, PhraseItems phrases) {
        return roles(type, frame, proposal, phrases, proposal.trigger(), true).map(roles -> new Reading(type, frame, roles));
    }

    /**
     * The roles of a proposal in a type; empty if one that the frame requires is missing.
     *
     * @param trigger never inside a role
     * @param strict  what the frame requires must be a fitting kind of thing
     */
    Optional<List<Role>> roles(EventType type, Frame frame, Proposal proposal, PhraseItems phrases, Span trigger, boolean strict) {
        List<Item> subject = items(proposal, "agent", phrases, trigger);
        List<Item> objects = items(proposal, "target", phrases, trigger);
        boolean filler = frame.slots().stream().anyMatch(slot -> !slot.before() && slot.markers().isEmpty());
        if (!filler) {
            subject.removeIf(item -> frame.nouns().stream().anyMatch(item.text()::endsWith));
            objects.removeIf(item -> frame.nouns().stream().anyMatch(item.text()::endsWith));
        }
        if (!filler) {
            subject.addAll(frame.nouns().isEmpty() ? objects : List.of());
            objects.clear();
        } else if (frame.slots().stream().noneMatch(slot -> slot.markers().isEmpty() && slot.before())) {
            objects.addAll(subject);
            subject.clear();
        }
        List<Item> places = items(proposal, "place", phrases, trigger);
        List<Arguments.Oblique> obliques = places.isEmpty() ? List.of() : List.of(new Arguments.Oblique("在", true, places));
        List<Item> times = proposal.arguments().stream().filter(argument -> argument.role().equals("time")).map(argument -> phrases.time(argument.span()))
                .filter(item -> item.text().length() > 1 && !(item.filler() instanceof Words && NUMBER.matcher(item.text()).matches())).limit(1).toList();
        return filling.fill(type, frame, new Arguments(subject, false, objects, obliques, times, List.of(), Optional.empty(), true), strict)
                .map(roles -> roles.stream().map(role -> asSure(role, proposal, phrases)).toList());
    }

    /** A time that the model has not seen, and how many died or were hurt. */
    List<Role> scene(EventType type, Frame frame, Arguments around) {
        return filling.fill(type, frame, around, false).orElse(List.of()).stream().filter(role -> role.name().equals("time") || Casualties.ROLES.contains(role.name())).toList();
    }

    /** As sure as the model is of the phrase, or of what stands in one list with it. */
    private static Role asSure(Role role, Proposal proposal, PhraseItems phrases) {
        double sure = sure(proposal.arguments().stream().filter(argument -> argument.span().overlaps(role.span())))
                .orElseGet(() -> sure(proposal.arguments().stream().filter(argument -> phrases.isOneClause(argument.span(), role.span()))).orElse(0.0));
        Evidence evidence = role.evidence();
        return new Role(role.name(), role.filler(), role.span(), role.text(), role.title(), role.order(), new Evidence(evidence.span(), evidence.rule(), sure));
    }

    private static Optional<Double> sure(Stream<Proposal.Argument> arguments) {
        return arguments.map(Proposal.Argument::sure).max(Comparator.naturalOrder());
    }

    /** No part of another phrase that the model sees. */
    private static boolean isFree(Item item, Proposal proposal) {
        return !item.span().overlaps(proposal.trigger()) && proposal.arguments().stream().noneMatch(argument -> argument.span().overlaps(item.span()));
    }

    private static List<Item> items(Proposal proposal, String role, PhraseItems phrases, Span trigger) {
        List<Item> items = new ArrayList<>();
        List<Span> spans = proposal.arguments().stream().filter(argument -> argument.role().equals(role)).map(Proposal.Argument::span).toList();
        for (Span span : phrases.whole(spans)) {
            List<Item> found = role.equals("place") ? phrases.places(span) : role.equals("agent") ? phrases.doers(span) : phrases.in(span);
            found.stream().flatMap(item -> phrases.listed(item).stream()).filter(item -> item.span().overlaps(span) || isFree(item, proposal))
                    .filter(item -> items.stream().noneMatch(known -> known.span().overlaps(item.span()))).forEach(items::add);
        }
        items.removeIf(item -> item.span().overlaps(trigger) || role.equals("agent") && !phrases.isNominal(item.span()));
        return items;
    }
}
