package newsgraph.extract;

import newsgraph.model.Ng;
import newsgraph.model.Proposal;
import newsgraph.model.Span;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clause that a proposal of the model stands in: what takes part in its event, without what belongs to the clauses around it.
 *
 * @param units of the sentence
 */
record OwnClause(List<Unit> units, String text, ClauseWords words) {

    /** Whom the model sees in another clause than the trigger's needs this likelihood where the own clause has a subject; the subject has the other. */
    private static final double SURE_ELSEWHERE = 0.7;
    private static final double CLAUSE = 0.6;
    private static final Set<String> ACTORS = Set.of("agent", "target");
    private static final Set<String> SUFFERED = Set.of("遭", "遭到", "遭受", "受到", "被");

    /**
     * A proposal without what belongs to other clauses: what is parted from the trigger by a semicolon, a time behind the next comma, and who acts behind it
     * where somebody acts in the trigger's own clause (编队正在执行任务，｜省长询问情况). The time of 昨天肯定协会成立以来的工作 is not that of 成立, and
     * 6年 in 建成6年 is none. Who acts in the clause before, or
     * before another verb, does not do what is only an attribute (警员开枪，驾车的少年身亡; 市长会见到访的代表). What stands behind 被 does not suffer it.
     */
    Proposal within(Proposal proposal, List<Proposal> all) {
        boolean own = proposal.arguments().stream().anyMatch(argument -> argument.role().equals("agent") && isOneClause(argument.span().join(proposal.trigger()), text));
        return new Proposal(proposal.trigger(), proposal.said(), proposal.sure(), proposal.main(), proposal.arguments().stream().filter(argument -> {
            Span between = argument.span().join(proposal.trigger());
            boolean later = argument.span().begin() >= proposal.trigger().end() && !isOneClause(between, text);
            boolean elsewhere = ACTORS.contains(argument.role()) && between.of(text).chars().anyMatch(c -> c == '；' || c == ';');
            boolean since = text.startsWith("以来", proposal.trigger().end()) && argument.span().end() < proposal.trigger().begin();
            boolean length = argument.span().begin() == proposal.trigger().end() && ClauseTimes.LENGTH.matcher(argument.span().of(text)).matches();
            boolean behind = !isOneClause(between, text) || all.stream().anyMatch(other -> other.trigger().begin() >= argument.span().end() && other.trigger().end() <= proposal.trigger().begin());
            boolean by = argument.role().equals("target") && argument.span().begin() > 0 && text.charAt(argument.span().begin() - 1) == '被' && argument.span().end() <= proposal.trigger().begin();
            boolean attribute = text.startsWith("的", proposal.trigger().end()) && argument.role().equals("agent") && argument.span().end() <= proposal.trigger().begin() && behind;
            return !elsewhere && !attribute && !by && !((since || length) && argument.role().equals("time")) && !(later && (argument.role().equals("time") || own && argument.role().equals("agent")));
        }).toList());
    }

    /** 甲向乙提交报告, 把车头擦亮: whom the preposition makes part of the event does not act; nor who suffers it (江州遭到空袭). */
    Proposal addressed(Proposal proposal) {
        List<Proposal.Argument> arguments = proposal.arguments().stream().map(argument -> argument.role().equals("agent")
                && (argument.span().begin() > 0 && "向给对把将".indexOf(text.charAt(argument.span().begin() - 1)) >= 0 || suffers(argument.span(), proposal.trigger())) ? new Proposal.Argument("target", argument.span(), argument.sure()) : argument).toList();
        return new Proposal(proposal.trigger(), proposal.said(), proposal.sure(), proposal.main(), arguments);
    }

    private boolean suffers(Span who, Span trigger) {
        return who.end() < trigger.begin() && SUFFERED.stream().anyMatch(word -> text.substring(who.end(), trigger.begin()).equals(word));
    }

    int place(Span trigger) {
        int at = 0;
        while (at < units.size() && !units.get(at).span().overlaps(trigger)) {
            at++;
        }
        return at;
    }

    /** Somebody whom the model takes from elsewhere, unsurely, gives way to the subject that stands before the verb in its own clause. */
    Proposal inClause(Proposal proposal, Span trigger) {
        int at = place(trigger);
        if (at == units.size() || !units.get(at).is(Unit.Kind.VERB)) {
            return proposal;
        }
        Arguments clause = ArgumentReader.of(units, at, words);
        Optional<Span> subject = clause.inherited() ? Optional.empty() : clause.subject().stream().filter(item -> isSomebody(item, trigger)).map(Item::span).reduce(Span::join);
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
    private boolean isSomebody(Item item, Span trigger) {
        boolean beside = units.stream().filter(unit -> unit.span().begin() >= item.span().end() && unit.span().end() <= trigger.begin())
                .allMatch(unit -> unit.is(Unit.Kind.OTHER) || unit.is(Unit.Kind.MODAL) || unit.is(Unit.Kind.TIME));
        String about = item.filler() instanceof Words ? words.about(item.text()) : "";
        return beside && (item.is(Ng.PERSON) || item.is(Ng.ORGANIZATION) || about.equals("person") || about.equals("organization"));
    }

    static boolean isOneClause(Span span, String text) {
        return span.of(text).chars().noneMatch(c -> "，。；：,;:\n".indexOf(c) >= 0);
    }
}
