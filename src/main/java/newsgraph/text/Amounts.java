package newsgraph.text;

import newsgraph.model.Amount;
import newsgraph.model.Span;
import newsgraph.model.Time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers with their units: 11.1万户, 95%以上, 1/3, 近百人, 超过1.2万亿元, 零下5摄氏度. Which numbers are amounts says {@link AmountReader}, which units there
 * are {@code units.tsv}. The span takes in the comparator that stands beside the number ({@link Comparators}). Linear in the length of the text.
 */
public final class Amounts {

    private Amounts() {
    }

    /** The amounts of a text in order, not overlapping, none inside one of the times. */
    public static List<Amount> in(String text, List<Time> times) {
        Unspaced read = Unspaced.of(Folding.fold(text));
        List<Span> spans = times.stream().map(Time::span).toList();
        return read.whole() ? read(text, read.text(), spans) : read(read.cut(text), read.text(), spans.stream().map(read::here).toList()).stream().map(amount -> {
            Span span = read.there(amount.span());
            return new Amount(span, span.of(text), amount.value(), amount.unit(), amount.unitCode(), amount.comparator());
        }).toList();
    }

    private static List<Amount> read(String text, String folded, List<Span> times) {
        List<Amount> amounts = new ArrayList<>();
        int time = 0;
        int free = 0;
        for (int i = 0; i < folded.length();) {
            char c = folded.charAt(i);
            while (time < times.size() && times.get(time).end() <= i) {
                time++;
            }
            if (time < times.size() && times.get(time).begin() <= i) {
                i = times.get(time).end();
                free = i;
                continue;
            }
            int limit = time < times.size() ? times.get(time).begin() : folded.length();
            Optional<PlainAmount> core = Numerals.begins(c) || "百千万亿佰仟半第对".indexOf(c) >= 0
                    ? AmountReader.at(folded, i).filter(found -> found.end() <= limit) : Optional.empty();
            if (core.isPresent()) {
                amounts.add(amount(text, folded, core.get(), free, limit));
                free = amounts.get(amounts.size() - 1).span().end();
                i = free;
            } else {
                i = skip(folded, i);
            }
        }
        return amounts;
    }

    private static Amount amount(String text, String folded, PlainAmount core, int free, int limit) {
        if (folded.charAt(core.begin()) == '第') {
            Span place = new Span(core.begin(), core.end());
            return new Amount(place, place.of(text), core.value(), core.unit(), "", "");
        }
        int begin = sign(text, folded, core.begin(), free);
        boolean negative = begin < core.begin();
        Comparators.Found before = Comparators.before(folded, begin);
        Comparators.Found after = Comparators.after(folded, core.end());
        int end = after.bound() <= limit ? after.bound() : core.end();
        String inside = core.sign().isEmpty() && AmountReader.upper(folded, core.begin()) ? "<=" : core.sign();
        String comparator = !after.sign().isEmpty() ? after.sign() : !before.sign().isEmpty() ? before.sign() : inside;
        Optional<String> currency = core.unit().equals("元") ? Units.currencyBefore(folded, begin) : Optional.empty();
        String unit = currency.orElse(core.unit());
        Span span = new Span(before.bound() >= free && !before.sign().isEmpty() ? before.bound() : begin, end);
        BigDecimal value = NumeralReader.plain(core.value());
        return new Amount(span, span.of(text), negative ? value.negate() : value, unit, Units.code(unit), comparator);
    }

    /** Where the sign begins: 零下5摄氏度, 负3.2%, -5℃; a dash counts only where the text has a hyphen or minus, not a range's long dash. */
    private static int sign(String raw, String text, int begin, int free) {
        boolean minus = Text.oneOf(raw, begin - 1, "-－−") && Text.digit(text, begin) && negative(text, begin);
        int length = text.startsWith("零下", begin - 2) ? 2 : minus || Text.at(text, begin - 1) == '负' ? 1 : 0;
        return begin - length >= free ? begin - length : begin;
    }

    private static boolean negative(String text, int begin) {
        return !Text.letterOrDigit(text, begin - 2) && !Text.oneOf(text, begin - 2, "-%‰℃")
                && (!Text.hanzi(text, begin - 2) || AmountReader.percent(text, begin));
    }

    /** Past the rest of a number: the digits of 12345人 are read once. */
    private static int skip(String text, int i) {
        int next = i + 1;
        while (Text.digit(text, i) && (Text.digit(text, next) || Text.oneOf(text, next, ".,") && Text.digit(text, next + 1))) {
            next++;
        }
        return next;
    }
}
