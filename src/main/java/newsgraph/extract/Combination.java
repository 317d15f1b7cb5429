package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Entity;
import newsgraph.model.Factuality;
import newsgraph.model.Ng;
import newsgraph.model.Hints;
import newsgraph.model.Proposal;
import newsgraph.model.Role;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The events of a sentence from both sources: what rules read from triggers, and what a model proposes. Where both see an event the rules give its type and
 * what they are sure of, the model what they leave open; what only one sees is told with less confidence.
 */
final class Combination {

    /** Evidence rules: who has seen the event. */
    static final String RULES = "trigger";
    static final String MODEL = "model";
    static final String BOTH = "trigger and model";

    /** Confidence in short articles: what both see, what one sees; the rest is by how likely it is what the sentence is about. Chosen by judgement; elsewhere {@link Odds}. */
    private static final double SEEN_BY_BOTH = 0.7;
    private static final double SEEN_BY_ONE = 0.55;
    private static final double MAIN_SHARE = 0.28;
    /** A proposal of a type needs this likelihood, one without a type the other. */
    private static final double TYPED = 0.5;
    private static final double UNTYPED = 0.5;
    private static final double SURE_ROLE = 0.8;
    private static final double SURE_NOUN = 0.8;
    private static final double SURE_EVENT = 0.75;
    private static final double LIKELY_MAIN = 0.25;
    /** So likely the main event of its sentence that the rules are not asked. */
    private static final double SURE_MAIN = 0.8;

    private final Proposed proposed;
    private final ClauseWords words;
    private final Factualities factualities;
    private final Odds odds;

    Combination(Proposed proposed, Factualities factualities, ClauseWords words, Odds odds) {
        this.words = words;
        this.odds = odds;
        this.proposed = proposed;
        this.factualities = factualities;
    }

    /**
     * @param ruled     what the rules read
     * @param all       proposals of this sentence
     * @param names     triggers that the rules take for parts of names: 发射功率
     * @param said      who says what: verbs of saying are told as statements, what is said is told as reported
     * @param hints     what the model makes of the text besides
     * @param trust     what is taken over from the model
     */
    List<Draft> of(List<Draft> ruled, List<Proposal> all, Sentence sentence, List<Unit> units, PhraseItems phrases, String text, List<Span> names,
            List<Quote> said, Hints hints, ModelTrust trust) {
        List<Draft> drafts = new ArrayList<>();
        OwnClause clause = new OwnClause(units, text, words);
        List<Proposal> proposals = all.stream().map(proposal -> clause.within(proposal, all)).toList();
        for (Draft draft : ruled) {
            Optional<Proposal> seen = proposals.stream().filter(proposal -> proposal.trigger().overlaps(draft.trigger())).findFirst();
            if (seen.isPresent()) {
                both(draft, seen.get(), phrases, proposals, text, trust).ifPresent(drafts::add);
            } else if (draft.frame().written() && trust.tells(draft)) {
                drafts.add(draft.with(trust.plain(draft.roles(), draft.trigger(), phrases), RULES, SEEN_BY_ONE));
            }
        }
        for (Proposal proposal : proposals) {
            boolean noun = isNounOnly(units, proposal) || said.stream().anyMatch(quote -> quote.verb().overlaps(proposal.trigger())) || ruled.stream().anyMatch(draft -> draft.frame().nouns().stream().anyMatch(proposal.trigger().of(text)::endsWith));
            boolean named = proposal.main() < SURE_MAIN && names.stream().anyMatch(name -> name.overlaps(proposal.trigger()));
            int at = clause.place(proposal.trigger());
            boolean generic = at < units.size() && Clauses.isGeneric(units, at, words);
            if (!named && !noun && !generic && !isCarrier(proposal, proposals, text) && ruled.stream().noneMatch(draft -> draft.trigger().overlaps(proposal.trigger()))) {
                alone(proposal, sentence, clause, phrases, said, trust).ifPresent(draft -> add(drafts, draft));
            }
        }
        drafts.sort((one, other) -> one.trigger().compareTo(other.trigger()));
        Assessment assessment = new Assessment(odds, units, proposals, hints, text, words);
        return drafts.stream().map(draft -> new Sighting(draft, ruled.stream().filter(other -> other.trigger().overlaps(draft.trigger())).findFirst(),
                proposals.stream().filter(other -> other.trigger().overlaps(draft.trigger())).findFirst())).flatMap(sighting -> assessment.of(sighting, trust).stream()).toList();
    }

    /** Two proposals may be of one trigger (达成, 协议: 达成协议): the one that says more is told. */
    private static void add(List<Draft> drafts, Draft draft) {
        List<Draft> same = drafts.stream().filter(other -> other.trigger().overlaps(draft.trigger())).toList();
        if (same.stream().allMatch(other -> other.roles().size() < draft.roles().size())) {
            drafts.removeAll(same);
            drafts.add(draft);
        }
    }

    /** 发生 in 发生爆炸, 进行 in 进行调查, where the event noun is told: a verb that only carries it. */
    private boolean isCarrier(Proposal proposal, List<Proposal> all, String text) {
        return proposal.main() < LIKELY_MAIN && words.is(proposal.trigger().of(text), "light")
                && all.stream().anyMatch(other -> other.trigger().begin() >= proposal.trigger().end() && OwnClause.isOneClause(proposal.trigger().join(other.trigger()), text));
    }

    /** Empty if all that the rules read in it is something else: to what is left nothing happens. */
    private Optional<Draft> both(Draft draft, Proposal proposal, PhraseItems phrases, List<Proposal> all, String text, ModelTrust trust) {
        List<Role> more = trust.plain(proposed.roles(draft.type(), draft.frame(), proposal, phrases, draft.trigger(), false).orElse(List.of()), draft.trigger(), phrases).stream()
                .filter(role -> !(trust.isBrief() && isBesideName(role, draft, text))).toList();
        List<Role> roles = new ArrayList<>();
        List<Role> read = draft.frame().joins() ? draft.roles() : trust.confirmed(draft.roles(), proposal);
        for (Role role : trust.plain(read, draft.trigger(), phrases)) {
            boolean person = role.name().equals("time") && more.stream().noneMatch(other -> other.name().equals("time")) && isOfPerson(draft);
            if (person || isKept(role, more, draft, all, phrases, text)) {
                roles.add(role);
            }
        }
        for (Role role : more) {
            boolean named = draft.name().filter(name -> name.overlaps(role.span())).isPresent() && !role.name().equals("place");
            boolean told = draft.roles().stream().anyMatch(known -> known.name().equals(role.name()) && roles.contains(known) && known.evidence().confidence() >= SURE_ROLE);
            if (!named && !told && roles.stream().noneMatch(known -> known.span().overlaps(role.span()))) {
                roles.add(evident(role, draft.trigger()));
            }
        }
        boolean left = !roles.isEmpty() || draft.roles().isEmpty() || proposal.main() >= LIKELY_MAIN;
        return left ? Optional.of(draft.with(roles, BOTH, SEEN_BY_BOTH + MAIN_SHARE * proposal.main())) : Optional.empty();
    }

    /** What a person by name does goes on at the time named before in the sentence. */
    private static boolean isOfPerson(Draft draft) {
        return draft.roles().stream().anyMatch(role -> role.filler() instanceof Entity entity && entity.type().equals(Ng.PERSON));
    }

    /** A role that the rules have read stays unless they have only inferred it, or cut it short, where the model says something else. */
    private boolean isKept(Role role, List<Role> more, Draft draft, List<Proposal> all, PhraseItems phrases, String text) {
        Span trigger = draft.trigger();
        List<Role> same = more.stream().filter(other -> other.name().equals(role.name())).toList();
        if (role.name().equals("time")) {
            Span between = role.span().join(trigger);
            boolean near = all.stream().map(Proposal::trigger).noneMatch(other -> between.contains(other) && isAnother(other, trigger, text) && !other.overlaps(role.span()));
            return same.isEmpty() ? near : OwnClause.isOneClause(between, text) || same.stream().anyMatch(other -> other.span().overlaps(role.span()));
        }
        boolean inferred = role.evidence().confidence() < SURE_ROLE;
        boolean located = !isPlace(role) && more.stream().anyMatch(other -> isPlace(other) && other.span().overlaps(role.span()));
        if (located && (inferred || role.filler() instanceof Words && !isCounted(role) && !isAddressed(role, text))) {
            return false;
        }
        boolean whole = !(role.filler() instanceof Words) || isPlace(role) || phrases.isPerson(role.span()) || "“《".indexOf(role.text().charAt(0)) >= 0;
        boolean cut = !whole && same.stream().anyMatch(other -> other.span().contains(role.span()) && !other.span().equals(role.span()) && !holdsAmount(other, draft));
        if (isPlace(role) && same.stream().anyMatch(other -> isWhole(other, role))) {
            return false;
        }
        if (inferred && same.isEmpty()) {
            return role.filler() instanceof Entity entity && entity.type().equals(Ng.PERSON);
        }
        return same.isEmpty() || !cut && (!inferred || same.stream().anyMatch(other -> other.span().overlaps(role.span())));
    }

    /** A trigger of another event between a time and the trigger: not one that only introduces it (申请破产) or that it comes of (击中受伤). */
    private boolean isAnother(Span other, Span trigger, String text) {
        String word = other.of(text);
        return !words.is(word, "control") && !words.is(word, "light") && other.end() + 1 < trigger.begin();
    }

    /** 贷款利率0.25个百分点: a thing together with the amount that the rules tell apart. */
    private static boolean holdsAmount(Role role, Draft draft) {
        return draft.roles().stream().anyMatch(other -> other.filler() instanceof Amount && other.span().overlaps(role.span()));
    }

    /** 南岬镇沿海 where the rules read 南岬镇: the name of the place is enough. */
    private boolean isBesideName(Role longer, Draft draft, String text) {
        return isPlace(longer) && draft.roles().stream().anyMatch(place -> isPlace(place) && place.span().begin() == longer.span().begin() && place.span().end() < longer.span().end()
                && words.is(text.substring(place.span().end(), longer.span().end()), "localizer"));
    }

    /** 兴江至安江方向二号隧道 for 兴江: a longer name of the place, not a place and what stands there (东门街道一处仓库) or takes place there (江州大学毕业典礼). */
    private boolean isWhole(Role longer, Role place) {
        boolean occasion = longer.filler() instanceof Words && place.filler() instanceof Words && !words.about(longer.text()).equals("place");
        return longer.span().contains(place.span()) && !longer.span().equals(place.span()) && !isCounted(longer) && !occasion;
    }

    /** 向灾区援助: what the preposition makes part of the event is not where it happens. */
    private static boolean isAddressed(Role role, String text) {
        return role.span().begin() > 0 && "向给对为由被把将".indexOf(text.charAt(role.span().begin() - 1)) >= 0;
    }

    /** 一处仓库 is a thing rather than where it stands. */
    private static boolean isCounted(Role role) {
        return role.text().chars().anyMatch(c -> "一两几数".indexOf(c) >= 0);
    }

    private static boolean isPlace(Role role) {
        return role.name().equals("place") || role.name().equals("destination") || role.name().equals("origin");
    }

    private Optional<Draft> alone(Proposal proposal, Sentence sentence, OwnClause clause, PhraseItems phrases, List<Quote> said, ModelTrust trust) {
        List<Unit> units = clause.units();
        String text = clause.text();
        Span trigger = phrases.snapped(proposal.trigger());
        Optional<Proposed.Reading> read = proposed.read(clause.addressed(clause.inClause(proposal, trigger)), trigger.of(text), phrases);
        boolean reported = said.stream().anyMatch(quote -> quote.content().contains(trigger));
        Factuality factuality = factuality(units, trigger, reported);
        boolean typed = read.isPresent() && !read.get().type().iri().equals(Ng.OTHER_EVENT);
        List<Role> found = trust.plain(read.map(Proposed.Reading::roles).orElse(List.of()), trigger, phrases);
        double likely = proposal.main() >= LIKELY_MAIN ? 1 : proposal.said() ? 0 : proposal.sure();
        if (read.isEmpty() || likely < (typed ? TYPED : UNTYPED) || !typed && !isTold(proposal, found) || !isAsserted(proposal, found, typed, reported, factuality)
                || !trust.tells(proposal, sentence.span(), found, typed, factuality)) {
            return Optional.empty();
        }
        List<Role> roles = new ArrayList<>(found);
        roles.addAll(trust.plain(around(read.get().type(), read.get().frame(), trigger, found, clause), trigger, phrases));
        roles.replaceAll(role -> evident(role, trigger));
        return Optional.of(new Draft(read.get().type(), read.get().frame(), trigger, false, Optional.empty(), true, factuality, roles, sentence.span(), reported,
                MODEL, SEEN_BY_ONE + MAIN_SHARE * proposal.main()));
    }

    /** The time that stands in the clause of the trigger, where the model names none, and the dead and hurt that the sentence counts behind it. */
    private List<Role> around(newsgraph.model.EventType type, Frame frame, Span trigger, List<Role> known, OwnClause clause) {
        List<Unit> units = clause.units();
        String text = clause.text();
        int at = clause.place(trigger);
        if (at == units.size()) {
            return List.of();
        }
        Arguments own = ArgumentReader.of(units, at, words);
        List<Item> times = own.times().stream().filter(item -> OwnClause.isOneClause(item.span().join(trigger), text) && !text.startsWith("的", item.span().end())).toList();
        Arguments scene = new Arguments(List.of(), false, List.of(), Casualties.behind(units, at, words), times, List.of(), Optional.empty(), true);
        return proposed.scene(type, frame, scene).stream().filter(role -> known.stream().noneMatch(other -> other.name().equals(role.name()) || other.span().overlaps(role.span()))
                && !role.span().overlaps(trigger)).toList();
    }

    /** An event of no type is what its sentence is about, or surely an event with somebody in it, or has something concrete. */
    private boolean isTold(Proposal proposal, List<Role> roles) {
        return !roles.isEmpty() && (proposal.main() >= LIKELY_MAIN || proposal.sure() >= SURE_EVENT || isConcrete(roles));
    }

    /** What somebody asks for is no event unless it has a type; in somebody's words an event has somebody or something by name, number or time. */
    private static boolean isAsserted(Proposal proposal, List<Role> roles, boolean typed, boolean reported, Factuality factuality) {
        boolean wished = factuality == Factuality.requested || factuality == Factuality.possible;
        boolean known = roles.stream().anyMatch(role -> !(role.filler() instanceof Words));
        return !(wished && (reported || !typed)) && (!reported || known && proposal.sure() >= SURE_EVENT || typed && !roles.isEmpty());
    }

    /** Somebody or something with a name, a number or a time; or people and bodies as the text calls them. */
    private boolean isConcrete(List<Role> roles) {
        return roles.stream().anyMatch(role -> !(role.filler() instanceof Words said) || !words.about(said.text()).isEmpty());
    }

    /** A noun or adverb that opens no type tells nothing by itself: 协议, 认真. */
    private boolean isNounOnly(List<Unit> units, Proposal proposal) {
        return proposal.sure() < SURE_NOUN && proposal.main() < LIKELY_MAIN && units.stream().flatMap(unit -> unit.atoms().stream()).filter(atom -> atom.span().contains(proposal.trigger()))
                .anyMatch(atom -> atom.is(Atom.Kind.NOUN, Atom.Kind.MOTION, Atom.Kind.ADVERB, Atom.Kind.NAME, Atom.Kind.TITLE, Atom.Kind.AMOUNT, Atom.Kind.TIME));
    }

    private Factuality factuality(List<Unit> units, Span trigger, boolean reported) {
        for (int at = 0; at < units.size(); at++) {
            if (units.get(at).span().overlaps(trigger)) {
                return factualities.of(units, at, reported);
            }
        }
        return Factuality.happened;
    }

    /** What shows a role is the filler together with the trigger. */
    private static Role evident(Role role, Span trigger) {
        return new Role(role.name(), role.filler(), role.span(), role.text(), role.title(), role.order(),
                new newsgraph.model.Evidence(role.evidence().span().join(trigger), MODEL, role.evidence().confidence()));
    }
}
