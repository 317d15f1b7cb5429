package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.Factuality;
import newsgraph.model.Ng;
import newsgraph.model.Proposal;
import newsgraph.model.Role;
import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.Words;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is taken over from the event model in one article. It has learned from reports of accidents and disasters, where it may tell all it sees, and from single
 * sentences of news, each for what it is about. In other articles (essays, speeches, plans) it takes every verb for an event: there only what a sentence is about
 * is told, of somebody or something that the text names, and phrases that it cuts badly are left out.
 */
final class ModelTrust {

    /** What the model is to be believed; how likely roles have to be, events with a type and without one, chosen by docs/facts-read-by-hand.md, CEC and iFLYTEK. */
    private enum Kind {
        REPORT(0.62, 0.5, 0.6), BRIEF(0.5, 0.4, 0.4), OTHER(0.9, 0.6, 0.8);

        private final double role;
        private final double typed;
        private final double untyped;

        Kind(double role, double typed, double untyped) {
            this.role = role;
            this.typed = typed;
            this.untyped = untyped;
        }
    }

    /** In a report, which tells of one event, when and where that was is told if it is so likely by itself. */
    private static final double SCENE = 0.5;
    /** So many of the sentences of a report hold a trigger of what the model has learned. */
    private static final double REPORT = 0.3;
    /** A report is no longer than this: what is longer tells of people rather than of what happened. */
    private static final int LONGEST_REPORT = 35;
    /** No more sentences than this make a brief. */
    private static final int BRIEF = 3;
    /** Elsewhere an event without a type must be so likely what its sentence is about, in a brief and with a type so. */
    private static final double MAIN = 0.5;
    private static final double LIKELY_MAIN = 0.25;
    private static final double KNOWN_MAIN = 0.1;
    private static final double SURE_ROLE = 0.7;
    /** Roles of which the model has learned nothing. */
    private static final Set<String> UNSEEN = Set.of("deaths", "injured", "position", "charge");
    private static final Set<String> SIDES = Set.of("agent", "target");
    private static final int LONGEST_QUOTE = 300;
    private static final String CLAUSES = "，。；：";
    private static final String LISTS = "、及";
    private static final String LISTED = "、及和与同";
    private static final String ENDS = "。！？!?；;…”";

    private final String text;
    private final Kind kind;
    private final boolean brief;
    private final ClauseWords words;
    private final Predicate<Role> told;

    private ModelTrust(String text, Kind kind, boolean brief, ClauseWords words, Predicate<Role> told) {
        this.told = told;
        this.text = text;
        this.kind = kind;
        this.brief = brief;
        this.words = words;
    }

    /**
     * @param told whether a filler stands for an event told before: 会议
     */
    static ModelTrust in(Analysis analysis, Triggers triggers, ClauseWords words, Predicate<Role> told) {
        String text = analysis.article().text();
        int all = analysis.sentences().size();
        long learned = analysis.sentences().stream().filter(sentence -> triggers.in(text, sentence).stream().anyMatch(match -> triggers.isLearned(match.span().of(text)))).count();
        return new ModelTrust(text, learned >= REPORT * all && learned > 0 && all <= LONGEST_REPORT ? Kind.REPORT : all <= BRIEF ? Kind.BRIEF : Kind.OTHER, all <= BRIEF, words, told);
    }

    /** A report or a brief, which tells of one event. */
    boolean isShort() {
        return kind != Kind.OTHER;
    }

    /** No more than a few sentences: what the rules read in them is left, as sentences that stand alone leave little to mistake. */
    boolean isBrief() {
        return brief;
    }

    /** The filler stands for an event told before. */
    boolean isTold(Role role) {
        return told.test(role);
    }

    /** Whether a role is when or where the event of a report was, likely enough by itself. */
    boolean isLikelyScene(Role role) {
        return kind == Kind.REPORT && EventSigns.isScene(role) && role.evidence().confidence() >= SCENE;
    }

    /** A role is told if it is at least so likely. */
    double leastRole() {
        return kind.role;
    }

    /**
     * An event is told if it is at least so likely, with as many of its roles as leave it so likely that all of them are right; one without a type, which may be no more
     * than a verb of aims and standing features (推动, 提升), has to be more so.
     */
    double leastEvent(Draft draft) {
        return draft.type().iri().equals(Ng.OTHER_EVENT) ? kind.untyped : kind.typed;
    }

    /** Whether an event that only the model sees is told. */
    boolean tells(Proposal proposal, Span sentence, List<Role> roles, boolean typed, Factuality factuality) {
        if (isHeading(sentence)) {
            return false;
        }
        if (kind != Kind.OTHER) {
            return kind == Kind.REPORT || typed || proposal.main() >= LIKELY_MAIN;
        }
        boolean known = roles.stream().anyMatch(role -> !(role.filler() instanceof Words));
        boolean somebody = roles.stream().anyMatch(role -> isActor(role) && (!(role.filler() instanceof Words said) || !words.about(said.text()).isEmpty()));
        boolean done = factuality == Factuality.happened || factuality == Factuality.planned;
        boolean going = roles.stream().anyMatch(role -> isGoal(role, proposal.trigger()));
        boolean likely = typed || going ? proposal.main() >= LIKELY_MAIN || known && proposal.main() >= KNOWN_MAIN : proposal.main() >= MAIN && somebody;
        boolean noun = !typed && proposal.trigger().begin() > 0 && text.charAt(proposal.trigger().begin() - 1) == '的';
        return likely && done && !noun && !isQuoted(proposal.trigger()) && roles.stream().noneMatch(role -> words.is(role.text(), "speaking"));
    }

    /**
     * Whether an event that only the rules see is told. What the model does not take for an event is elsewhere often no predicate but part of a name or an
     * attribute (救援队, 合作备忘录): it needs a noun that names it, or somebody by name on both sides (江州队以1∶0战胜云城队), or closes its clause (大会在江州
     * 开幕。) and has happened to somebody or something.
     */
    boolean tells(Draft draft) {
        List<Role> actors = draft.roles().stream().filter(ModelTrust::isActor).toList();
        return kind != Kind.OTHER || !draft.frame().nouns().isEmpty() || draft.factuality() == Factuality.happened && (isNamed(draft) || isLast(draft.trigger()) && !actors.isEmpty());
    }

    /** Somebody by name on both sides: 江州队以1∶0战胜云城队. */
    static boolean isNamed(Draft draft) {
        return SIDES.stream().allMatch(side -> draft.roles().stream().anyMatch(role -> role.name().equals(side) && role.filler() instanceof Entity));
    }

    private boolean isLast(Span trigger) {
        int end = text.startsWith("了", trigger.end()) ? trigger.end() + 1 : trigger.end();
        return end == text.length() || CLAUSES.indexOf(text.charAt(end)) >= 0 || ENDS.indexOf(text.charAt(end)) >= 0;
    }

    /**
     * What the rules read that holds up beside what the model sees in the same event: who or what takes part has to be seen by it too, alone or in the same
     * list, unless a title in marks names it. A number has to stand right beside the trigger or be all of what the model sees: 5款 in 推出5款产品 counts the
     * products.
     */
    List<Role> confirmed(List<Role> roles, Proposal proposal) {
        return kind == Kind.OTHER ? roles.stream().filter(role -> !isActor(role) || UNSEEN.contains(role.name()) || isConfirmed(role, proposal)
                || roles.stream().anyMatch(other -> other.name().equals(role.name()) && isConfirmed(other, proposal) && isListed(role, other))).toList() : roles;
    }

    private boolean isConfirmed(Role role, Proposal proposal) {
        if (role.filler() instanceof Amount) {
            boolean beside = role.span().end() == proposal.trigger().begin() || role.span().begin() == proposal.trigger().end();
            return beside || proposal.arguments().stream().anyMatch(argument -> argument.span().overlaps(role.span()) && argument.span().length() <= role.span().length() + 1);
        }
        return "《“".indexOf(role.text().charAt(0)) >= 0 || proposal.arguments().stream().anyMatch(argument -> argument.span().overlaps(role.span()));
    }

    /** 鹤汀、砚海: two of one list. */
    private boolean isListed(Role role, Role other) {
        String between = text.substring(Math.min(role.span().end(), other.span().end()), Math.max(role.span().begin(), other.span().begin()));
        return between.chars().anyMatch(c -> LISTED.indexOf(c) >= 0) && between.chars().noneMatch(c -> CLAUSES.indexOf(c) >= 0);
    }

    /** Between quotation marks: what somebody says of himself, or a slogan. */
    private boolean isQuoted(Span trigger) {
        int open = text.lastIndexOf('“', trigger.begin());
        int close = text.lastIndexOf('”', trigger.begin());
        return open > close && trigger.begin() - open < LONGEST_QUOTE;
    }

    private static boolean isActor(Role role) {
        return !role.name().equals("time") && !role.name().equals("place") && !role.name().equals("destination") && !role.name().equals("origin");
    }

    /** A line of its own without an end: 创新设计课目. */
    private boolean isHeading(Span sentence) {
        int end = sentence.end();
        while (end > sentence.begin() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean line = sentence.begin() > 0 && text.lastIndexOf('\n', sentence.end() - 1) >= 0;
        return line && end > sentence.begin() && text.substring(sentence.begin(), end).indexOf('，') < 0 && ENDS.indexOf(text.charAt(end - 1)) < 0;
    }

    /** The roles of an event that are no badly cut phrases, and of which the model is sure enough. */
    List<Role> plain(List<Role> roles, Span trigger, PhraseItems phrases) {
        return kind == Kind.REPORT ? roles : roles.stream().filter(role -> isGoal(role, trigger) || isPlain(role, trigger, phrases) && !isHalf(role, trigger, roles)).toList();
    }

    /** 业主｜、物业人员和交管部门: part of a list whose rest is no role; before a trigger 和 may be "with", and in short reports a name alone is true enough. */
    private boolean isHalf(Role role, Span trigger, List<Role> roles) {
        if (kind != Kind.OTHER && !(role.filler() instanceof Words)) {
            return false;
        }
        boolean object = role.span().begin() >= trigger.end();
        int end = role.span().end();
        int begin = role.span().begin();
        List<Role> same = roles.stream().filter(other -> other.name().equals(role.name())).toList();
        return isListed(end, object) && same.stream().noneMatch(other -> other.span().begin() > end && isOneBreath(end, other.span().begin()))
                || isListed(begin - 1, object || role.name().equals("agent")) && same.stream().noneMatch(other -> other.span().end() < begin && isOneBreath(other.span().end(), begin));
    }

    private boolean isListed(int at, boolean object) {
        return at >= 0 && at < text.length() && (LISTS.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == '和' && object);
    }

    private boolean isOneBreath(int from, int to) {
        return text.substring(from, to).chars().noneMatch(c -> CLAUSES.indexOf(c) >= 0);
    }

    /** 前往我市供水单位: what stands right behind a verb of motion is where somebody goes, however unsure the model is. */
    boolean isGoal(Role role, Span trigger) {
        return (role.name().equals("place") || role.name().equals("destination")) && role.span().begin() == trigger.end() && words.is(trigger.of(text), "motion");
    }

    private boolean isPlain(Role role, Span trigger, PhraseItems phrases) {
        if (ClauseTimes.isLength(role.filler())) {
            return false;
        }
        if (kind == Kind.OTHER && role.evidence().confidence() < SURE_ROLE && !role.name().equals("time")) {
            return false;
        }
        if (!(role.filler() instanceof Words said) || phrases.isPerson(role.span())) {
            return true;
        }
        if (kind == Kind.BRIEF) {
            return said.text().length() > 1;
        }
        return switch (role.name()) {
            case "time" -> false;
            case "place", "destination", "origin" -> words.about(said.text()).equals("place") && phrases.isWhole(role.span(), trigger);
            default -> said.text().length() > 1 && phrases.isWhole(role.span(), trigger);
        };
    }
}
