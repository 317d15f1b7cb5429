package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.EventType;
import newsgraph.model.Factuality;
import newsgraph.model.Proposal;
import newsgraph.model.Role;
import newsgraph.model.Sentence;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The events that one sentence tells, each by its own trigger. */
final class EventReader {

    /** Confidence of the rules alone: with a name among the fillers, without. */
    private static final double NAMED = 0.9;
    private static final double UNNAMED = 0.8;

    private static final int LONGEST_REFERENCE = 4;

    private final ClauseWords words;
    private final Triggers triggers;
    private final Atoms atoms;
    private final TriggerUse use;
    private final RoleFilling filling;
    private final Factualities factualities;
    private final Combination combination;

    EventReader(Triggers triggers, ClauseWords words, Odds odds) {
        this.words = words;
        this.triggers = triggers;
        this.atoms = new Atoms(words, triggers);
        this.use = new TriggerUse(words, triggers);
        this.filling = new RoleFilling(words);
        this.factualities = new Factualities(words);
        this.combination = new Combination(new Proposed(triggers, filling), factualities, words, odds);
    }

    /** One way to read a trigger. */
    private record Reading(Triggers.Opening opening, Optional<Span> name, boolean bare, int nounLength, List<Role> roles) {
    }

    /**
     * @param told  the types of the events told before, in order: 出席 is said of the last that it fits
     * @param trust what is taken over from the event model
     */
    List<Draft> drafts(Analysis analysis, Sentence sentence, List<Document> documents, List<Quote> said, List<EventType> told, ModelTrust trust) {
        List<Atom> cut = atoms.in(analysis, sentence, documents);
        List<Atom> settled = use.settle(cut);
        List<Proposal> proposals = analysis.proposals().stream().filter(proposal -> sentence.span().contains(proposal.trigger())).toList();
        if (proposals.isEmpty() && settled.stream().noneMatch(atom -> atom.is(Atom.Kind.TRIGGER_VERB, Atom.Kind.TRIGGER_NOUN))) {
            return List.of();
        }
        String text = analysis.article().text();
        List<Unit> units = Phrases.in(settled, text, words);
        List<Draft> drafts = new ArrayList<>();
        List<EventType> all = new ArrayList<>(told);
        for (int at = 0; at < units.size(); at++) {
            Optional<Atom> trigger = units.get(at).trigger();
            if (trigger.isPresent() && !Clauses.isGeneric(units, at, words) && (units.get(at).is(Unit.Kind.VERB) || isEventNoun(units, at))) {
                draft(text, units, at, trigger.get(), sentence, said, all, drafts.stream().map(Draft::type).toList()).ifPresent(draft -> {
                    drafts.add(draft);
                    all.add(draft.type());
                });
            }
        }
        return analysis.proposals().isEmpty() ? drafts
                : combination.of(drafts, proposals, sentence, units, new PhraseItems(settled, sentence, text, words), text, demoted(cut, settled), said, analysis.hints(), trust);
    }

    private static List<Span> demoted(List<Atom> before, List<Atom> after) {
        return IntStream.range(0, before.size()).filter(i -> before.get(i).is(Atom.Kind.TRIGGER_VERB, Atom.Kind.TRIGGER_NOUN) && after.get(i).is(Atom.Kind.NOUN))
                .mapToObj(i -> before.get(i).span()).toList();
    }

    /** @param before the types of the events told before in the sentence */
    private Optional<Draft> draft(String text, List<Unit> units, int at, Atom trigger, Sentence sentence, List<Quote> said, List<EventType> told, List<EventType> before) {
        Arguments arguments = ArgumentReader.of(units, at, words).with(Casualties.behind(units, at, words));
        boolean last = at + 1 == units.size() || units.get(at + 1).is(Unit.Kind.BREAK);
        boolean dependent = last && (arguments.inherited() || arguments.subject().isEmpty());
        Optional<Reading> best = triggers.openings(trigger.text()).stream().filter(opening -> !opening.frame().addsOnly() || dependent && before.contains(opening.type()))
                .flatMap(opening -> reading(text, opening, trigger, arguments).stream())
                .max(Comparator.<Reading>comparingInt(reading -> reading.opening().frame().addsOnly() ? 1 : 0).thenComparingInt(Reading::nounLength)
                        .thenComparingInt(reading -> reading.roles().size()).thenComparing(reading -> reading.opening().frame().joins() ? told.lastIndexOf(reading.opening().type()) : told.size()));
        boolean reported = said.stream().anyMatch(quote -> quote.content().contains(trigger.span()));
        Factuality factuality = factualities.of(units, at, reported);
        boolean asserted = !reported || factuality == Factuality.happened && isDated(best);
        return best.filter(reading -> asserted && isConcrete(reading) && !(reading.opening().frame().joins() && isBracketed(text, trigger.span()))).map(reading -> new Draft(reading.opening().type(), reading.opening().frame(), trigger.span(), reading.opening().frame().joins(),
                reading.name(), reading.bare(), factuality, reading.roles(), sentence.span(), reported, Combination.RULES, isNamed(reading) ? NAMED : UNNAMED));
    }

    /** （高旭、郭宁参与采写）: who has written the article takes part in nothing that it tells. */
    private static boolean isBracketed(String text, Span trigger) {
        int open = text.lastIndexOf('（', trigger.begin());
        return open >= 0 && text.indexOf('）', open) >= trigger.end();
    }

    private static boolean isNamed(Reading reading) {
        return reading.roles().stream().anyMatch(role -> role.filler() instanceof Entity);
    }

    /** Inside somebody's words only what has a time or a number is told as having happened. */
    private static boolean isDated(Optional<Reading> best) {
        return best.filter(reading -> reading.roles().stream().anyMatch(role -> role.name().equals("time") || role.name().equals("amount"))).isPresent();
    }

    /** An event needs something to hold on to: a name, a time, a number, a document; 婚礼策划师成为热门职业 has none. */
    private static boolean isConcrete(Reading reading) {
        return reading.nounLength() > 0 || reading.roles().stream().anyMatch(role -> !(role.filler() instanceof newsgraph.model.Words));
    }

    /** A noun tells an event if a verb says that it takes place: 发生地震, 进行调查, 致3人受伤. */
    private static boolean isEventNoun(List<Unit> units, int at) {
        for (int i = at - 1; i >= 0 && !units.get(i).is(Unit.Kind.BREAK); i--) {
            if (units.get(i).atoms().get(0).is(Atom.Kind.LIGHT)) {
                return true;
            }
        }
        return units.get(at).atoms().stream().anyMatch(atom -> atom.is(Atom.Kind.AMOUNT))
                || at + 1 < units.size() && units.get(at + 1).atoms().get(0).is(Atom.Kind.LIGHT);
    }

    private Optional<Reading> reading(String text, Triggers.Opening opening, Atom trigger, Arguments arguments) {
        Frame frame = opening.frame();
        Optional<Item> named = frame.nouns().isEmpty() ? Optional.empty() : named(frame, arguments);
        if (!frame.nouns().isEmpty() && named.isEmpty() && !(frame.joins() && arguments.objects().stream().allMatch(EventReader::isReference))) {
            return Optional.empty();
        }
        boolean kept = named.filter(item -> isBare(item.text(), frame)).isEmpty();
        boolean filler = frame.slots().stream().anyMatch(slot -> !slot.before() && slot.markers().isEmpty() && (kept || slot.required()));
        Arguments rest = filler ? arguments : named.map(item -> without(arguments, item, frame)).orElse(arguments);
        boolean bare = named.map(item -> isBare(item.text(), frame)).orElse(true);
        Optional<Span> name = named.filter(item -> !isBare(item.text(), frame)).map(Item::span);
        int nounLength = named.map(item -> ending(item.text(), frame).length()).orElse(0);
        return filling.fill(opening.type(), frame, rest).map(roles -> new Reading(opening, name, bare, nounLength, evident(roles, trigger)))
                .filter(reading -> !frame.joins() || !reading.roles().isEmpty());
    }

    /** The phrase among subject and objects that names the event. */
    private static Optional<Item> named(Frame frame, Arguments arguments) {
        List<Item> all = new ArrayList<>(arguments.objects());
        all.addAll(arguments.subject());
        arguments.obliques().stream().filter(oblique -> oblique.marker().equals("关于")).forEach(oblique -> all.addAll(oblique.items()));
        return all.stream().filter(item -> !ending(item.text(), frame).isEmpty()).findFirst();
    }

    /** 参加活动, 参加上述活动: what was told before; 参加第三届江州马拉松 is another event. */
    private static boolean isReference(Item item) {
        return item.filler() instanceof newsgraph.model.Words && item.text().length() <= LONGEST_REFERENCE;
    }

    private static String ending(String text, Frame frame) {
        return frame.nouns().stream().filter(text::endsWith).findFirst().orElse("");
    }

    private boolean isBare(String text, Frame frame) {
        String rest = text.substring(0, text.length() - ending(text, frame).length());
        return rest.isEmpty() || words.is(rest, "determiner") || rest.matches("[本此该这]?[次届场]?");
    }

    /** Without what names the event: 开发者大会暨合作大会 are both. */
    private static Arguments without(Arguments arguments, Item name, Frame frame) {
        Predicate<Item> other = item -> item != name && (!(item.filler() instanceof newsgraph.model.Words) || ending(item.text(), frame).isEmpty());
        return new Arguments(arguments.subject().stream().filter(other).toList(), arguments.inherited(), arguments.objects().stream().filter(other).toList(),
                arguments.obliques(), arguments.times(), arguments.amounts(), arguments.phrase(), arguments.proposed());
    }

    /** What shows a role is the filler together with the trigger. */
    private static List<Role> evident(List<Role> roles, Atom trigger) {
        return roles.stream().map(role -> new Role(role.name(), role.filler(), role.span(), role.text(), role.title(), role.order(),
                new newsgraph.model.Evidence(role.evidence().span().join(trigger.span()), role.evidence().rule(), role.evidence().confidence()))).toList();
    }
}
