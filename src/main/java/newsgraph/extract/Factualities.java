package newsgraph.extract;

import newsgraph.model.Factuality;

import java.util.List;
import java.util.Set;

/** Whether an event took place, by the words before its trigger: 未发生, 将举行, 要求整改, 可能上调. */
final class Factualities {

    private static final Set<String> AFTER = Set.of("后", "之后", "以后");
    private static final Set<String> CLOSED = Set.of("”", "』", "」");
    private static final List<String> INVITATIONS = List.of("邀请", "邀", "请求", "要求");
    private static final List<String> TOPICS = List.of("情况", "问题", "事宜", "议题", "话题");
    private static final Set<String> DONE = Set.of("了", "已", "已经", "曾", "曾经");

    private final ClauseWords words;

    Factualities(ClauseWords words) {
        this.words = words;
    }

    /**
     * Negation wins over a request, a request over doubt, doubt over a plan; a comma ends their reach, 、 does not; a plan or
     * request reaches over it to a clause that has no subject of its own (将优化流程，加强管理). What stands before a noun for something wanted (加入联盟的申请), in a
     * clause before one about the time to come (通车后，该路将…), right behind 为 (为建设机场), behind a decision (决定建设机场, but 决定授予称号 has happened), or at a time to come
     * (今晚播出) is planned; a forecast reaches over the whole sentence.
     *
     * @param reported in somebody's words a request reaches to the end of the sentence: 要压实责任，开展检查
     */
    Factuality of(List<Unit> units, int at, boolean reported) {
        Factuality near = of(units, at);
        if (near == Factuality.happened && (isAim(units, at) || isPurpose(units, at) || isBeforePlan(units, at) || isToCome(units, at) || isForecast(units, at))) {
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

    /** 为｜建设｜机场, 为｜更好｜向｜居民｜提供｜服务. */
    private static boolean isPurpose(List<Unit> units, int at) {
        int i = at - 1;
        while (i > 0 && (units.get(i).is(Unit.Kind.OTHER) || units.get(i).is(Unit.Kind.NOUN) && units.get(i - 1).is(Unit.Kind.PREPOSITION) && !isFor(units.get(i - 1)))) {
            i -= units.get(i).is(Unit.Kind.OTHER) ? 1 : 2;
        }
        return i >= 0 && units.get(at).is(Unit.Kind.VERB) && isFor(units.get(i));
    }

    private static boolean isFor(Unit unit) {
        return unit.text().startsWith("为") && unit.is(Unit.Kind.PREPOSITION);
    }

    /** 加入｜联盟｜的｜申请, 建设｜机场｜的｜计划. */
    private boolean isAim(List<Unit> units, int at) {
        int i = at + 1;
        while (i < units.size() && units.get(i).is(Unit.Kind.NOUN)) {
            i++;
        }
        boolean verb = units.get(at).is(Unit.Kind.VERB) && i + 1 < units.size() && units.get(i).is(Unit.Kind.DE);
        return verb && words.is(units.get(i + 1).text(), "aim") || units.get(at).is(Unit.Kind.VERB) && i == at + 2 && isAimOf(units.get(at + 1));
    }

    /** 联盟的申请 as one phrase. */
    private boolean isAimOf(Unit phrase) {
        int last = phrase.atoms().size() - 1;
        return last > 1 && phrase.atoms().get(last - 1).is(Atom.Kind.DE) && words.is(phrase.atoms().get(last).text(), "aim");
    }

    /** 通车｜后｜，｜该路｜将…. */
    private boolean isBeforePlan(List<Unit> units, int at) {
        if (at + 2 >= units.size() || !units.get(at + 1).is(Unit.Kind.LOCALIZER) || !AFTER.contains(units.get(at + 1).text())) {
            return false;
        }
        int begin = units.get(at + 2).is(Unit.Kind.BREAK) ? at + 3 : at + 2;
        List<Unit> next = units.subList(begin, Clauses.end(units, begin));
        return next.stream().filter(unit -> unit.is(Unit.Kind.MODAL) || unit.is(Unit.Kind.VERB)).findFirst().filter(unit -> words.kind(unit.text()).equals("planned")).isPresent();
    }

    /** 决定｜在｜青溪县｜建设, 今晚｜在｜江州电视台｜播出; but 决定｜授予. */
    private boolean isToCome(List<Unit> units, int at) {
        boolean done = at + 1 < units.size() && DONE.contains(units.get(at + 1).text());
        for (int i = at - 1; i >= 0 && !done && !units.get(i).is(Unit.Kind.BREAK); i--) {
            boolean decided = words.is(units.get(i).text(), "deciding") && units.get(at).is(Unit.Kind.VERB) && !closes(units, at) && !words.is(units.get(at).text(), "decreed");
            if (decided && !units.get(i + 1).is(Unit.Kind.DE) || units.get(i).is(Unit.Kind.TIME) && words.begins(units.get(i).text(), "coming")) {
                return true;
            }
            done = DONE.contains(units.get(i).text());
        }
        return false;
    }

    /** With nothing behind it in its clause: 提出｜严正抗议. */
    private static boolean closes(List<Unit> units, int at) {
        return at + 1 == units.size() || units.get(at + 1).is(Unit.Kind.BREAK);
    }

    /** 预计｜，｜台风｜27日｜登陆; but 预计｜，｜台风｜已｜登陆. */
    private boolean isForecast(List<Unit> units, int at) {
        boolean own = true;
        for (int i = at - 1; i >= 0 && !"。！？!?；;".contains(units.get(i).text()); i--) {
            own &= !units.get(i).is(Unit.Kind.BREAK);
            if (own && DONE.contains(units.get(i).text())) {
                return false;
            }
            if (words.is(units.get(i).text(), "forecast")) {
                return true;
            }
        }
        return false;
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
