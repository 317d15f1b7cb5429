package newsgraph.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units of {@code units.tsv}, found behind a number. */
final class Units {

    /** How sure a number before it counts; see the head of the table. */
    enum Kind {
        MEASURE, MONEY, COUNTER, LOOSE, ORDINAL
    }

    /** A unit found. */
    record Unit(Kind kind, int end) {
    }

    private record Entry(Kind kind, String notBefore, String code) {
    }

    /** A unit of the table: its name, what must not follow it, its code. */
    private static final Pattern CELL = Pattern.compile("([^(=]+)(?:\\(([^)]*)\\))?(?:=(.+))?");
    private static final Map<String, Entry> ENTRIES = load(kind -> kind != Kind.ORDINAL);
    private static final WordTable<Entry> TABLE = new WordTable<>(ENTRIES);
    private static final WordTable<Entry> ORDINALS = new WordTable<>(load(kind -> kind == Kind.ORDINAL));
    private Units() {
    }

    /** Its code in ISO 4217 or UCUM; empty if it has none. */
    static String code(String unit) {
        return unit.equals("%") ? "%" : Optional.ofNullable(ENTRIES.get(unit)).map(Entry::code).orElse("");
    }

    /** 港币500万元: the money named before a number that has only 元 behind it, where it is not the same. */
    static Optional<String> currencyBefore(String text, int begin) {
        for (int length = 4; length >= 2; length--) {
            String word = text.substring(Math.max(0, begin - length), begin);
            Entry entry = ENTRIES.get(word);
            if (entry != null && entry.kind() == Kind.MONEY) {
                return entry.code().equals(code("元")) ? Optional.empty() : Optional.of(word);
            }
        }
        return Optional.empty();
    }

    static Optional<Unit> at(String text, int begin) {
        if (begin >= text.length()) {
            return Optional.empty();
        }
        return at(TABLE, text, begin);
    }

    /** A unit behind 第三. */
    static Optional<Unit> ordinal(String text, int begin) {
        return begin >= text.length() ? Optional.empty() : at(ORDINALS, text, begin);
    }

    private static Optional<Unit> at(WordTable<Entry> table, String text, int begin) {
        Optional<WordTable.Found<Entry>> found = table.at(text, begin);
        boolean latin = found.isPresent() && text.charAt(begin) < 128 && Text.letterOrDigit(text, found.get().end());
        boolean word = found.isPresent() && Text.oneOf(text, found.get().end(), found.get().meaning().notBefore());
        return latin || word ? Optional.empty() : found.map(unit -> new Unit(unit.meaning().kind(), unit.end()));
    }

    private static Map<String, Entry> load(Predicate<Kind> wanted) {
        Map<String, Entry> units = new HashMap<>();
        for (String[] row : Rows.of("units.tsv", 2)) {
            Kind kind = Kind.valueOf(row[0].toUpperCase(java.util.Locale.ROOT));
            for (String unit : wanted.test(kind) ? row[1].split(" ") : new String[0]) {
                Matcher cell = CELL.matcher(unit);
                if (!cell.matches()) {
                    throw new IllegalStateException("units.tsv: no unit, unit(characters) or unit=code: " + unit);
                }
                units.put(cell.group(1), new Entry(kind, Objects.requireNonNullElse(cell.group(2), ""), Objects.requireNonNullElse(cell.group(3), "")));
            }
        }
        return units;
    }
}
