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
     * Negation wins over a request, a request over doubt, doubt over a plan; a comma ends their reach, 、 does not.
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
        for (int i = at - 1; i >= 0 && !units.get(i).is(Unit.Kind.BREAK); i--) {
            String kind = words.kind(units.get(i).text());
            found = switch (kind) {
                case "negated" -> Factuality.negated;
                case "requested" -> found == Factuality.negated ? found : Factuality.requested;
                case "possible" -> found == Factuality.negated || found == Factuality.requested ? found : Factuality.possible;
                case "planned" -> found == Factuality.happened ? Factuality.planned : found;
                default -> found;
            };
        }
        return found;
    }
}
