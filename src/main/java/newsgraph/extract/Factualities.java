package newsgraph.extract;

import newsgraph.model.Factuality;

import java.util.List;
import java.util.Set;

/** Whether an event took place, by the words before its trigger: 未发生, 将举行, 要求整改, 可能上调. */
final class Factualities {

    private static final Set<String> CLOSED = Set.of("”", "』", "」");
    private static final List<String> INVITATIONS = List.of("邀请", "邀", "请求", "要求");
    private static final List<String> TOPICS = List.of("情况", "问题", "事宜", "议题", "话题");

    private final ClauseWords words;
    private final Plans plans;

    Factualities(ClauseWords words) {
        this.words = words;
        this.plans = new Plans(words);
    }

    /**
     * Negation wins over a request, a request over doubt, doubt over a plan; a comma ends their reach, 、 does not; a plan or
     * request reaches over it to a clause that has no subject of its own (将优化流程，加强管理). A quotation before the trigger, what a press conference
     * is about (就确保供水情况举行发布会) and an invitation (应…邀请，访问…) ask for nothing. What none of these words changes may still be planned, see {@link Plans}.
     *
     * @param reported in somebody's words a request reaches to the end of the sentence: 要压实责任，开展检查
     */
    Factuality of(List<Unit> units, int at, boolean reported) {
        Factuality near = of(units, at);
        if (near == Factuality.happened && plans.isPlanned(units, at)) {
            return Factuality.planned;
        }
        for (int i = at - 1; reported && near == Factuality.happened && i >= 0 && !"。！？!?”』".contains(units.get(i).text()); i--) {
            if (words.is(units.get(i).text(), "requested") && !isInvitation(units, i)) {
                return Factuality.requested;
            }
        }
        return near;
    }

    private Factuality of(List<Unit> units, int at) {
        Factuality found = Factuality.happened;
        boolean subject = false;
        boolean own = true;
        for (int i = at - 1; i >= 0; i--) {
            if (CLOSED.contains(units.get(i).text())) {
                break;
            }
            if (units.get(i).is(Unit.Kind.BREAK)) {
                if (subject || !"，,".contains(units.get(i).text())) {
                    break;
                }
                own = false;
            }
            subject |= units.get(i).is(Unit.Kind.NOUN) && begins(units, i);
            boolean list = units.get(i).text().equals("或") && i > 0 && units.get(i - 1).is(Unit.Kind.VERB);
            boolean asks = i > 0 && units.get(i - 1).is(Unit.Kind.NOUN) && begins(units, i - 1);
            boolean name = list || units.get(i + 1).is(Unit.Kind.BREAK) && !asks || units.get(i + 1).is(Unit.Kind.DE);
            String kind = units.get(i).is(Unit.Kind.PREPOSITION) || name || isInvitation(units, i) || own && isOfTopic(units, i, at) ? "" : words.kind(units.get(i).text());
            found = switch (kind) {
                case "negated" -> own ? Factuality.negated : found;
                case "opposed" -> own && units.get(at).is(Unit.Kind.VERB) ? Factuality.negated : found;
                case "urging" -> !own || found == Factuality.negated ? found : Factuality.requested;
                case "requested" -> found == Factuality.negated ? found : Factuality.requested;
                case "possible" -> !own || found == Factuality.negated || found == Factuality.requested ? found : Factuality.possible;
                case "planned" -> found == Factuality.happened ? Factuality.planned : found;
                default -> found;
            };
        }
        return found;
    }

    /** 应｜南洲国总统｜邀请｜，｜访问｜南洲国: who asks stands before the word, which closes the clause. */
    private static boolean isInvitation(List<Unit> units, int at) {
        int last = Clauses.end(units, at) - 1;
        return units.get(at).text().equals("应") && last > at && INVITATIONS.stream().anyMatch(last(units.get(last)).text()::endsWith);
    }

    /** 就｜确保｜供水｜情况｜举行｜发布会: what is spoken about is not what is asked for. */
    private boolean isOfTopic(List<Unit> units, int modal, int at) {
        boolean closed = modal + 1 < at && units.get(at - 1).is(Unit.Kind.NOUN) && TOPICS.stream().anyMatch(last(units.get(at - 1)).text()::endsWith);
        return closed && units.subList(Clauses.begin(units, modal), modal).stream().anyMatch(unit -> unit.is(Unit.Kind.PREPOSITION) && words.is(unit.text(), "topic"));
    }

    private static Atom last(Unit unit) {
        return unit.atoms().get(unit.atoms().size() - 1);
    }

    /** With nothing but adverbs and times before it in its clause. */
    private static boolean begins(List<Unit> units, int at) {
        int i = at - 1;
        while (i >= 0 && (units.get(i).is(Unit.Kind.OTHER) || units.get(i).is(Unit.Kind.TIME))) {
            i--;
        }
        return i < 0 || units.get(i).is(Unit.Kind.BREAK);
    }
}
