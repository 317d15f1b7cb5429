package newsgraph.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The units of {@code units.tsv}, found behind a number. */
final class Units {

    /** How sure a number before it counts; see the head of the table. */
    enum Kind {
        MEASURE, MONEY, COUNTER, LOOSE
    }

    /** A unit found. */
    record Unit(Kind kind, int end) {
    }

    private record Entry(Kind kind, String notBefore) {
    }

    private static final WordTable<Entry> TABLE = new WordTable<>(load());

    private Units() {
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
                int bracket = unit.indexOf('(');
                units.put(bracket < 0 ? unit : unit.substring(0, bracket), new Entry(kind, bracket < 0 ? "" : unit.substring(bracket + 1, unit.length() - 1)));
            }
        }
        return units;
    }
}
