package newsgraph.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Two digits that follow each other mean one or the other: 三四百名 is at least 300, 十七八岁 at least 17. */
final class NearNumbers {

    private NearNumbers() {
    }

    static Optional<PlainAmount> at(String text, int begin) {
        return leading(text, begin).or(() -> trailing(text, begin));
    }

    /** 三四百名, 一两百万元. */
    private static Optional<PlainAmount> leading(String text, int begin) {
        char unit = Text.at(text, begin + 2);
        if (!Periods.twoDigits(text, begin) || Numerals.unit(unit) == 0 && Numerals.bigPower(unit) == 0) {
            return Optional.empty();
        }
        BigDecimal lower = BigDecimal.valueOf(Numerals.chinese(text.charAt(begin)));
        BigDecimal upper = BigDecimal.valueOf(Numerals.chinese(text.charAt(begin + 1)));
        return Numerals.any(text, begin + 1).flatMap(n -> UnitAmounts.counted(text, n))
                .map(amount -> new PlainAmount(amount.value().multiply(lower).divide(upper, RoundingMode.HALF_UP), amount.unit(), ">=", begin, amount.end()));
    }

    /** 十七八岁, 二十三四人. */
    private static Optional<PlainAmount> trailing(String text, int begin) {
        int ten = Text.at(text, begin) == '十' ? begin : Numerals.chinese(Text.at(text, begin)) > 0 && Text.at(text, begin + 1) == '十' ? begin + 1 : -1;
        if (ten < 0 || !Periods.twoDigits(text, ten + 1) || Numerals.unit(Text.at(text, ten + 3)) > 0) {
            return Optional.empty();
        }
        int tens = ten == begin ? 1 : Numerals.chinese(text.charAt(begin));
        BigDecimal value = BigDecimal.valueOf(10L * tens + Numerals.chinese(text.charAt(ten + 1)));
        return Units.at(text, ten + 3).filter(unit -> unit.kind() != Units.Kind.LOOSE)
                .map(unit -> new PlainAmount(value, text.substring(ten + 3, unit.end()), ">=", begin, unit.end()));
    }
}
