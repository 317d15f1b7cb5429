package newsgraph.text;

import newsgraph.model.Time;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Time expressions and their values. The text is folded ({@link Folding}), scanned once for characters that may begin an expression, read there by
 * {@link Phrases}, and each phrase is placed by {@link Resolver}. Linear in the length of the text.
 */
public final class Times {

    private static final boolean[] TRIGGERS = triggers();

    private Times() {
    }

    /** The time expressions of a text in order, not overlapping, against the issue date if there is one. */
    public static List<Time> in(String text, Optional<LocalDateTime> issued) {
        String folded = Folding.fold(text);
        Resolver resolver = new Resolver(text, issued);
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < folded.length();) {
            Optional<Phrase> phrase = TRIGGERS[folded.charAt(i)] ? Phrases.at(folded, i) : Optional.empty();
            if (phrase.isPresent()) {
                times.add(resolver.time(phrase.get(), folded));
                i = phrase.get().end();
            } else {
                i = skip(folded, i);
            }
        }
        return times;
    }

    /** Past the rest of a number in digits: 12345 is read once, not five times. */
    private static int skip(String text, int i) {
        int next = i + 1;
        while (Text.digit(text, i) && Text.digit(text, next)) {
            next++;
        }
        return next;
    }

    private static boolean[] triggers() {
        boolean[] triggers = new boolean[Character.MAX_VALUE + 1];
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            triggers[c] = Numerals.begins(c) || WordLinks.begins(c) || Years.eraBegins(c) || CyclicYears.begins(c) || "每第公周星礼农阴旧夏正冬腊闰大约半过最近此之未接今后下前上再".indexOf(c) >= 0
                    || "早晚".indexOf(c) >= 0;
        }
        return triggers;
    }
}
