package newsgraph.extract;

import newsgraph.model.Entity;
import newsgraph.model.Factuality;
import newsgraph.model.Ng;
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

    /** Confidence: what both see, what one sees; the rest is by how likely it is what the sentence is about. Chosen by judgement, not yet measured. */
    private static final double SEEN_BY_BOTH = 0.7;
    private static final double SEEN_BY_ONE = 0.55;
    private static final double MAIN_SHARE = 0.28;
    /** A proposal of a type needs this likelihood, one without a type the other. */
    private static final double TYPED = 0.5;
    private static final double UNTYPED = 0.5;
    private static final double SURE_ROLE = 0.8;
    /** Whom the model sees in another clause than the trigger's needs this likelihood where the own clause has a subject; the subject has the other. */
    private static final double SURE_ELSEWHERE = 0.7;
    private static final double CLAUSE = 0.6;
    private static final Set<String> ACTORS = Set.of("agent", "target");
    private static final Set<String> SUFFERED = Set.of("遭", "遭到", "遭受", "受到", "被");
    private static final double SURE_NOUN = 0.8;
    private static final double SURE_EVENT = 0.75;
    private static final double LIKELY_MAIN = 0.25;
    /** So likely the main event of its sentence that the rules are not asked. */
    private static final double SURE_MAIN = 0.8;

    private final Proposed proposed;
    private final ClauseWords words;
    private final Factualities factualities;

    Combination(Proposed proposed, Factualities factualities, ClauseWords words) {
        this.words = words;
        this.proposed = proposed;
        this.factualities = factualities;
    }

    /**
     * @param ruled     what the rules read
     * @param all       proposals of this sentence
     * @param names     triggers that the rules take for parts of names: 发射功率
     * @param said      who says what: verbs of saying are told as statements, what is said is told as reported
     * @param trust     what is taken over from the model
     */
    List<Draft> of(List<Draft> ruled, List<Proposal> all, Sentence sentence, List<Unit> units, PhraseItems phrases, String text, List<Span> names,
            List<Quote> said, ModelTrust trust) {
        List<Draft> drafts = new ArrayList<>();
        List<Proposal> proposals = all.stream().map(proposal -> within(proposal, all, text)).toList();
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
            int at = place(units, proposal.trigger());
            boolean generic = at < units.size() && Clauses.isGeneric(units, at, words);
            if (!named && !noun && !generic && !isCarrier(proposal, proposals, text) && ruled.stream().noneMatch(draft -> draft.trigger().overlaps(proposal.trigger()))) {
                alone(proposal, sentence, units, phrases, text, said, trust).ifPresent(draft -> add(drafts, draft));
            }
        }
        drafts.sort((one, other) -> one.trigger().compareTo(other.trigger()));
        return drafts;
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
                && all.stream().anyMatch(other -> other.trigger().begin() >= proposal.trigger().end() && isOneClause(proposal.trigger().join(other.trigger()), text));
    }

    /**
     * A proposal without what belongs to other clauses: what is parted from the trigger by a semicolon, a time behind the next comma, and who acts behind it
     * where somebody acts in the trigger's own clause (编队正在执行任务，｜省长询问情况). The time of 昨天肯定协会成立以来的工作 is not that of 成立, and
     * 6年 in 建成6年 is none. Who acts in the clause before, or
     * before another verb, does not do what is only an attribute (警员开枪，驾车的少年身亡; 市长会见到访的代表).
     */
    private static Proposal within(Proposal proposal, List<Proposal> all, String text) {
        boolean own = proposal.arguments().stream().anyMatch(argument -> argument.role().equals("agent") && isOneClause(argument.span().join(proposal.trigger()), text));
        return new Proposal(proposal.trigger(), proposal.said(), proposal.sure(), proposal.main(), proposal.arguments().stream().filter(argument -> {
            Span between = argument.span().join(proposal.trigger());
            boolean later = argument.span().begin() >= proposal.trigger().end() && !isOneClause(between, text);
            boolean elsewhere = ACTORS.contains(argument.role()) && between.of(text).chars().anyMatch(c -> c == '；' || c == ';');
            boolean since = text.startsWith("以来", proposal.trigger().end()) && argument.span().end() < proposal.trigger().begin();
            boolean length = argument.span().begin() == proposal.trigger().end() && ClauseTimes.LENGTH.matcher(argument.span().of(text)).matches();
            boolean behind = !isOneClause(between, text) || all.stream().anyMatch(other -> other.trigger().begin() >= argument.span().end() && other.trigger().end() <= proposal.trigger().begin());
            boolean attribute = text.startsWith("的", proposal.trigger().end()) && argument.role().equals("agent") && argument.span().end() <= proposal.trigger().begin() && behind;
            return !elsewhere && !attribute && !((since || length) && argument.role().equals("time")) && !(later && (argument.role().equals("time") || own && argument.role().equals("agent")));
        }).toList());
    }

    /** Empty if all that the rules read in it is something else: to what is left nothing happens. */
    private Optional<Draft> both(Draft draft, Proposal proposal, PhraseItems phrases, List<Proposal> all, String text, ModelTrust trust) {
        List<Role> more = trust.plain(proposed.roles(draft.type(), draft.frame(), proposal, phrases, draft.trigger(), false).orElse(List.of()), draft.trigger(), phrases);
        List<Role> roles = new ArrayList<>();
        List<Role> read = draft.frame().joins() ? draft.roles() : trust.confirmed(draft.roles(), proposal);
        for (Role role : trust.plain(read, draft.trigger(), phrases)) {
            boolean person = role.name().equals("time") && more.stream().noneMatch(other -> other.name().equals("time")) && isOfPerson(draft);
            if (person || isKept(role, more, draft.trigger(), all, text)) {
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
    private static boolean isKept(Role role, List<Role> more, Span trigger, List<Proposal> all, String text) {
        List<Role> same = more.stream().filter(other -> other.name().equals(role.name())).toList();
        if (role.name().equals("time")) {
            Span between = role.span().join(trigger);
            boolean near = all.stream().noneMatch(other -> between.contains(other.trigger()) && !other.trigger().overlaps(trigger) && !other.trigger().overlaps(role.span()));
            return same.isEmpty() ? near : isOneClause(between, text) || same.stream().anyMatch(other -> other.span().overlaps(role.span()));
        }
        boolean inferred = role.evidence().confidence() < SURE_ROLE;
        boolean located = !isPlace(role) && more.stream().anyMatch(other -> isPlace(other) && other.span().overlaps(role.span()));
        if (located && (inferred || role.filler() instanceof Words && !isCounted(role) && !isAddressed(role, text))) {
            return false;
        }
        boolean cut = role.filler() instanceof Words && same.stream().anyMatch(other -> other.span().contains(role.span()) && !other.span().equals(role.span()));
        if (isPlace(role) && same.stream().anyMatch(other -> isWhole(other, role))) {
            return false;
        }
        if (inferred && same.isEmpty()) {
            return role.filler() instanceof Entity entity && entity.type().equals(Ng.PERSON);
        }
        return same.isEmpty() || !cut && (!inferred || same.stream().anyMatch(other -> other.span().overlaps(role.span())));
    }

    private static boolean isOneClause(Span span, String text) {
        return span.of(text).chars().noneMatch(c -> "，。；：,;:\n".indexOf(c) >= 0);
    }

    /** 兴江至安江方向二号隧道 for 兴江: a longer name of the place, not a place and what stands there (东门街道一处仓库). */
    private static boolean isWhole(Role longer, Role place) {
        return longer.span().contains(place.span()) && !longer.span().equals(place.span()) && !isCounted(longer);
    }

    /** 甲向乙提交报告, 把车头擦亮: whom the preposition makes part of the event does not act; nor who suffers it (江州遭到空袭). */
    private static Proposal addressed(Proposal proposal, String text) {
        List<Proposal.Argument> arguments = proposal.arguments().stream().map(argument -> argument.role().equals("agent")
                && (argument.span().begin() > 0 && "向给对把将".indexOf(text.charAt(argument.span().begin() - 1)) >= 0 || suffers(argument.span(), proposal.trigger(), text)) ? new Proposal.Argument("target", argument.span(), argument.sure()) : argument).toList();
        return new Proposal(proposal.trigger(), proposal.said(), proposal.sure(), proposal.main(), arguments);
    }

    private static boolean suffers(Span who, Span trigger, String text) {
        return who.end() < trigger.begin() && SUFFERED.stream().anyMatch(word -> text.substring(who.end(), trigger.begin()).equals(word));
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

    private Optional<Draft> alone(Proposal proposal, Sentence sentence, List<Unit> units, PhraseItems phrases, String text, List<Quote> said, ModelTrust trust) {
        Span trigger = phrases.snapped(proposal.trigger());
        Optional<Proposed.Reading> read = proposed.read(addressed(inClause(proposal, trigger, units, text), text), trigger.of(text), phrases);
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
        roles.addAll(trust.plain(around(read.get().type(), read.get().frame(), trigger, found, units, text), trigger, phrases));
        roles.replaceAll(role -> evident(role, trigger));
        return Optional.of(new Draft(read.get().type(), read.get().frame(), trigger, false, Optional.empty(), true, factuality, roles, sentence.span(), reported,
                MODEL, SEEN_BY_ONE + MAIN_SHARE * proposal.main()));
    }

    /** The time that stands in the clause of the trigger, where the model names none, and the dead and hurt that the sentence counts behind it. */
    private List<Role> around(newsgraph.model.EventType type, Frame frame, Span trigger, List<Role> known, List<Unit> units, String text) {
        int at = place(units, trigger);
        if (at == units.size()) {
            return List.of();
        }
        Arguments clause = ArgumentReader.of(units, at, words);
        List<Item> times = clause.times().stream().filter(item -> isOneClause(item.span().join(trigger), text) && !text.startsWith("的", item.span().end())).toList();
        Arguments scene = new Arguments(List.of(), false, List.of(), Casualties.behind(units, at, words), times, List.of(), Optional.empty(), true);
        return proposed.scene(type, frame, scene).stream().filter(role -> known.stream().noneMatch(other -> other.name().equals(role.name()) || other.span().overlaps(role.span()))
                && !role.span().overlaps(trigger)).toList();
    }

    private static int place(List<Unit> units, Span trigger) {
        int at = 0;
        while (at < units.size() && !units.get(at).span().overlaps(trigger)) {
            at++;
        }
        return at;
    }

    /** Somebody whom the model takes from elsewhere, unsurely, gives way to the subject that stands before the verb in its own clause. */
    private Proposal inClause(Proposal proposal, Span trigger, List<Unit> units, String text) {
        int at = place(units, trigger);
        if (at == units.size() || !units.get(at).is(Unit.Kind.VERB)) {
            return proposal;
        }
        Arguments clause = ArgumentReader.of(units, at, words);
        Optional<Span> subject = clause.inherited() ? Optional.empty() : clause.subject().stream().filter(item -> isSomebody(item, trigger, units)).map(Item::span).reduce(Span::join);
        boolean known = subject.isEmpty() || proposal.arguments().stream().anyMatch(argument -> argument.span().overlaps(subject.get()));
        if (known) {
            return proposal;
        }
        List<Proposal.Argument> arguments = new ArrayList<>(proposal.arguments().stream()
                .filter(argument -> !ACTORS.contains(argument.role()) || argument.sure() >= SURE_ELSEWHERE || isOneClause(argument.span().join(trigger), text)).toList());
        arguments.add(new Proposal.Argument(clause.passive() ? "target" : "agent", subject.get(), CLAUSE));
        return new Proposal(proposal.trigger(), proposal.said(), proposal.sure(), proposal.main(), arguments);
    }

    /** A name or a noun for people or bodies, with nothing but adverbs before the verb. */
    private boolean isSomebody(Item item, Span trigger, List<Unit> units) {
        boolean beside = units.stream().filter(unit -> unit.span().begin() >= item.span().end() && unit.span().end() <= trigger.begin())
                .allMatch(unit -> unit.is(Unit.Kind.OTHER) || unit.is(Unit.Kind.MODAL) || unit.is(Unit.Kind.TIME));
        String about = item.filler() instanceof Words ? words.about(item.text()) : "";
        return beside && (item.is(Ng.PERSON) || item.is(Ng.ORGANIZATION) || about.equals("person") || about.equals("organization"));
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
