package newsgraph.nlp;

import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a text that a model of limited sight reads one by one. Sentences of one paragraph are read together as far as they fit; a sentence too
 * long is read in overlapping stretches, each of which answers for its own part only.
 */
final class Windows {

    /**
     * One stretch.
     *
     * @param seen  what is read
     * @param owned where the names begin that it answers for
     * @param first the number of its first sentence
     * @param last  the number of its last sentence
     */
    record Window(Span seen, Span owned, int first, int last) {
    }

    private Windows() {
    }

    /** Windows of at most {@code longest} characters over the sentences, parts of one sentence overlapping by {@code shared}; no character outside the basic plane is split. */
    static List<Window> over(String text, List<Span> sentences, int longest, int shared) {
        List<Window> windows = new ArrayList<>();
        for (int first = 0, next; first < sentences.size(); first = next) {
            Span seen = sentences.get(first);
            next = first + 1;
            while (next < sentences.size() && sentences.get(next).end() - seen.begin() <= longest && isOneParagraph(text, seen.end(), sentences.get(next).begin())) {
                seen = seen.join(sentences.get(next));
                next++;
            }
            parts(text, seen, first, next - 1, longest, shared, windows);
        }
        return windows;
    }

    /** Windows over one sentence alone. */
    static List<Window> over(String text, Span sentence, int longest, int shared) {
        return over(text, List.of(sentence), longest, shared);
    }

    private static boolean isOneParagraph(String text, int from, int to) {
        return text.substring(from, to).indexOf('\n') < 0;
    }

    private static void parts(String text, Span seen, int first, int last, int longest, int shared, List<Window> windows) {
        int begin = seen.begin();
        int owned = begin;
        while (seen.end() - begin > longest) {
            int end = border(text, begin + longest);
            int next = border(text, end - shared);
            int border = border(text, end - shared / 2);
            windows.add(new Window(new Span(begin, end), new Span(owned, border), first, last));
            begin = next;
            owned = border;
        }
        windows.add(new Window(new Span(begin, seen.end()), new Span(owned, seen.end()), first, last));
    }

    private static int border(String text, int offset) {
        return Character.isLowSurrogate(text.charAt(offset)) && Character.isHighSurrogate(text.charAt(offset - 1)) ? offset - 1 : offset;
    }
}
