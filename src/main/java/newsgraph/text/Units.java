package newsgraph.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units of {@code units.tsv}, found behind a number. */
final class Units {

    /** How sure a number before it counts; see the head of the table. */
    enum Kind {
        MEASURE, MONEY, COUNTER, LOOSE
    }

    /** A unit found. */
    record Unit(Kind kind, int end) {
    }

    private record Entry(Kind kind, String notBefore, String code) {
    }

    /** A unit of the table: its name, what must not follow it, its code. */
    private static final Pattern CELL = Pattern.compile("([^(=]+)(?:\\(([^)]*)\\))?(?:=(.+))?");
    private static final Map<String, Entry> ENTRIES = load();
    private static final WordTable<Entry> TABLE = new WordTable<>(ENTRIES);
    private Units() {
    }

    /** Its code in ISO 4217 or UCUM; empty if it has none. */
    static String code(String unit) {
        return unit.equals("%") ? "%" : Optional.ofNullable(ENTRIES.get(unit)).map(Entry::code).orElse("");
    }

    static Optional<Unit> at(String text, int begin) {
        if (begin >= text.length()) {
            return Optional.empty();
        }
        Optional<WordTable.Found<Entry>> found = TABLE.at(text, begin);
        boolean latin = found.isPresent() && text.charAt(begin) < 128 && Text.letterOrDigit(text, found.get().end());
        boolean word = found.isPresent() && Text.oneOf(text, found.get().end(), found.get().meaning().notBefore());
        return latin || word ? Optional.empty() : found.map(unit -> new Unit(unit.meaning().kind(), unit.end()));
    }

    private static Map<String, Entry> load() {
        Map<String, Entry> units = new HashMap<>();
        for (String[] row : Rows.of("units.tsv", 2)) {
            Kind kind = Kind.valueOf(row[0].toUpperCase(java.util.Locale.ROOT));
            for (String unit : row[1].split(" ")) {
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
