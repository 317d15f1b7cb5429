package newsgraph.extract;

import newsgraph.model.Filler;
import newsgraph.model.Time;
import newsgraph.model.Words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** When the event of a trigger takes place, by the times of its clause and those before it. */
final class ClauseTimes {

    static final Pattern LENGTH = Pattern.compile("(?!\\d{4}年)[\\d一二两三四五六七八九十百千几数]+[多余]?(年|个月|个?星期|周|天|个?小时|分钟)[多余]?来?");

    private ClauseTimes() {
    }

    /** The time of a trigger, one at most; its own clause goes first, in it what tells when rather than how long. */
    static List<Item> of(List<Unit> units, int begin, int at, int end, ClauseWords words) {
        List<Item> inClause = units.subList(begin, end).stream().filter(unit -> unit.is(Unit.Kind.TIME) && !isSpan(units, at, unit)).flatMap(unit -> unit.items().stream()).toList();
        if (!inClause.isEmpty()) {
            return List.of(inClause.stream().filter(item -> !isLength(item.filler())).findFirst().orElse(inClause.get(0)));
        }
        Optional<Unit> moment = units.subList(begin, at).stream().filter(unit -> unit.atoms().size() == 1 && words.is(unit.text(), "moment")).findFirst();
        if (moment.isPresent()) {
            return List.of(Item.of(moment.get().span(), moment.get().text(), new Words(moment.get().text())));
        }
        for (int i = at; i >= 0 && !(i < at && Clauses.isEnd(units.get(i))); i--) {
            if (units.get(i).is(Unit.Kind.TIME)) {
                return units.get(i).items();
            }
        }
        return List.of();
    }

    /** How long, not when: 时隔12年, 连续6年; but 三年来, 三天内. */
    static boolean isLength(Filler filler) {
        return filler instanceof Time time && time.edtf().startsWith("P") && "来内间里前后".indexOf(time.text().charAt(time.text().length() - 1)) < 0;
    }

    /** 成立｜70多年来, 建成｜6年: right behind a verb, how long ago or how long rather than when. */
    private static boolean isSpan(List<Unit> units, int at, Unit time) {
        return at + 1 < units.size() && units.get(at + 1) == time && LENGTH.matcher(time.text()).matches();
    }
}
