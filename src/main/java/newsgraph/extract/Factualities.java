package newsgraph.extract;

import newsgraph.model.Factuality;

import java.util.List;

/** Whether an event took place, by the words before its trigger: 未发生, 将举行, 要求整改, 可能上调. */
final class Factualities {

    private final ClauseWords words;

    Factualities(ClauseWords words) {
        this.words = words;
    }

    /**
     * Negation wins over a request, a request over doubt, doubt over a plan; a comma ends their reach, 、 does not; a plan or
     * request reaches over it to a clause that has no subject of its own (将优化流程，加强管理).
     *
     * @param reported in somebody's words a request reaches to the end of the sentence: 要压实责任，开展检查
     */
    Factuality of(List<Unit> units, int at, boolean reported) {
        Factuality near = of(units, at);
        for (int i = at - 1; reported && near == Factuality.happened && i >= 0 && !"。！？!?".contains(units.get(i).text()); i--) {
            if (words.is(units.get(i).text(), "requested")) {
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
            if (units.get(i).is(Unit.Kind.BREAK)) {
                if (subject || !"，,".contains(units.get(i).text())) {
                    break;
                }
                own = false;
            }
            subject |= units.get(i).is(Unit.Kind.NOUN) && begins(units, i);
            boolean name = units.get(i + 1).is(Unit.Kind.BREAK) || units.get(i + 1).is(Unit.Kind.DE);
            String kind = units.get(i).is(Unit.Kind.PREPOSITION) || name ? "" : words.kind(units.get(i).text());
            found = switch (kind) {
                case "negated" -> own ? Factuality.negated : found;
                case "requested" -> found == Factuality.negated ? found : Factuality.requested;
                case "possible" -> !own || found == Factuality.negated || found == Factuality.requested ? found : Factuality.possible;
                case "planned" -> found == Factuality.happened ? Factuality.planned : found;
                default -> found;
            };
        }
        return found;
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
