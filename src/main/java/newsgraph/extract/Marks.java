package newsgraph.extract;

import newsgraph.model.Span;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands between quotation marks and between brackets in a text, with the marks; only the outermost pairs, none across a line break.
 *
 * @param quotes   “…” and 「…」
 * @param brackets 《…》 and （…）
 */
record Marks(List<Span> quotes, List<Span> brackets) {

    private static final String OPEN = "“「《（(";
    private static final String CLOSE = "”」》）)";

    static Marks of(String text) {
        List<Span> quotes = new ArrayList<>();
        List<Span> brackets = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                open.clear();
            } else if (OPEN.indexOf(c) >= 0) {
                open.push(i);
            } else if (CLOSE.indexOf(c) >= 0 && !open.isEmpty() && OPEN.indexOf(text.charAt(open.peek())) == CLOSE.indexOf(c)) {
                int begin = open.pop();
                if (open.isEmpty()) {
                    (CLOSE.indexOf(c) < 2 ? quotes : brackets).add(new Span(begin, i + 1));
                }
            }
        }
        return new Marks(quotes, brackets);
    }

    boolean isInside(int offset) {
        Span at = new Span(offset, offset + 1);
        return !near(quotes, at).isEmpty() || !near(brackets, at).isEmpty();
    }

    Optional<Span> quoteAt(int begin) {
        return near(quotes, new Span(begin, begin + 1)).stream().filter(span -> span.begin() == begin).findFirst();
    }

    Optional<Span> quoteEndingAt(int end) {
        return endingAt(quotes, end);
    }

    Optional<Span> bracketEndingAt(int end) {
        return endingAt(brackets, end);
    }

    private static Optional<Span> endingAt(List<Span> spans, int end) {
        return end == 0 ? Optional.empty() : near(spans, new Span(end - 1, end)).stream().filter(span -> span.end() == end).findFirst();
    }

    private static List<Span> near(List<Span> spans, Span at) {
        return Near.in(spans, Function.identity(), at);
    }
}
