package newsgraph.nlp;

import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a text that a model of limited sight reads one by one. A sentence that fits is read whole and alone, so it says the same wherever it
 * stands; a longer one in overlapping stretches, each of which answers for its own part only.
 */
final class Windows {

    /**
     * One stretch.
     *
     * @param seen  what is read
     * @param owned where the names begin that it answers for
     */
    record Window(Span seen, Span owned) {
    }

    private Windows() {
    }

    /** Windows of at most {@code longest} characters over one sentence, overlapping by {@code shared}; no character outside the basic plane is split. */
    static List<Window> over(String text, Span sentence, int longest, int shared) {
        List<Window> windows = new ArrayList<>();
        int begin = sentence.begin();
        int owned = begin;
        while (sentence.end() - begin > longest) {
            int end = border(text, begin + longest);
            int next = border(text, end - shared);
            int border = border(text, end - shared / 2);
            windows.add(new Window(new Span(begin, end), new Span(owned, border)));
            begin = next;
            owned = border;
        }
        windows.add(new Window(new Span(begin, sentence.end()), new Span(owned, sentence.end())));
        return windows;
    }

    private static int border(String text, int offset) {
        return Character.isLowSurrogate(text.charAt(offset)) && Character.isHighSurrogate(text.charAt(offset - 1)) ? offset - 1 : offset;
    }
}
