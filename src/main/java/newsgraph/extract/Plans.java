package newsgraph.extract;

import java.util.List;
import java.util.Set;

/**
 * What is planned without a word like 将 before it: before a noun for something wanted (加入联盟的申请), in a clause before one about the time to come (通车后，该路将…),
 * as a purpose (为建设机场), decided on (决定建设机场, but 决定授予称号 has happened), at a time to come (今晚播出), or forecast, which reaches over the whole sentence.
 */
final class Plans {

    private static final Set<String> AFTER = Set.of("后", "之后", "以后");
    private static final Set<String> DONE = Set.of("了", "已", "已经", "曾", "曾经");

    private final ClauseWords words;

    Plans(ClauseWords words) {
        this.words = words;
    }

    /**
     * @param at the unit of the trigger
     */
    boolean isPlanned(List<Unit> units, int at) {
        return isAim(units, at) || isPurpose(units, at) || isBeforePlan(units, at) || isToCome(units, at) || isForecast(units, at);
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
}
