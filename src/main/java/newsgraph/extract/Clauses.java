package newsgraph.extract;

import java.util.List;

/** Where the clauses of a sentence begin and end, and which of them tell nothing. */
final class Clauses {

    private Clauses() {
    }

    /** 新华社云城3月5日电（记者…）, 本报消息：… : no subject of what follows. */
    static boolean isCredit(List<Unit> units, int end) {
        return "：:".contains(units.get(end).text()) || end > 0 && "（(".contains(units.get(end).text()) && units.get(end - 1).atoms().stream().anyMatch(atom -> atom.text().matches(".*[电讯]"));
    }

    /** A clause in brackets that the trigger stands outside of: （记者周岚）. */
    static boolean isAside(List<Unit> units, int clause, int at) {
        int open = clause - 1;
        while (open >= 0 && !"（()）".contains(units.get(open).text())) {
            open--;
        }
        return open >= 0 && "（(".contains(units.get(open).text()) && units.subList(open, at).stream().anyMatch(unit -> "）)".contains(unit.text()));
    }

    static boolean isEnd(Unit unit) {
        return "。！？!?；;".contains(unit.text());
    }

    static int begin(List<Unit> units, int at) {
        int i = at;
        while (i > 0 && !units.get(i - 1).is(Unit.Kind.BREAK)) {
            i--;
        }
        return i;
    }

    static int end(List<Unit> units, int at) {
        int i = at;
        while (i < units.size() && !units.get(i).is(Unit.Kind.BREAK)) {
            i++;
        }
        return i;
    }

    /** 哪里有灾情，部队就出现在哪里: tells what is so in general, not what has happened. */
    static boolean isGeneric(List<Unit> units, int at, ClauseWords words) {
        return units.subList(begin(units, at), end(units, at)).stream().flatMap(unit -> unit.atoms().stream()).anyMatch(atom -> words.is(atom.text(), "generic"));
    }

    static int firstVerb(List<Unit> units, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (units.get(i).is(Unit.Kind.VERB)) {
                return i;
            }
        }
        return end;
    }
}
